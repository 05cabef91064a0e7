package dev.plumbline.ui;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReferenceOwner;
import dev.plumbline.ui.canvas.MemberMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups, plans and references, in words. */
final class MergeWords {

    private MergeWords() {}

    static String member(long id) {
        return Messages.text("ui.member", id);
    }

    static String kind(DuplicateGroup.Kind kind) {
        return Messages.text("ui.group.kind." + kind.code());
    }

    /** "#12 · #17 · #23", the first ones only where there are many. */
    static String members(DuplicateGroup group) {
        return group.members().stream().limit(20).map(MergeWords::member).collect(Collectors.joining(" · "));
    }

    /** "Merge 3 into #12, re-point 5 references". */
    static String act(MergePlan plan) {
        return Messages.text("ui.merge.act", plan.absorbed().size(), plan.survivor(), plan.count(Fate.REPOINTED));
    }

    static String done(MergePlan plan) {
        return Messages.text("ui.merge.done", plan.absorbed().size(), plan.survivor(), plan.count(Fate.REPOINTED));
    }

    /** What is there afterwards, in one sentence. */
    static String after(MergePlan plan) {
        return Messages.text("ui.merge.after", plan.absorbed().size() + 1, plan.count(Fate.REPOINTED));
    }

    static String reasons(DuplicateGroup group) {
        return group.reasons().stream().map(DuplicateReason::text).collect(Collectors.joining(", "));
    }

    /** Which fields are taken from which other member; empty when all are the survivor's own. */
    static String picks(MergePlan plan) {
        return plan.picks().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(pick -> Messages.text("ui.merge.pick", Messages.text(pick.getKey().messageKey()), pick.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String relation(AnnotationReference relation) {
        return Messages.text("ui.relation." + relation.name().toLowerCase(Locale.ROOT));
    }

    static String fate(Fate fate) {
        return Messages.text("ui.fate." + fate.name().toLowerCase(Locale.ROOT));
    }

    /** "4 re-pointed · 2 collide, dropped". */
    static String fates(Collection<Planned> references) {
        List<String> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            long count = references.stream().filter(planned -> planned.fate() == fate).count();
            if (count > 0) {
                parts.add(Messages.text("ui.fates." + fate.name().toLowerCase(Locale.ROOT), count));
            }
        }
        return String.join(" · ", parts);
    }

    /** Whose a reference is: the field of a cell, the title of a note, or its number where nothing else is known. */
    static String owner(Held held, Optional<ReferenceOwner> owner) {
        String one = Messages.text("ui.owner." + held.relation().name().toLowerCase(Locale.ROOT), held.owner());
        return owner.map(ReferenceOwner::title).filter(title -> !title.isBlank()).orElse(one);
    }

    /** All that is known of a reference and what becomes of it. */
    static String whole(Planned planned, long survivor, Optional<ReferenceOwner> owner) {
        Held held = planned.held();
        String one = Messages.text("ui.owner." + held.relation().name().toLowerCase(Locale.ROOT), held.owner());
        String said = owner.map(known -> Messages.text(known.detail().isBlank() ? "ui.owner.title" : "ui.owner.said",
                one, known.title(), known.detail())).orElse(one);
        return Messages.text("ui.fate.whole." + planned.fate().name().toLowerCase(Locale.ROOT), said, held.annotation(),
                survivor);
    }

    static String role(MemberMark.Role role, long id, long survivor) {
        return Messages.text("ui.role." + role.name().toLowerCase(Locale.ROOT), id, survivor);
    }
}
