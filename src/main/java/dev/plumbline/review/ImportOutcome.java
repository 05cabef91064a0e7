package dev.plumbline.review;

import dev.plumbline.domain.Problem;
import java.util.List;

/**
 * What an import came to.
 *
 * @param cells new cells
 * @param values strings of the new cells
 * @param alreadyThere cells that the workspace had
 * @param cited records of the file that cite a place for their value, which grounding checks
 * @param problems records that could not be used
 * @param cancelled whether the rest was left out because the user said so
 */
public record ImportOutcome(int cells, int values, int alreadyThere, int cited, List<Problem> problems, boolean cancelled) {

    public ImportOutcome {
        problems = List.copyOf(problems);
    }
}
