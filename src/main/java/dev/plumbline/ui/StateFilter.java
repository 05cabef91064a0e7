package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import java.util.Locale;
import java.util.function.Predicate;

/** What the values table may be narrowed to. */
enum StateFilter {
    ALL(item -> true),
    OPEN(ValueItem::isOpen),
    ACCEPTED(item -> item.review() == ReviewState.ACCEPTED),
    REJECTED(item -> item.review() == ReviewState.REJECTED),
    LOCATED(GroundingStatus.GROUNDED),
    AMBIGUOUS(GroundingStatus.AMBIGUOUS),
    UNCERTAIN(GroundingStatus.UNCERTAIN),
    NOT_FOUND(GroundingStatus.NOT_FOUND),
    SKIPPED(GroundingStatus.SKIPPED),
    PENDING(GroundingStatus.PENDING);

    private final Predicate<ValueItem> keeps;

    StateFilter(Predicate<ValueItem> keeps) {
        this.keeps = keeps;
    }

    StateFilter(GroundingStatus status) {
        this(item -> item.row().status() == status);
    }

    boolean keeps(ValueItem item) {
        return keeps.test(item);
    }

    @Override
    public String toString() {
        return Messages.text("ui.filter." + name().toLowerCase(Locale.ROOT));
    }
}
