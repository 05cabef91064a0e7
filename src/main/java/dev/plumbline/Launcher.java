package dev.plumbline;

import dev.plumbline.cli.CommandLineTool;
import dev.plumbline.ui.DesktopApp;
import dev.plumbline.ui.Opening;

/**
 * The real main: the desktop app for what {@link Opening} knows, the command line with anything else. Where there is no
 * display, a command says what the app would have shown: {@code sample DIR} runs {@code demo DIR}.
 */
public final class Launcher {

    private Launcher() {}

    /** Called by {@link Main} by reflection. */
    public static void main(String[] args) {
        LogFolder.choose(args);
        System.exit(run(args));
    }

    private static int run(String[] args) {
        return Opening.ofArguments(args).map(Launcher::open).orElseGet(() -> CommandLineTool.run(args));
    }

    private static int open(Opening opening) {
        if (!DesktopApp.launch(opening)) {
            return CommandLineTool.withoutDisplay(instead(opening));
        }
        return opening.kind() == Opening.Kind.REHEARSAL
                ? CommandLineTool.run(new String[] {"values", opening.paths().getFirst().toString(), "--json"}) : 0;
    }

    private static String[] instead(Opening opening) {
        return switch (opening.kind()) {
            case WELCOME, FILES -> new String[] {"--help"};
            case WORKSPACE -> new String[] {"info", opening.paths().getFirst().toString()};
            case SAMPLE, REHEARSAL -> new String[] {"demo", opening.paths().getFirst().toString()};
        };
    }
}
