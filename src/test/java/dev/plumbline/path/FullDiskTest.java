package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system in memory, which only root may mount. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk;

    private static boolean call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/mount"))
                && call("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()), "no right to mount a small disk");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        call("umount", disk.toString());
    }

    @Test
    void aFullDiskIsToldAndWhatWasThereStays() throws IOException, InterruptedException {
        Path workspace = disk.resolve("full.plumbline");
        Papers papers = new Papers(5, 4, 100_000, 10);
        List<Path> files = papers.writeDocuments(Files.createDirectory(folder.resolve("papers")));
        Path values = papers.writeValues(folder);
        Cli.done("new", workspace);
        Cli.done("add", workspace, files.getFirst());
        Path old = Files.writeString(disk.resolve("values.csv"), "old");

        List<Object> add = new ArrayList<>(List.of("add", workspace));
        add.addAll(files);
        Outcome full = Cli.start(add.toArray()).outcome();
        assertThat(full.code()).as(full.toString()).isIn(3, 4);
        assertThat(full.errors()).isNotEmpty().allMatch(line -> line.contains("The disk is full"));
        fill();
        Outcome export = Cli.start("export", workspace, "--format", "csv", "--out", old).outcome();
        assertThat(export.code()).as(export.toString()).isNotZero();
        assertThat(old).hasContent("old");

        Files.delete(disk.resolve("filling"));
        int documents = Cli.done("info", workspace, "--json").json().path("documents").asInt();
        assertThat(documents).isBetween(1, 3);
        Cli.done("check", workspace);
        assertThat(Cli.run("import", workspace, values, "--json").json().path("cells").asInt()).isEqualTo(10 * documents);
    }

    private void fill() {
        try (var out = Files.newOutputStream(disk.resolve("filling"))) {
            for (int i = 0; i < 4_096; i++) {
                out.write(new byte[1_024]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }
}
