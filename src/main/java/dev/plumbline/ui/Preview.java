package dev.plumbline.ui;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.ReferenceOwner;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.ui.canvas.MemberMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person sees before a merge: a value, so dropping it changes nothing.
 *
 * @param group as it was found
 * @param members those that are there, by id
 * @param leftOut members that the merge leaves alone
 * @param plan empty while fewer than two members are left to merge
 * @param owners whose the references of the plan are
 */
record Preview(DuplicateGroup group, List<PlacedMember> members, Set<Long> leftOut, Optional<MergePlan> plan,
        Map<AnnotationReference, Map<Long, ReferenceOwner>> owners) {

    Preview {
        members = List.copyOf(members);
        leftOut = Set.copyOf(leftOut);
        owners = Map.copyOf(owners);
    }

    /** The group of those that are to be merged; as it was found where they are fewer than two. */
    DuplicateGroup merged() {
        return without(group, leftOut);
    }

    static DuplicateGroup without(DuplicateGroup group, Set<Long> leftOut) {
        List<Long> rest = group.members().stream().filter(id -> !leftOut.contains(id)).toList();
        return rest.size() < 2 ? group
                : new DuplicateGroup(group.kind(), rest, group.documentId(), group.text(), group.score(), group.reasons());
    }

    /** 1-based place among the members, by which a member has its hue; 0 for none of them. */
    int number(long id) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).id() == id) {
                return i + 1;
            }
        }
        return 0;
    }

    Optional<PlacedMember> member(long id) {
        return members.stream().filter(member -> member.id() == id).findFirst();
    }

    /** The one that stays; the first of all while there is nothing to merge. */
    PlacedMember survivor() {
        return plan.flatMap(done -> member(done.survivor())).orElseGet(members::getFirst);
    }

    MemberMark.Role role(long id) {
        if (leftOut.contains(id)) {
            return MemberMark.Role.LEFT_OUT;
        }
        return id == survivor().id() ? MemberMark.Role.SURVIVOR : MemberMark.Role.ABSORBED;
    }

    /** The member that a field is taken from: the survivor unless another was picked. */
    long source(MemberField field) {
        return plan.flatMap(now -> field.picked().map(picked -> now.picks().get(picked)))
                .orElseGet(() -> survivor().id());
    }

    Optional<ReferenceOwner> owner(MergePlan.Held held) {
        return Optional.ofNullable(owners.getOrDefault(held.relation(), Map.of()).get(held.owner()));
    }
}
