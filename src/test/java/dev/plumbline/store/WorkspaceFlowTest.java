package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.text.Span;
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
        List<Long> ids;
        try (Database database = Database.create(folder)) {
            Sample sample = new Sample(database);
            Document document = sample.document("d1");
            sample.label(LabelType.SPAN_LABEL);
            ids = sample.groundedCell(document, "party", "Acme Holdings", "Beta Corp");
            assertThat(new ReviewStore(database).set(List.of(ids.getFirst()), ReviewState.ACCEPTED)).isEqualTo(1);
        }
        try (Database database = Database.open(folder)) {
            List<ValueRow> rows = new ValueStore(database).rows(ValueFilter.ALL);
            assertThat(rows).extracting(ValueRow::value).containsExactly("Acme Holdings", "Beta Corp");
            assertThat(rows).extracting(ValueRow::review).containsExactly(ReviewState.ACCEPTED, ReviewState.OPEN);
            assertThat(rows.getFirst().place().orElseThrow().codePoints()).isEqualTo(new Span(0, 13));
            ReviewStore reviews = new ReviewStore(database);
            assertThat(reviews.undo()).map(HistoryEntry::detail).contains("accepted");
            assertThat(reviews.undo()).isEmpty();
            assertThat(reviews.redo()).map(HistoryEntry::affected).contains(1);
            assertThat(new CountStore(database).counts()).isEqualTo(new WorkspaceCounts(1, 1,
                    Map.of(GroundingStatus.GROUNDED, 2L), 2, 2, 0, Schema.CURRENT));
        }
    }
}
