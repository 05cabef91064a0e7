package dev.plumbline.ui;

import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.PlacedMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has changed between two previews of one group, in words. */
final class PlanDifference {

    private final Preview before;
    private final Preview now;

    private PlanDifference(Preview before, Preview now) {
        this.before = before;
        this.now = now;
    }

    /** One line for each thing; empty when they would do the same to the same rows. */
    static List<String> lines(Preview before, Preview now) {
        return new PlanDifference(before, now).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (PlacedMember member : before.members()) {
            Optional<PlacedMember> later = now.member(member.id());
            if (later.isEmpty()) {
                lines.add(Messages.text("ui.stale.gone", member.id()));
            } else {
                lines.addAll(fields(member, later.get()));
            }
        }
        Set<Planned> then = references(before);
        Set<Planned> later = references(now);
        count(lines, "ui.stale.added", minus(later, then));
        count(lines, "ui.stale.removed", minus(then, later));
        return lines;
    }

    private List<String> fields(PlacedMember then, PlacedMember later) {
        List<String> changed = new ArrayList<>();
        for (MemberField field : MemberField.values()) {
            if (!field.raw(then).equals(field.raw(later))) {
                changed.add(Messages.text("ui.stale.field", then.id(), field.label(), field.words(later)));
            }
        }
        if (changed.isEmpty() && !version(before, then.id()).equals(version(now, then.id()))) {
            changed.add(Messages.text("ui.stale.row", then.id()));
        }
        return changed;
    }

    private static Optional<Integer> version(Preview preview, long id) {
        return preview.plan().map(plan -> plan.versions().get(id));
    }

    private static Set<Planned> references(Preview preview) {
        return preview.plan().map(plan -> Set.copyOf(plan.references())).orElse(Set.of());
    }

    private static int minus(Set<Planned> from, Set<Planned> those) {
        Set<Planned> rest = new HashSet<>(from);
        rest.removeAll(those);
        return rest.size();
    }

    private static void count(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(Messages.text(key, count));
        }
    }
}
