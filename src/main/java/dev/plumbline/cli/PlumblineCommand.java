package dev.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: options, a terminal, progress. A command returns its exit code. */
abstract class PlumblineCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    final boolean json() {
        return common.json;
    }

    final boolean debug() {
        return common.debug;
    }

    final Terminal terminal() {
        return new Terminal(spec.name(), spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    final TerminalProgress progress() {
        java.io.Console console = System.console();
        return new TerminalProgress(spec.commandLine().getErr(), console != null && console.isTerminal());
    }
}
