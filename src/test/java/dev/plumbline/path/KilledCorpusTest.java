package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of a corpus zip is killed, a process of its own, at seeded moments. */
class KilledCorpusTest {

    private static final long SEED = 20261124;
    private static final int KILLS = 4;
    private static final int STEPS = 8;

    @TempDir
    private Path folder;

    /** The killed process. Arguments: the workspace, the zip. */
    public static void main(String[] args) {
        Progress progress = (done, total, what) -> System.out.println("step");
        try (Workspace workspace = Workspace.open(Path.of(args[0]))) {
            workspace.importTableDump().run(Path.of(args[1]), progress);
            System.out.println("done");
        }
    }

    @Test
    void aKilledImportLeavesNothingOrAllAndCanBeDoneAgain() throws IOException, InterruptedException, SQLException {
        Path made = RandomWorkspace.make(folder.resolve("made"), SEED);
        Path zip = folder.resolve("corpus.zip");
        Cli.run("export", made, "--format", "opencontracts", "--out", zip);
        Map<String, List<String>> whole = CorpusRoundTripTest.rows(made);
        Random random = new Random(SEED);
        Path workspace = Folders.emptyWorkspace(folder.resolve("killed.plumbline"));
        Map<String, List<String>> nothing = CorpusRoundTripTest.rows(workspace);
        for (int kill = 0; kill < KILLS; kill++) {
            kill(workspace, zip, random.nextInt(STEPS), random.nextInt(50_000_000));
            Map<String, List<String>> left = CorpusRoundTripTest.rows(workspace);
            assertThat(left.get("annotation")).as("seed %d, kill %d", SEED, kill)
                    .isIn(nothing.get("annotation"), whole.get("annotation"));
        }
        Cli.run("import", workspace, zip);
        assertThat(CorpusRoundTripTest.rows(workspace)).isEqualTo(whole);
        assertThat(files(workspace)).isEqualTo(files(made));
        assertThat(Cli.run("check", workspace, "--json").out()).isEqualTo(Cli.run("check", made, "--json").out());
    }

    private static List<String> files(Path workspace) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.map(file -> workspace.relativize(file).toString())
                    .filter(name -> name.startsWith("documents") || name.startsWith("layers") || name.endsWith(".trace")).sorted().toList();
        }
    }

    private static void kill(Path workspace, Path zip, int steps, int nanos) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-Xmx512m", "-cp", classes, KilledCorpusTest.class.getName(), workspace.toString(), zip.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i <= steps; i++) {
                String line = output.readLine();
                if (line == null || line.equals("done")) {
                    break;
                }
            }
            for (long end = System.nanoTime() + nanos; System.nanoTime() < end;) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}
