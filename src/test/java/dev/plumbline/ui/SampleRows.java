package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Rows as the store would give them. */
final class SampleRows {

    private SampleRows() {}

    static ValueRow located(long id, String value, Span place) {
        return row(id, value, GroundingStatus.GROUNDED, Tier.EXACT, place);
    }

    static ValueRow row(long id, String value, GroundingStatus status, Tier tier, Span place) {
        ValueRow.StoredPlace at = new ValueRow.StoredPlace(OptionalLong.of(id), place, OptionalInt.empty(), value, tier,
                tier == Tier.EXACT ? 1 : 0.87, 1, List.of(place));
        boolean has = status != GroundingStatus.NOT_FOUND && status != GroundingStatus.PENDING;
        return new ValueRow(id, id, new ValueRow.DocumentRef(1, "a.txt"), "Field " + id % 7, value, status,
                has ? Optional.of(at) : Optional.empty(), ValueRow.Explanation.NONE, ReviewState.OPEN);
    }

    /** Every fifth one needs a person, by turns for three reasons. */
    static List<ValueRow> many(int count) {
        GroundingStatus[] reasons =
                {GroundingStatus.AMBIGUOUS, GroundingStatus.UNCERTAIN, GroundingStatus.NOT_FOUND};
        return IntStream.rangeClosed(1, count).mapToObj(i -> row(i, "Value number " + i,
                i % 5 == 0 ? reasons[i / 5 % 3] : GroundingStatus.GROUNDED, Tier.values()[i % 3],
                new Span(i, i + 5))).toList();
    }
}
