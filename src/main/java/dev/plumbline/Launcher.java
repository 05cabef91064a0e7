package dev.plumbline;

import dev.plumbline.cli.CommandLineTool;

/** The real main: the desktop app without arguments, the command line with them. */
public final class Launcher {

    private Launcher() {}

    /** Called by {@link Main} by reflection. */
    public static void main(String[] args) {
        LogFolder.choose(args);
        System.exit(CommandLineTool.run(args));
    }
}
