package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.CitationCheck.Outcome;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ValueWordsTest {

    private static ValueRow row(GroundingStatus status, Explanation explanation) {
        return new ValueRow(1, 1, new DocumentRef(1, "a.pdf"), "Fee", "7", status, Optional.empty(), explanation, ReviewState.OPEN);
    }

    @Test
    void whatBecameOfACitedPlaceIsSaid() {
        Explanation moved = Explanation.NONE.withCited(Optional.of(new CitationCheck(Outcome.MOVED, OptionalInt.of(3))));
        Explanation confirmed = Explanation.NONE.withCited(Optional.of(new CitationCheck(Outcome.CONFIRMED, OptionalInt.empty())));
        Explanation lost = new Explanation(Optional.of(Reason.NOTHING_LIKE_IT), Optional.empty(), Optional.empty())
                .withCited(Optional.of(new CitationCheck(Outcome.NOT_THERE, OptionalInt.of(2))));

        assertThat(ValueWords.why(row(GroundingStatus.GROUNDED, moved))).contains("It was cited on page 3, but stands elsewhere");
        assertThat(ValueWords.why(row(GroundingStatus.GROUNDED, confirmed))).contains("It stands where it was cited");
        assertThat(ValueWords.why(row(GroundingStatus.NOT_FOUND, lost)).orElseThrow())
                .endsWith(". It was cited on page 2, where it does not stand");
        assertThat(ValueWords.why(SampleRows.located(1, "x", new Span(0, 1)))).isEmpty();
    }
}
