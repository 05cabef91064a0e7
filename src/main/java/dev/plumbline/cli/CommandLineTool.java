package dev.plumbline.cli;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PlumblineException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: its commands, and how every failure ends. */
@Command(name = "plumbline", mixinStandardHelpOptions = true,
        versionProvider = Version.class, scope = CommandLine.ScopeType.INHERIT,
        subcommands = {DemoCommand.class, NewCommand.class, AddCommand.class, ImportCommand.class, GroundCommand.class,
            ValuesCommand.class, ReviewCommand.class, DuplicatesCommand.class, MergeCommand.class,
            DistinctCommand.class, UndoCommand.class, RedoCommand.class, HistoryCommand.class,
            ExportCommand.class, CheckCommand.class, BackupCommand.class, RestoreCommand.class, PasswordCommand.class,
            EncryptCommand.class,
            InfoCommand.class, LocateCommand.class, TextCommand.class,
            RenderCommand.class})
public final class CommandLineTool {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineTool.class);

    private CommandLineTool() {}

    /** Says in one line that the app has no display to open on, and runs a command in its place. */
    public static int withoutDisplay(String... instead) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        err.println(Messages.text("cli.no_display", String.join(" ", instead)));
        return run(instead);
    }

    /** Runs one command on the process's own streams; returns the exit code. */
    public static int run(String[] args) {
        Interruption.watch();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            return run(args, out, err);
        } catch (VirtualMachineError e) {
            // Out of memory or of stack: Java's own exit code would be 1, which says that all was done.
            LOG.error("The command failed", e);
            new Terminal(Messages.text("cli.command_line"), out, err).error(Messages.text("cli.unexpected", e));
            return ExitCode.BAD_INPUT;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Runs one command on the streams given; returns the exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        return commandLine()
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CommandLineTool::wrongCall)
                .setExecutionExceptionHandler(CommandLineTool::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CommandLineTool()).setResourceBundle(Messages.bundle());
    }

    private static int wrongCall(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        String message = String.valueOf(exception.getMessage());
        terminal(command).error(Messages.text("usage.wrong", message, command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_CALL;
    }

    /** Without a command, what an error is about is the command line itself. */
    private static Terminal terminal(CommandLine command) {
        String name = command.getParent() == null ? Messages.text("cli.command_line") : command.getCommandName();
        return new Terminal(name, command.getOut(), command.getErr());
    }

    /** The outer edge of the command line: whatever a command threw becomes one line and an exit code. */
    private static int failed(Exception exception, CommandLine command, ParseResult parsed) {
        Terminal terminal = terminal(command);
        if (exception instanceof CancellationException) {
            terminal.note("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        LOG.error("{} failed", command.getCommandName(), exception);
        String message = exception instanceof PlumblineException ? exception.getMessage() : Messages.text("cli.unexpected", exception);
        terminal.error(String.valueOf(message));
        if (command.getCommand() instanceof PlumblineCommand plumbline && plumbline.debug()) {
            exception.printStackTrace(command.getErr());
        }
        return exception instanceof PlumblineException known ? ExitCode.of(known) : ExitCode.BAD_INPUT;
    }
}
