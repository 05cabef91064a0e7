package dev.plumbline.dedup;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Input;
import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.MergePlan.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans a merge: one link a (owner, group) stays, whatever the order in which members and references are given. */
public final class MergePlanner {

    private static final Comparator<Held> ORDER =
            Comparator.comparing(Held::relation).thenComparing(Held::owner).thenComparing(Held::annotation);

    private final Input input;
    private final Wish wish;
    private final long survivor;
    private final Set<Long> absorbed;

    private MergePlanner(Input input, Wish wish) {
        this.input = input;
        this.wish = wish;
        survivor = wish.keep() == 0 ? input.versions().firstKey() : wish.keep();
        absorbed = new TreeSet<>(input.versions().keySet());
        absorbed.remove(survivor);
    }

    /** @throws IllegalArgumentException when the member to keep or to pick from is none of the members, or there is no member */
    public static MergePlan plan(Input input, Wish wish) {
        Set<Long> members = input.versions().keySet();
        if (members.isEmpty() || wish.keep() != 0 && !members.contains(wish.keep())
                || !members.containsAll(wish.picks().values())) {
            throw new IllegalArgumentException("not a member: " + wish);
        }
        return new MergePlanner(input, wish).plan();
    }

    private MergePlan plan() {
        Set<Link> holding = new HashSet<>();
        input.references().stream().filter(held -> held.annotation() == survivor)
                .forEach(held -> holding.add(new Link(held.relation(), held.owner())));
        List<Planned> planned = new ArrayList<>();
        input.references().stream().filter(held -> absorbed.contains(held.annotation())).sorted(ORDER).forEach(held -> {
            // A child that is absorbed itself goes as a member.
            if (held.relation().rule() != Rule.CHILDREN || !absorbed.contains(held.owner())) {
                planned.add(new Planned(held, fate(held, holding)));
            }
        });
        cycle().ifPresent(held -> planned.add(new Planned(held, Fate.CLEARED)));
        return new MergePlan(survivor, List.copyOf(absorbed), input.versions(), planned, picks());
    }

    private Fate fate(Held held, Set<Link> holding) {
        return switch (held.relation().rule()) {
            case CASCADE -> Fate.CASCADED;
            case CHILDREN -> held.owner() == survivor ? Fate.CLEARED : Fate.REPOINTED;
            case REPOINT -> Fate.REPOINTED;
            case REPOINT_PAIR -> holding.add(new Link(held.relation(), held.owner())) ? Fate.REPOINTED : Fate.DROPPED;
        };
    }

    /** The survivor's own parent, where an absorbed row stands above that: its children come below the survivor. */
    private Optional<Held> cycle() {
        Long parent = input.parents().get(survivor);
        return parent == null || absorbed.contains(parent) || !isBelowMember(parent) ? Optional.empty()
                : Optional.of(new Held(AnnotationReference.CHILD, survivor, parent));
    }

    /** Whether the row is a member or stands below one. */
    private boolean isBelowMember(long row) {
        Set<Long> seen = new HashSet<>();
        for (Long at = row; at != null && seen.add(at); at = input.parents().get(at)) {
            if (input.versions().containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    /** Without those of the survivor itself, and without a parent that would come to stand below its own child. */
    private Map<MergeField, Long> picks() {
        Map<MergeField, Long> picks = new TreeMap<>(wish.picks());
        picks.values().removeIf(from -> from == survivor);
        Long parent = input.parents().get(picks.getOrDefault(MergeField.PARENT, survivor));
        if (parent != null && isBelowMember(parent)) {
            picks.remove(MergeField.PARENT);
        }
        return picks;
    }

    private record Link(AnnotationReference relation, long owner) {}
}
