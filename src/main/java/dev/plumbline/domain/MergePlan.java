package dev.plumbline.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What merging a group would change; a value, so two plans are equal exactly when they would do the same to the same rows.
 *
 * @param survivor the annotation that stays
 * @param absorbed those that go, ascending
 * @param versions the row version of every member that the plan was made from
 * @param references what happens to each row that refers to an absorbed annotation
 * @param picks fields whose value the survivor takes from an absorbed member, and from which
 */
public record MergePlan(long survivor, List<Long> absorbed, SortedMap<Long, Integer> versions,
        List<Planned> references, Map<MergeField, Long> picks) {

    public MergePlan {
        picks = Map.copyOf(picks);
        absorbed = List.copyOf(absorbed);
        versions = new TreeMap<>(versions);
        references = List.copyOf(references);
    }

    /** How many references have this fate. */
    public int count(Fate fate) {
        return (int) references.stream().filter(reference -> reference.fate() == fate).count();
    }

    /** A row that refers to an annotation; the owner is the other half of a link, or the row's own id. */
    public record Held(AnnotationReference relation, long owner, long annotation) {}

    /** A reference and what happens to it. */
    public record Planned(Held held, Fate fate) {}

    /**
     * What a plan is made from.
     *
     * @param versions the members' row versions by id
     * @param references every row that refers to a member
     * @param parents by id, the parent of each member that has one, and of that parent, up to the topmost
     */
    public record Input(SortedMap<Long, Integer> versions, List<Held> references, Map<Long, Long> parents) {
        public Input {
            versions = new TreeMap<>(versions);
            references = List.copyOf(references);
            parents = Map.copyOf(parents);
        }
    }

    /**
     * What a person wants of a merge.
     *
     * @param keep the member to keep; 0 for the lowest
     * @param picks by field, the member that it is taken from; without one it is the survivor's own
     */
    public record Wish(long keep, Map<MergeField, Long> picks) {
        public static final Wish LOWEST = new Wish(0, Map.of());

        public Wish {
            picks = Map.copyOf(picks);
        }
    }

    /** What happens to a reference. */
    public enum Fate {
        REPOINTED,
        /** Its owner holds the survivor already. */
        DROPPED,
        CASCADED,
        /** The survivor itself came below an absorbed row: it has no parent afterwards. */
        CLEARED
    }
}
