package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a shell runs it. */
class ProcessPathTest {

    @TempDir
    private Path folder;

    private static Outcome process(Object... args) throws IOException, InterruptedException {
        return Cli.start(args).outcome();
    }

    @Test
    void theSampleIsGroundedAndListedByProcesses() throws IOException, InterruptedException {
        Path workspace = folder.resolve("Sample.plumbline");
        Outcome demo = process("demo", workspace);
        assertThat(demo.code()).as(demo.toString()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out()).contains("Brightwater Instruments, Inc.", "Try next:").contains(workspace.toString());

        Outcome values = process("values", workspace, "--json");
        assertThat(values.code()).isZero();
        assertThat(values.err()).isEmpty();
        assertThat(values.json()).hasSize(95);
        assertThat(values.json().path(0).path("text").asText()).isEqualTo("Brightwater Instruments, Inc.");
        // Letters of all scripts come out as UTF-8, whatever the machine's own encoding is.
        assertThat(values.out()).contains("\u8d28\u4fdd\u671f");

        Outcome missing = process("values", folder.resolve("nowhere"));
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.errors()).containsExactly("plumbline: values: " + folder.resolve("nowhere") + " is not a workspace");
    }

    @Test
    void theLogStandsInTheWorkspace() throws IOException, InterruptedException {
        Path workspace = folder.resolve("W.plumbline");
        Cli.done("new", workspace);
        Outcome export = process("export", workspace, "--format", "csv", "--out", folder.resolve("no/such/folder/values.csv"));
        assertThat(export.code()).isEqualTo(3);
        assertThat(export.errors()).hasSize(1);
        try (var logs = Files.list(workspace.resolve("logs"))) {
            // An exception's message may hold values of documents: the log tells its classes and frames.
            assertThat(logs.toList()).singleElement().satisfies(log -> assertThat(log).content()
                    .contains("export failed", "Caused by: java.nio.file.NoSuchFileException", "\tat ")
                    .doesNotContain("values.csv"));
        }
    }
}
