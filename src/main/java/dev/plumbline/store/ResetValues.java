package dev.plumbline.store;

import java.util.List;

/**
 * What setting values back did.
 *
 * @param values how many wait again
 * @param annotationIds annotations that they were linked to; some may be unused now
 */
public record ResetValues(int values, List<Long> annotationIds) {

    public ResetValues {
        annotationIds = List.copyOf(annotationIds);
    }
}
