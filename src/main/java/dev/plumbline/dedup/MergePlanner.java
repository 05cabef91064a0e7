package dev.plumbline.dedup;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Input;
import dev.plumbline.domain.MergePlan.Planned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans a merge: one link a (owner, group) stays, whatever the order in which members and references are given. */
public final class MergePlanner {

    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::relation).thenComparing(Held::owner).thenComparing(Held::annotation);

    private MergePlanner() {}

    /** @throws IllegalArgumentException when the member to keep is none of the members, or there is no member */
    public static MergePlan plan(Input input) {
        if (input.versions().isEmpty() || input.keep() != 0 && !input.versions().containsKey(input.keep())) {
            throw new IllegalArgumentException("not a member: " + input.keep());
        }
        long survivor = input.keep() == 0 ? input.versions().firstKey() : input.keep();
        List<Long> absorbed = input.versions().keySet().stream().filter(id -> id != survivor).toList();
        Set<Link> holding = new HashSet<>();
        input.references().stream().filter(held -> held.annotation() == survivor)
                .forEach(held -> holding.add(new Link(held.relation(), held.owner())));
        List<Planned> planned = new ArrayList<>();
        input.references().stream().filter(held -> absorbed.contains(held.annotation())).sorted(ORDER).forEach(held -> {
            // A child that is absorbed itself goes as a member.
            if (held.relation().rule() != Rule.CHILDREN || !absorbed.contains(held.owner())) {
                planned.add(new Planned(held, fate(held, survivor, holding)));
            }
        });
        return new MergePlan(survivor, absorbed, input.versions(), planned);
    }

    private static Fate fate(Held held, long survivor, Set<Link> holding) {
        return switch (held.relation().rule()) {
            case CASCADE -> Fate.CASCADED;
            case CHILDREN -> held.owner() == survivor ? Fate.CLEARED : Fate.REPOINTED;
            case REPOINT -> Fate.REPOINTED;
            case REPOINT_PAIR -> holding.add(new Link(held.relation(), held.owner())) ? Fate.REPOINTED : Fate.DROPPED;
        };
    }

    private record Link(AnnotationReference relation, long owner) {}
}
