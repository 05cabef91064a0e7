package dev.plumbline.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {

    @Option(names = "--debug", descriptionKey = "cli.option.debug")
    boolean debug;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;
}
