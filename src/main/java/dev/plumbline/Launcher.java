package dev.plumbline;

import dev.plumbline.cli.CommandLineTool;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.DesktopApp;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real main: the desktop app without arguments or with a workspace's folder, the command line with anything else.
 * {@code sample DIR} opens the app on the sample workspace, or runs {@code demo DIR} where there is no display.
 */
public final class Launcher {

    private Launcher() {}

    /** Called by {@link Main} by reflection. */
    public static void main(String[] args) {
        LogFolder.choose(args);
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (args.length == 0) {
            return DesktopApp.launch(Optional.empty(), false) ? 0 : CommandLineTool.withoutDisplay("--help");
        }
        if (args.length == 2 && args[0].equals("sample")) {
            return DesktopApp.launch(Optional.of(Path.of(args[1])), true) ? 0 : CommandLineTool.withoutDisplay("demo", args[1]);
        }
        if (args.length == 1 && isWorkspace(args[0])) {
            return DesktopApp.launch(Optional.of(Path.of(args[0])), false) ? 0 : CommandLineTool.withoutDisplay("info", args[0]);
        }
        return CommandLineTool.run(args);
    }

    private static boolean isWorkspace(String argument) {
        try {
            return Workspace.isOne(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
