package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.ImportPreview.OfDocuments;
import dev.plumbline.review.ImportPreview.OfDump;
import dev.plumbline.review.ImportPreview.OfExtractions;
import dev.plumbline.review.ImportPreview.Sample;
import dev.plumbline.review.ImportPreview.Unusable;
import dev.plumbline.testing.SmallDump;
import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files would bring is what they bring. */
class PreviewImportTest {

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.create(folder.resolve("W.plumbline"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void documentsOfAFolderAreCountedByKindAndThoseHereAlreadyAreKnownByTheirContent() throws IOException {
        Path contracts = Files.createDirectory(folder.resolve("contracts"));
        TextPdf.write(contracts.resolve("a.pdf"), "Acme Holdings");
        Files.writeString(contracts.resolve("b.txt"), "Beta Limited");
        Files.writeString(contracts.resolve("c.txt"), "Gamma");
        Files.writeString(contracts.resolve("broken.pdf"), "no PDF");
        workspace.addDocuments().run(List.of(contracts.resolve("b.txt")), Progress.NONE);
        Files.move(contracts.resolve("b.txt"), contracts.resolve("renamed.txt"));
        OfDocuments preview = (OfDocuments) preview(contracts).getFirst();
        assertThat(preview.kinds()).isEqualTo(Map.of(FileType.PDF, 1, FileType.TEXT, 2));
        assertThat(preview.alreadyThere()).isEqualTo(1);
        assertThat(preview.problems()).singleElement().satisfies(problem -> assertThat(problem.where()).isEqualTo("broken.pdf"));
        AddOutcome outcome = workspace.addDocuments().run(List.of(contracts), Progress.NONE);
        assertThat(outcome.added()).hasSize(preview.count() - preview.alreadyThere());
        assertThat(outcome.alreadyThere()).hasSize(preview.alreadyThere());
        assertThat(outcome.problems()).isEqualTo(preview.problems());
    }

    @Test
    void valuesAreCountedAsTheirImportWillCountThem() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Between Acme Holdings and others.");
        workspace.addDocuments().run(List.of(text), Progress.NONE);
        workspace.importExtractions().run(values("first.jsonl", """
                {"document": "a.txt", "field": "Party", "value": "Acme Holdings"}
                """), Progress.NONE);
        Path values = values("values.jsonl", """
                {"document": "a.txt", "field": "Party", "value": "Acme Holdings"}
                {"document": "in/a.txt", "field": "Cap", "value": {"amount": 9}}
                {"document": "a.txt", "field": "Fee", "value": "9"}
                {"document": "a.txt", "field": "Fee", "value": "9"}
                {"document": "nowhere.txt", "field": "Fee", "value": "9"}
                no json
                """);
        OfExtractions preview = (OfExtractions) preview(values).getFirst();
        assertThat(preview.format()).isEqualTo("extraction-jsonl");
        assertThat(List.of(preview.cells(), preview.documents(), preview.alreadyThere())).containsExactly(4, 1, 2);
        assertThat(preview.first()).element(1).isEqualTo(new Sample("in/a.txt", "Cap", "{\"amount\":9}"));
        assertThat(preview.problems()).hasSize(2);
        ImportOutcome outcome = workspace.importExtractions().run(values, Progress.NONE);
        assertThat(outcome.cells()).isEqualTo(preview.cells() - preview.alreadyThere());
        assertThat(outcome.alreadyThere()).isEqualTo(preview.alreadyThere());
        assertThat(outcome.problems()).isEqualTo(preview.problems());
        assertThat(preview(values).getFirst().isNew()).isFalse();
    }

    @Test
    void valuesOfDocumentsThatComeAlongAreNotForUnknownDocuments() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Between Acme Holdings and others.");
        Path values = values("values.csv", "document,field,value\na.txt,Party,Acme Holdings\na.txt,Party,Acme Holdings\n");
        List<ImportPreview> previews = preview(values, text);
        assertThat(previews).extracting(ImportPreview::path).containsExactly(text, values);
        OfExtractions preview = (OfExtractions) previews.getLast();
        assertThat(preview.problems()).isEmpty();
        assertThat(List.of(preview.cells(), preview.documents(), preview.alreadyThere())).containsExactly(2, 1, 1);
    }

    @Test
    void aLookLeavesTheWorkspaceAsItWas() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Acme");
        Path values = values("values.csv", "document,field,value\na.txt,Party,Acme\n");
        var before = workspace.describeWorkspace().run();
        preview(text, values);
        assertThat(workspace.describeWorkspace().run()).isEqualTo(before);
        assertThat(workspace.reviewValues().history()).isEmpty();
    }

    @Test
    void aDumpIsCountedAndKnownAgain() throws IOException {
        Path dump = new SmallDump().token(7, 0, "Acme").token(8, 0, "Acme").write(folder.resolve("dump"));
        OfDump preview = (OfDump) preview(dump).getFirst();
        assertThat(preview.format()).isEqualTo("table-dump");
        DumpOutcome outcome = workspace.importTableDump().run(dump, Progress.NONE);
        assertThat(preview.annotations()).isEqualTo(outcome.annotations()).isPositive();
        assertThat(preview.documents()).isEqualTo(outcome.documents()).isPositive();
        assertThat(preview(dump).getFirst().isNew()).isFalse();
    }

    @Test
    void whatCannotBeUsedStandsLastWithItsReason() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path odd = values("odd.json", "42");
        Path text = Files.writeString(folder.resolve("a.txt"), "Acme");
        List<ImportPreview> previews = preview(empty, odd, folder.resolve("missing.pdf"), text);
        assertThat(previews).extracting(ImportPreview::path).startsWith(text).hasSize(4);
        assertThat(previews.subList(1, 4)).allSatisfy(preview -> {
            assertThat(preview).isInstanceOf(Unusable.class);
            assertThat(preview.problems().getFirst().message()).contains(String.valueOf(preview.path().getFileName()));
        });
    }

    @Test
    void extractionsUnderAnUnknownEndingAreKnownByTheirContent() throws IOException {
        Path values = values("answers.out", "{\"document\": \"a.txt\", \"field\": \"Party\", \"value\": \"Acme\"}\n");
        Path text = Files.writeString(folder.resolve("a.txt"), "Acme");
        assertThat(preview(values, text).getLast()).isInstanceOf(OfExtractions.class);
    }

    @Test
    void aLookThatIsStoppedShowsNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Acme");
        Progress stopped = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> workspace.previewImport().run(List.of(text), stopped))
                .isInstanceOf(CancellationException.class);
    }

    private List<ImportPreview> preview(Path... paths) {
        return workspace.previewImport().run(List.of(paths), Progress.NONE);
    }

    private Path values(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
