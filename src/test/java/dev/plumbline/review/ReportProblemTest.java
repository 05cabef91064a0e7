package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report says what happened, and nothing of what the documents hold or are called. */
class ReportProblemTest {

    @TempDir
    private Path folder;

    @Test
    void aReportHoldsLogsAndCheckWithoutNamesQuotesOrPathsOfDocuments() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Path text = Files.writeString(folder.resolve("Secret merger.txt"), "Omega buys Acme Holdings.");
        try (Workspace workspace = Workspace.create(folder.resolve("Omega.plumbline"))) {
            workspace.addDocuments().run(List.of(text), Progress.NONE);
            Path kept = only(workspace.folder().resolve("documents"));
            Files.writeString(kept, "Omega buys something else.");
            Files.createDirectories(workspace.folder().resolve("logs"));
            Files.writeString(workspace.folder().resolve("logs").resolve("plumbline.2026-11-24.log"),
                    "WARN Secret merger.txt could not be read in " + workspace.folder() + "\n");
            Files.writeString(logs.resolve("plumbline.2026-11-23.log"), "INFO started\n");
            new ReportProblem(Optional.of(workspace)).run(folder.resolve("report.zip"), logs, Progress.NONE);
        }
        Map<String, String> report = read(folder.resolve("report.zip"));
        assertThat(report).containsOnlyKeys("about.txt", "check.txt", "logs/plumbline.2026-11-23.log",
                "workspace-logs/plumbline.2026-11-24.log");
        assertThat(report.get("about.txt")).contains("plumbline: " + AboutPlumbline.version(), "documents: 1", "schema: ");
        assertThat(report.get("check.txt")).isEqualTo("FILE_CHANGED: 1\n");
        assertThat(report.get("workspace-logs/plumbline.2026-11-24.log"))
                .isEqualTo("WARN document 1 could not be read in workspace\n");
        assertThat(String.join("", report.values())).doesNotContain("Secret", "Omega", "Acme", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.plumbline", ".plumbline"})
    void aNameThatIsPartOfAPathDoesNotHideThePath(String name) throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Acme");
        try (Workspace workspace = Workspace.create(folder.resolve(name))) {
            workspace.addDocuments().run(List.of(text), Progress.NONE);
            Path logs = Files.createDirectories(workspace.folder().resolve("logs"));
            Files.writeString(logs.resolve("plumbline.2026-11-24.log"), "WARN a.txt in " + workspace.folder() + " is odd\n");
            new ReportProblem(Optional.of(workspace)).run(folder.resolve("report.zip"), folder.resolve("none"), Progress.NONE);
        }
        assertThat(read(folder.resolve("report.zip")).get("workspace-logs/plumbline.2026-11-24.log"))
                .isEqualTo("WARN document 1 in workspace is odd\n");
    }

    @Test
    void ofLongAndManyLogsOnlyTheNewestEndsAreTaken() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        for (int day = 10; day < 20; day++) {
            Files.writeString(logs.resolve("plumbline.2026-11-" + day + ".log"), day + "\n" + "x".repeat(2_000_000) + "end");
        }
        new ReportProblem(Optional.empty()).run(folder.resolve("report.zip"), logs, Progress.NONE);
        Map<String, String> report = read(folder.resolve("report.zip"));
        assertThat(report).containsOnlyKeys("about.txt", "logs/plumbline.2026-11-15.log", "logs/plumbline.2026-11-16.log",
                "logs/plumbline.2026-11-17.log", "logs/plumbline.2026-11-18.log", "logs/plumbline.2026-11-19.log");
        assertThat(report.get("logs/plumbline.2026-11-19.log")).hasSize(1_000_000).endsWith("xend");
    }

    @Test
    void aReportThatCannotBeWrittenIsNamedAndLeavesNothing() {
        Path out = folder.resolve("nowhere").resolve("report.zip");
        assertThatThrownBy(() -> new ReportProblem(Optional.empty()).run(out, folder, Progress.NONE))
                .isInstanceOf(PlumblineException.class).hasMessageContaining(out.toString());
        assertThat(folder).isEmptyDirectory();
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
        }
    }

    private static Map<String, String> read(Path zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entriesOf = new ZipInputStream(in)) {
            for (ZipEntry entry = entriesOf.getNextEntry(); entry != null; entry = entriesOf.getNextEntry()) {
                entries.put(entry.getName(), new String(entriesOf.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
