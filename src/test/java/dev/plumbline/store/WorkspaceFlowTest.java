package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.WorkspaceCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFlowTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAddedGroundedAndReviewedIsThereAfterReopening() {
        long start = System.nanoTime();
        List<Long> ids;
        try (Database database = Database.create(folder)) {
            System.out.println("create " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            Sample sample = new Sample(database);
            Document document = sample.document("d1");
            System.out.println("doc " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            sample.label(dev.plumbline.domain.LabelType.SPAN_LABEL);
            System.out.println("label " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            ids = sample.groundedCell(document, "party", "Acme Holdings", "Beta Corp");
            System.out.println("ground " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            assertThat(new ReviewStore(database).set(List.of(ids.getFirst()), ReviewState.ACCEPTED)).isEqualTo(1);
            System.out.println("review " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
        }
        System.out.println("close " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
        try (Database database = Database.open(folder)) {
            System.out.println("open " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            List<ValueRow> rows = new ValueStore(database).rows(ValueFilter.ALL);
            System.out.println("rows " + (System.nanoTime() - start) / 1e6); start = System.nanoTime();
            assertThat(rows).extracting(ValueRow::value).containsExactly("Acme Holdings", "Beta Corp");
            assertThat(rows).extracting(ValueRow::review).containsExactly(ReviewState.ACCEPTED, ReviewState.OPEN);
            assertThat(rows.getFirst().place().orElseThrow().codePoints()).isEqualTo(new dev.plumbline.text.Span(0, 13));
            ReviewStore reviews = new ReviewStore(database);
            assertThat(reviews.undo()).map(HistoryEntry::detail).contains("accepted");
            assertThat(reviews.undo()).isEmpty();
            assertThat(reviews.redo()).map(HistoryEntry::affected).contains(1);
            assertThat(new CountStore(database).counts()).isEqualTo(new WorkspaceCounts(1, 1,
                    Map.of(GroundingStatus.GROUNDED, 2L), 2, 2, 0, 1));
        }
    }
}
