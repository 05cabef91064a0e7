package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path folder;

    @Test
    void fourProcessesGroundTogetherThoughTheOneThatServesThemEndsFirst() throws Exception {
        Database server = Database.create(folder);
        prepare(server, 40, 25);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(StoreProcess.start(folder, "ground", 1));
        }
        // The first child is at work when this process, which has the file open, lets go of it.
        BufferedReader first = new BufferedReader(new InputStreamReader(processes.getFirst().getInputStream()));
        assertThat(first.readLine()).startsWith("recorded");
        server.close();
        assertAllDone(processes, 1000);
    }

    @Test
    void theOthersGoOnWhenTheProcessThatServesThemIsKilled() throws Exception {
        try (Database database = Database.create(folder)) {
            prepare(database, 40, 25);
        }
        List<Process> processes = new ArrayList<>();
        Process server = StoreProcess.start(folder, "commit", 100_000);
        assertThat(lineOf(server)).startsWith("committed");
        for (int i = 0; i < 3; i++) {
            processes.add(StoreProcess.start(folder, "ground", 1));
        }
        assertThat(lineOf(processes.getFirst())).startsWith("recorded");
        server.destroyForcibly().waitFor();
        assertAllDone(processes, 1000);
    }

    private static String lineOf(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
    }

    private static void prepare(Database database, int documents, int values) {
        for (int i = 0; i < documents; i++) {
            Document document = new Sample(database).document("d" + i);
            List<String> names = new ArrayList<>();
            for (int j = 0; j < values; j++) {
                names.add("value " + i + " " + j);
            }
            new CellStore(database).add(List.of(Sample.cell(document, "f", names.toArray(String[]::new))));
        }
    }

    private void assertAllDone(List<Process> processes, long values) throws Exception {
        for (Process process : processes) {
            String output = StoreProcess.outputOf(process);
            assertThat(process.exitValue()).as(output).isZero();
        }
        try (Database database = Database.open(folder)) {
            assertThat(new ValueStore(database).counts()).isEqualTo(Map.of(GroundingStatus.GROUNDED, values));
            assertThat(new CountStore(database).counts().annotations()).isEqualTo(values);
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    @Test
    void severalProcessesMakeEachAnnotationAndLabelOnce() throws Exception {
        try (Database database = Database.create(folder)) {
            new Sample(database).document("d1");
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                processes.add(StoreProcess.start(folder, "make", 200));
            }
            StoreProcess.make(database, 200);
            for (Process process : processes) {
                String output = StoreProcess.outputOf(process);
                assertThat(process.exitValue()).as(output).isZero();
            }
            assertThat(new CountStore(database).counts().annotations()).isEqualTo(200);
            long labels = database.transaction(sql -> sql.number("SELECT COUNT(*) FROM annotation_label"));
            assertThat(labels).isEqualTo(22);
        }
    }

    @Test
    void nothingThatWasAcknowledgedIsLostToFiveKills() throws Exception {
        Database.create(folder).close();
        List<String> promised = new ArrayList<>();
        for (int kill = 0; kill < 5; kill++) {
            Process process = StoreProcess.start(folder, "commit", 100_000);
            BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
            for (int i = 0; i < 50 + 30 * kill; i++) {
                promised.add(lines.readLine());
            }
            // By its handle, which leaves what it printed to be read.
            process.toHandle().destroyForcibly();
            lines.lines().filter(line -> line.matches("committed \\d+-\\d+")).forEach(promised::add);
        }
        try (Database database = Database.open(folder)) {
            List<String> kept = new DocumentStore(database).all().stream().map(Document::contentHash).toList();
            assertThat(promised).hasSizeGreaterThanOrEqualTo(550).allMatch(line -> line.startsWith("committed "));
            assertThat(kept).containsAll(promised.stream().map(line -> line.substring("committed ".length())).toList());
        }
    }

    @Test
    void aFullDiskIsToldAndLosesNothingCommitted() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs a shell that can limit a file's size");
        try (Database database = Database.create(folder)) {
            new Sample(database).document("d1");
        }
        List<String> limited = List.of("/bin/bash", "-c", "ulimit -f 8000; exec \"$@\"", "limited");
        Process process = StoreProcess.command(limited, folder, "fill", 10_000).start();
        String output = StoreProcess.outputOf(process);
        long acknowledged = output.lines().filter(line -> line.startsWith("committed")).count();
        assertThat(output).contains("failed DISK_FULL");
        assertThat(acknowledged).isGreaterThan(3);
        try (Database database = Database.open(folder)) {
            assertThat(new CountStore(database).counts().cells()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    @Test
    void aFileHeldWithoutSharingIsToldAsLocked() throws Exception {
        Database.create(folder).close();
        String alone = "jdbc:h2:file:" + folder.resolve("workspace") + ";IFEXISTS=TRUE";
        try (Connection holder = DriverManager.getConnection(alone, "sa", "")) {
            assertThat(holder.isValid(1)).isTrue();
            Process process = StoreProcess.start(folder, "ground", 1);
            assertThat(StoreProcess.outputOf(process)).contains("failed LOCKED");
        }
    }
}
