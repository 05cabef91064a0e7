package dev.plumbline.domain;

import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a person changed, as before and after; the journal keeps it, and undo applies {@link #inverted()}. */
public sealed interface Change {

    /** The change that takes this one back. */
    Change inverted();

    /** How many values it touches. */
    int size();

    /**
     * Values were accepted, rejected or opened again.
     *
     * @param steps one a value that changed
     * @param added what the act makes: accepting an uncertain value makes its place an annotation
     * @param removed what the act takes away; filled only where such an act is taken back
     */
    record Review(List<ReviewStep> steps, Marks added, Marks removed) implements Change {
        public Review {
            steps = List.copyOf(steps);
        }

        @Override
        public Review inverted() {
            return new Review(steps.stream().map(ReviewStep::inverted).toList(), /* added= */ removed,
                    /* removed= */ added);
        }

        @Override
        public int size() {
            return steps.size();
        }
    }

    /** A person chose another place for a value; what is added and removed is as in {@link Review}. */
    record Anchor(long groundingId, Placement before, Placement after, Marks added, Marks removed) implements Change {
        @Override
        public Anchor inverted() {
            return new Anchor(groundingId, /* before= */ after, /* after= */ before, /* added= */ removed,
                    /* removed= */ added);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /**
     * Annotations were merged: rows that went, came or changed, in the order in which it happened.
     *
     * @param merged how many annotations were absorbed
     */
    record Merge(int merged, List<RowStep> steps) implements Change {
        public Merge {
            steps = List.copyOf(steps);
        }

        @Override
        public Merge inverted() {
            return new Merge(merged, steps.reversed().stream().map(RowStep::inverted).toList());
        }

        @Override
        public int size() {
            return merged;
        }
    }

    /** Legacy annotations without a duplicate came under the guard of the constraints, or left it. */
    record Guard(List<Long> annotationIds, boolean guarded) implements Change {
        public Guard {
            annotationIds = List.copyOf(annotationIds);
        }

        @Override
        public Guard inverted() {
            return new Guard(annotationIds, !guarded);
        }

        @Override
        public int size() {
            return annotationIds.size();
        }
    }

    /** Annotations were said to be no duplicates of each other, or that was taken back. */
    record Distinct(List<Long> annotationIds, boolean said) implements Change {
        public Distinct {
            annotationIds = List.copyOf(annotationIds);
        }

        @Override
        public Distinct inverted() {
            return new Distinct(annotationIds, !said);
        }

        @Override
        public int size() {
            return annotationIds.size();
        }
    }

    /**
     * One row of a table before and after; column values in the database's own words, NULL as empty.
     *
     * @param key the columns that name the row
     * @param before empty where the row came to be
     * @param after empty where it went; where it changed, both hold only what changed and what must not have
     */
    record RowStep(String table, SortedMap<String, Optional<String>> key, SortedMap<String, Optional<String>> before,
            SortedMap<String, Optional<String>> after) {

        public RowStep inverted() {
            return new RowStep(table, key, /* before= */ after, /* after= */ before);
        }
    }

    /** One value's review state and annotation, before and after. */
    record ReviewStep(long groundingId, Reviewed before, Reviewed after) {
        public ReviewStep inverted() {
            return new ReviewStep(groundingId, /* before= */ after, /* after= */ before);
        }
    }

    /**
     * A review state and the annotation that stands for the value.
     *
     * @param annotationId empty when it has none
     */
    record Reviewed(ReviewState state, Optional<Long> annotationId) {}

    /** Where a value stands and what was said of it. */
    record Placement(GroundingStatus status, Optional<StoredPlace> place, Explanation explanation,
            ReviewState review) {}

    /** Annotations, and the links of cells to annotations. */
    record Marks(List<Annotation> annotations, List<Link> links) {
        public static final Marks NONE = new Marks(List.of(), List.of());

        public Marks {
            annotations = List.copyOf(annotations);
            links = List.copyOf(links);
        }
    }

    /** A cell has an annotation among its sources. */
    record Link(long cellId, long annotationId) {}
}
