package dev.plumbline.review;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Problem;
import java.util.List;
import java.util.Map;

/**
 * What grounding came to.
 *
 * @param counts the workspace's values by status, afterwards
 * @param cited the workspace's values by what became of their cited places, afterwards; those without one are not counted
 * @param grounded how many values this run looked for
 * @param problems documents that could not be read
 * @param cancelled whether values were left because the user said so
 */
public record GroundOutcome(Map<GroundingStatus, Integer> counts, Map<CitationCheck.Outcome, Integer> cited, int grounded,
        List<Problem> problems, boolean cancelled) {

    public GroundOutcome {
        problems = List.copyOf(problems);
    }
}
