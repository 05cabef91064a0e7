package dev.plumbline.review;

import dev.plumbline.domain.Problem;
import java.util.List;

/**
 * What the import of a table dump came to.
 *
 * @param documents new documents
 * @param annotations annotations that came in
 * @param links references to annotations that came in: sources of cells, feedback, notes and the like
 * @param guarded annotations that came under the guard against duplicates at once
 * @param candidates annotations with a duplicate, which wait for a merge
 * @param alreadyThere whether the workspace had this dump, so that nothing was done
 * @param problems what of the dump could not be used
 * @param cancelled whether the user stopped it, so that nothing came in
 */
public record DumpOutcome(int documents, int annotations, int links, int guarded, int candidates, boolean alreadyThere,
        List<Problem> problems, boolean cancelled) {

    static final DumpOutcome CANCELLED = new DumpOutcome(0, 0, 0, 0, 0, false, List.of(), true);

    public DumpOutcome {
        problems = List.copyOf(problems);
    }
}
