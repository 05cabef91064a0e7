package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import java.util.Locale;
import java.util.function.Predicate;

/** What the values table may be narrowed to. */
enum StateFilter {
    ALL(item -> true),
    OPEN(ValueItem::isOpen),
    ACCEPTED(item -> item.review() == ReviewState.ACCEPTED),
    REJECTED(item -> item.review() == ReviewState.REJECTED),
    EXACT(item -> has(item, Tier.EXACT)),
    NORMALIZED(item -> has(item, Tier.NORMALIZED)),
    FUZZY(item -> has(item, Tier.FUZZY)),
    AMBIGUOUS(item -> item.row().status() == GroundingStatus.AMBIGUOUS),
    UNCERTAIN(item -> item.row().status() == GroundingStatus.UNCERTAIN),
    NOT_FOUND(item -> item.row().status() == GroundingStatus.NOT_FOUND);

    private final Predicate<ValueItem> keeps;

    StateFilter(Predicate<ValueItem> keeps) {
        this.keeps = keeps;
    }

    boolean keeps(ValueItem item) {
        return keeps.test(item);
    }

    @Override
    public String toString() {
        return Messages.text("ui.filter." + name().toLowerCase(Locale.ROOT));
    }

    private static boolean has(ValueItem item, Tier tier) {
        return item.row().status() == GroundingStatus.GROUNDED
                && item.row().place().filter(place -> place.tier() == tier).isPresent();
    }
}
