package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ValueRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cancel keeps what was done, and the same again brings it to its end. */
class CancelTest {

    private static final int DOCUMENTS = 5;
    private static final int CELLS = 100;

    @TempDir
    private Path folder;

    private Workspace workspace;
    private Workspace undisturbed;
    private List<Path> documents;
    private Path values;

    /** Cancelled from its n-th report on. */
    private static final class CancelledAfter implements Progress {

        private final int reports;
        private final AtomicInteger seen = new AtomicInteger();

        CancelledAfter(int reports) {
            this.reports = reports;
        }

        @Override
        public void report(long done, long total, String what) {
            assertThat(total == 0 || done <= total).as("%d of %d", done, total).isTrue();
            seen.incrementAndGet();
        }

        @Override
        public boolean isCancelled() {
            return seen.get() >= reports;
        }
    }

    @BeforeEach
    void makeWorkspaces() throws IOException {
        workspace = Workspace.create(folder.resolve("cancelled.plumbline"));
        undisturbed = Workspace.create(folder.resolve("undisturbed.plumbline"));
        documents = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < CELLS; n++) {
                text.append("Paragraph ").append(n * 7 + i).append(" of paper ").append(i).append(" ends here.\n");
                rows.add("{\"document\":\"paper-" + i + ".txt\",\"field\":\"f" + n + "\",\"value\":\"paragraph " + (n * 7 + i)
                        + " of paper " + i + "\"}");
            }
            documents.add(Files.writeString(folder.resolve("paper-" + i + ".txt"), text));
        }
        values = Files.write(folder.resolve("values.jsonl"), rows);
    }

    @AfterEach
    void close() {
        workspace.close();
        undisturbed.close();
    }

    private static List<String> titles(Workspace of) {
        return of.readDocuments().summaries().stream().map(summary -> summary.document().title()).toList();
    }

    private void assertSameAsUndisturbed() {
        undisturbed.addDocuments().run(documents, Progress.NONE);
        undisturbed.importExtractions().run(values, Progress.NONE);
        undisturbed.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        assertThat(workspace.listValues().all()).isEqualTo(undisturbed.listValues().all());
        assertThat(workspace.describeWorkspace().run()).isEqualTo(undisturbed.describeWorkspace().run());
        assertThat(workspace.checkWorkspace().run(Progress.NONE)).isEmpty();
    }

    @Test
    void addingKeepsTheDocumentsBeforeTheCancel() throws IOException {
        AddOutcome cancelled = workspace.addDocuments().run(documents, new CancelledAfter(3));
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.problems()).isEmpty();
        assertThat(titles(workspace)).containsExactly("paper-0.txt", "paper-1.txt");
        try (var files = Files.list(workspace.folder().resolve("documents"))) {
            assertThat(files).hasSize(2);
        }
        AddOutcome rest = workspace.addDocuments().run(documents, Progress.NONE);
        assertThat(rest.cancelled()).isFalse();
        assertThat(rest.alreadyThere()).hasSize(2);
        assertThat(rest.added()).hasSize(3);
        workspace.importExtractions().run(values, Progress.NONE);
        workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        assertSameAsUndisturbed();
    }

    @Test
    void importingKeepsTheCellsBeforeTheCancel() {
        workspace.addDocuments().run(documents, Progress.NONE);
        ImportOutcome cancelled = workspace.importExtractions().run(values, new CancelledAfter(0));
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.cells()).isBetween(1, DOCUMENTS * CELLS - 1);
        assertThat(workspace.listValues().all()).hasSize(cancelled.cells());
        ImportOutcome rest = workspace.importExtractions().run(values, Progress.NONE);
        assertThat(rest.alreadyThere()).isEqualTo(cancelled.cells());
        assertThat(rest.cells()).isEqualTo(DOCUMENTS * CELLS - cancelled.cells());
        workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        assertSameAsUndisturbed();
    }

    @Test
    void groundingKeepsTheValuesBeforeTheCancel() {
        workspace.addDocuments().run(documents, Progress.NONE);
        workspace.importExtractions().run(values, Progress.NONE);
        int found = 0;
        for (int reports = 1; reports < 8; reports += 3) {
            GroundOutcome cancelled = workspace.groundCells().run(GroundCells.Request.everything(), new CancelledAfter(reports));
            assertThat(cancelled.cancelled()).isTrue();
            found += cancelled.grounded();
            assertThat(cancelled.counts().get(GroundingStatus.PENDING)).isEqualTo(DOCUMENTS * CELLS - found);
        }
        assertThat(found).isPositive();
        GroundOutcome rest = workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        assertThat(rest.cancelled()).isFalse();
        assertThat(rest.grounded()).isEqualTo(DOCUMENTS * CELLS - found);
        assertSameAsUndisturbed();
    }

    @Test
    void groundingAnewKeepsThePlacesOfTheDocumentsNotYetReached() {
        workspace.addDocuments().run(documents, Progress.NONE);
        workspace.importExtractions().run(values, Progress.NONE);
        workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        List<ValueRow> before = workspace.listValues().all();
        GroundCells.Request anew = new GroundCells.Request(2, OptionalLong.empty(), true);
        assertThat(workspace.groundCells().run(anew, new CancelledAfter(2)).cancelled()).isTrue();
        List<ValueRow> after = workspace.listValues().all();
        assertThat(after.stream().filter(row -> row.status() == GroundingStatus.PENDING))
                .allMatch(row -> row.document().title().equals("paper-0.txt")).isNotEmpty();
        assertThat(after.subList(CELLS, after.size())).isEqualTo(before.subList(CELLS, before.size()));
        workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        assertThat(workspace.listValues().all()).isEqualTo(before);
        assertSameAsUndisturbed();
    }

    @Test
    void whatOnlyReadsIsGivenUp() throws IOException {
        workspace.addDocuments().run(documents, Progress.NONE);
        workspace.importExtractions().run(values, Progress.NONE);
        CancelledAfter atOnce = new CancelledAfter(0);
        assertThatThrownBy(() -> workspace.checkWorkspace().run(atOnce)).isInstanceOf(CancellationException.class);
        Path out = Files.writeString(folder.resolve("values.csv"), "old");
        assertThatThrownBy(() -> workspace.exportValues().run("csv", out, false, atOnce)).isInstanceOf(CancellationException.class);
        assertThat(out).hasContent("old");
        assertThat(workspace.reviewValues().history()).extracting(HistoryEntry::kind)
                .containsExactly(HistoryEntry.Kind.IMPORT, HistoryEntry.Kind.ADD);
    }
}
