package dev.plumbline.review;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Problem;
import java.util.List;
import java.util.Map;

/**
 * What grounding came to.
 *
 * @param counts the workspace's values by status, afterwards
 * @param grounded how many values this run looked for
 * @param problems documents that could not be read
 * @param cancelled whether values were left because the user said so
 */
public record GroundOutcome(Map<GroundingStatus, Integer> counts, int grounded, List<Problem> problems, boolean cancelled) {

    public GroundOutcome {
        problems = List.copyOf(problems);
    }
}
