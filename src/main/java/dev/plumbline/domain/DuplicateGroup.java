package dev.plumbline.domain;

import java.util.List;
import java.util.Locale;

/**
 * Annotations that are, or seem to be, the same.
 *
 * @param members ids, ascending; at least two
 * @param text the lowest member's words
 * @param score 1 when they are certainly the same, less the more doubtful
 * @param reasons why they are taken for the same
 */
public record DuplicateGroup(Kind kind, List<Long> members, long documentId, String text, double score,
        List<DuplicateReason> reasons) {

    public DuplicateGroup {
        members = members.stream().sorted().toList();
        reasons = List.copyOf(reasons);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a group has at least two members");
        }
    }

    /** Stays the same as long as the lowest member does: {@code exact-12}. */
    public String id() {
        return kind.code() + "-" + members.getFirst();
    }

    /** How alike they are. */
    public enum Kind {
        /** The same by the key of the grounding constraints. */
        EXACT,
        /** The same but for a corpus that is not set, or under two labels of the same text, type and creator. */
        TWIN,
        /** Overlapping places, or the same folded words on one page: never to be merged without a look. */
        NEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
