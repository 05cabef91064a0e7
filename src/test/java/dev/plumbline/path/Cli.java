package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CommandLineTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands: in this process, or as processes of their own on the classes under test. */
public final class Cli {

    private static final int MOST_SECONDS = 120;

    private Cli() {}

    /** Runs a command in this process. */
    public static Outcome run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineTool.run(strings(args), new PrintWriter(out), new PrintWriter(err));
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Runs a command that has to end with 0 and say nothing on standard error. */
    public static Outcome done(Object... args) {
        Outcome outcome = run(args);
        assertThat(outcome.code()).as("%s: %s", Arrays.toString(args), outcome).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome;
    }

    /** Starts a command as a process. */
    public static Running start(Object... args) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "-Duser.home=" + System.getProperty("java.io.tmpdir"), "-cp", System.getProperty("java.class.path"), "dev.plumbline.Main"));
        command.addAll(List.of(strings(args)));
        try {
            Path out = Files.createTempFile("plumbline", ".out");
            Path err = Files.createTempFile("plumbline", ".err");
            Process process = new ProcessBuilder(command).redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] strings(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    }

    /** A command that runs. */
    public record Running(Process process, Path out, Path err) {

        /** Waits for its end. */
        public Outcome outcome() throws IOException, InterruptedException {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            Outcome outcome = new Outcome(ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        }

        /** Ctrl+C. */
        public void interrupt() throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
        }
    }
}
