package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.path.Cli;
import dev.plumbline.path.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class WrongCallTest {

    @TempDir
    private static Path folder;

    private static Path workspace;

    @BeforeAll
    static void makeWorkspace() {
        workspace = folder.resolve("w.plumbline");
        Cli.done("new", workspace);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", value = {
        "ground WS --nope | plumbline: ground: Unknown option: '--nope' (see plumbline ground --help)",
        "ground | plumbline: ground: Missing required parameter: 'WS' (see plumbline ground --help)",
        "ground WS --threads x | plumbline: ground: Invalid value for option '--threads': 'x' is not an int (see plumbline ground --help)",
        "ground WS --threads 0 | plumbline: ground: A number is out of its range: threads are at least 1, a threshold is above 0 and at most 1",
        "ground WS --document 7 | plumbline: ground: There is no document 7",
        "ground WS --document 7 --rerun | plumbline: ground: There is no document 7",
        "add WS | plumbline: add: Missing required parameter: 'FILE' (see plumbline add --help)",
        "export WS --format csv | plumbline: export: Missing required option: '--out=PATH' (see plumbline export --help)",
        "import WS pom.xml --format x | plumbline: import: x is not a format; there are langextract, w3c, azure-document-intelligence, google-document-ai, textract, anthropic-citations, extraction-jsonl, extraction-json, extraction-csv",
        "review WS | plumbline: review: Say which values to --accept, --reject or --reopen",
        "review WS --accept 8 9 | plumbline: review: There are no values 8, 9 (the command \"values\" lists their ids)",
        "review WS --reject 8 | plumbline: review: There is no value 8 (the command \"values\" lists their ids)",
        "undo WS --steps 0 | plumbline: undo: The number of steps must be at least 1",
        "frobnicate | plumbline: command line: Unmatched argument at index 0: 'frobnicate' (see plumbline --help)",
        "--frob | plumbline: command line: Unknown option: '--frob' (see plumbline --help)"})
    void aWrongCallIsOneLineAndTwo(String call, String line) {
        Outcome outcome = Cli.run((Object[]) call.replace("WS", workspace.toString()).split(" "));
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).containsExactly(line);
    }

    @Test
    void aFolderThatIsNoWorkspaceIsFour() {
        for (String command : List.of("info", "values", "ground", "check", "history", "undo", "redo")) {
            Outcome outcome = Cli.run(command, folder.resolve("nowhere"));
            assertThat(outcome.code()).isEqualTo(4);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.errors())
                    .containsExactly("plumbline: " + command + ": " + folder.resolve("nowhere") + " is not a workspace");
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFolderInUseIsNotMadeAWorkspace() throws IOException {
        Path used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("letter.txt"), "Dear Sir");
        for (Path taken : List.of(used, workspace)) {
            Outcome outcome = Cli.run("new", taken);
            assertThat(outcome.code()).isEqualTo(4);
            assertThat(outcome.errors())
                    .containsExactly("plumbline: new: " + taken + " is not empty; choose a new or an empty folder");
        }
        assertThat(used).isDirectoryContaining(file -> file.endsWith("letter.txt")).isDirectoryNotContaining("glob:**.db");
        assertThat(Cli.run("new", used.resolve("letter.txt")).code()).isEqualTo(4);
    }

    @Test
    void aStackTraceIsShownOnDemandOnly() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(Cli.run("info", nowhere).err()).doesNotContain("\tat ");
        Outcome debug = Cli.run("info", nowhere, "--debug");
        assertThat(debug.code()).isEqualTo(4);
        assertThat(debug.errors().getFirst()).isEqualTo("plumbline: info: " + nowhere + " is not a workspace");
        assertThat(debug.err()).contains("\tat dev.plumbline");
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        CommandLine tool = CommandLineTool.commandLine();
        assertThat(tool.getSubcommands().keySet()).contains("new", "add", "import", "ground", "values", "review", "undo", "redo",
                "history", "export", "check", "info", "locate", "text", "demo");
        tool.getSubcommands().forEach((name, command) -> {
            assertThat(command.getUsageMessage()).as(name).contains("Usage: plumbline " + name);
            assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(argument.description()).as("%s %s", name, argument).isNotEmpty();
            }
            Outcome help = Cli.done(name, "--help");
            assertThat(help.out()).startsWith("Usage: plumbline " + name);
            assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        });
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(Cli.done("--help").out()).startsWith("Usage: plumbline").contains("ground", "locate");
        assertThat(Cli.done("--version").out()).matches("Plumbline \\d+\\.\\d+\\.\\d+\nJava [^\n]+\n");
    }
}
