package dev.plumbline.domain;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Which values are asked for.
 *
 * @param documentId empty: of every document
 * @param statuses empty: of any status
 * @param reviews empty: in any review state
 */
public record ValueFilter(OptionalLong documentId, Set<GroundingStatus> statuses, Set<ReviewState> reviews) {

    public static final ValueFilter ALL = new ValueFilter(OptionalLong.empty(), Set.of(), Set.of());

    public ValueFilter {
        statuses = Set.copyOf(statuses);
        reviews = Set.copyOf(reviews);
    }

    public static ValueFilter ofStatus(GroundingStatus status) {
        return new ValueFilter(OptionalLong.empty(), Set.of(status), Set.of());
    }

    public static ValueFilter ofDocument(long documentId) {
        return new ValueFilter(OptionalLong.of(documentId), Set.of(), Set.of());
    }
}
