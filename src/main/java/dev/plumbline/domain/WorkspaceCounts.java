package dev.plumbline.domain;

import java.util.Map;

/**
 * How much a workspace holds.
 *
 * @param values groundable strings of cells by what is known of them; a status without any is absent
 * @param groundingSources annotations that grounding made
 * @param duplicateGroups groups of annotations with one grounding key, which only rows from elsewhere can form
 */
public record WorkspaceCounts(long documents, long cells, Map<GroundingStatus, Long> values, long annotations,
        long groundingSources, long duplicateGroups, int schemaVersion) {

    public WorkspaceCounts {
        values = Map.copyOf(values);
    }
}
