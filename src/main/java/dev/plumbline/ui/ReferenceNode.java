package dev.plumbline.ui;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.ReferenceOwner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A line of the tree of references. */
sealed interface ReferenceNode {

    /** All references of one relation. */
    record Relation(AnnotationReference relation, List<One> references) implements ReferenceNode {
        public Relation {
            references = List.copyOf(references);
        }
    }

    /**
     * One reference and what becomes of it.
     *
     * @param owner empty where only its number is known
     */
    record One(Planned planned, Optional<ReferenceOwner> owner) implements ReferenceNode {

        /** True when the review or a document can show whose it is. */
        boolean canOpen() {
            return owner.filter(known -> known.valueId().isPresent() || known.documentId().isPresent()).isPresent();
        }
    }

    /** The references of a plan by relation; what is lost from a link comes first. */
    static List<Relation> of(Preview preview) {
        TreeMap<AnnotationReference, List<Planned>> relations = preview.plan().map(plan -> plan.references().stream()
                .collect(Collectors.groupingBy(planned -> planned.held().relation(), TreeMap::new, Collectors.toList())))
                .orElseGet(TreeMap::new);
        List<Relation> nodes = new ArrayList<>();
        relations.forEach((relation, planned) -> nodes.add(new Relation(relation, planned.stream()
                .sorted(Comparator.comparing(Planned::fate).reversed())
                .map(one -> new One(one, preview.owner(one.held()))).toList())));
        return nodes;
    }
}
