package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Problem;
import java.util.List;

/**
 * What adding documents came to.
 *
 * @param added in the order of the files
 * @param alreadyThere those whose content the workspace has
 * @param problems files that could not be used and, of those that could, what was lost
 * @param cancelled whether files were left out because the user said so
 */
public record AddOutcome(List<Document> added, List<Document> alreadyThere, List<Problem> problems, boolean cancelled) {

    public AddOutcome {
        added = List.copyOf(added);
        alreadyThere = List.copyOf(alreadyThere);
        problems = List.copyOf(problems);
    }
}
