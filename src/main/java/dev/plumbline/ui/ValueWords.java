package dev.plumbline.ui;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of a value, in words. */
final class ValueWords {

    private ValueWords() {}

    /** "Exact", "Uncertain", "Not found": the tier of a located value, the status of another. */
    static String state(ValueRow row) {
        return row.status() == GroundingStatus.GROUNDED
                ? row.place().map(place -> tier(place.tier())).orElseGet(() -> status(row.status()))
                : status(row.status());
    }

    /** All that {@link #state} can say. */
    static List<String> states() {
        return Stream.concat(Stream.of(Tier.values()).map(ValueWords::tier),
                Stream.of(GroundingStatus.values()).map(ValueWords::status)).toList();
    }

    static String tier(Tier tier) {
        return Messages.text("ui.tier." + tier.code());
    }

    static String status(GroundingStatus status) {
        return Messages.text("ui.status." + status.code());
    }

    static String review(ReviewState review) {
        return Messages.text("ui.review." + review.code());
    }

    /** Whole per cent; what is not the same to the letter never shows as 100. */
    static String quality(double quality) {
        return Messages.text("ui.quality", percent(quality));
    }

    static int percent(double quality) {
        return quality < 1 ? (int) Math.min(99, Math.round(100 * quality)) : 100;
    }

    /** Why it is not simply located, and what became of the place that was cited for it; empty when there is nothing to say. */
    static Optional<String> why(ValueRow row) {
        List<String> sentences = Stream.concat(whyNotLocated(row).stream(), row.explanation().cited().map(ValueWords::cited).stream())
                .toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", sentences));
    }

    private static String cited(CitationCheck check) {
        String key = "cited.why." + check.outcome().code();
        return check.page().isPresent() ? Messages.text(key + ".page", check.page().getAsInt()) : Messages.text(key);
    }

    private static Optional<String> whyNotLocated(ValueRow row) {
        return switch (row.status()) {
            case PENDING -> Optional.of(Messages.text("ui.why.pending"));
            case AMBIGUOUS -> row.place().map(place -> Messages.text("ui.why.ambiguous", place.occurrences()));
            case UNCERTAIN -> row.explanation().difference().map(ValueWords::difference);
            case NOT_FOUND, SKIPPED -> row.explanation().reason().map(ValueWords::reason);
            case GROUNDED -> Optional.empty();
        };
    }

    /** One line for a tooltip or a screen reader: field, state, quality. */
    static String summary(ValueRow row) {
        return row.place()
                .map(place -> Messages.text("ui.summary.placed", row.field(), state(row), quality(place.quality())))
                .orElseGet(() -> Messages.text("ui.summary.unplaced", row.field(), state(row)));
    }

    private static String reason(Grounding.Reason reason) {
        return Messages.text("reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    private static String difference(Grounding.Difference difference) {
        String kind = Messages.text("difference." + difference.kind().name().toLowerCase(Locale.ROOT));
        if (difference.expected().isEmpty()) {
            return Messages.text("ui.why.extra", kind, difference.found());
        }
        return difference.found().isEmpty() ? Messages.text("ui.why.missing", kind, difference.expected())
                : Messages.text("ui.why.differs", kind, difference.expected(), difference.found());
    }
}
