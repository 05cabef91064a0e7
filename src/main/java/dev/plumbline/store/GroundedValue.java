package dev.plumbline.store;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.util.Optional;

/**
 * What grounding found out about a string, ready to be kept.
 *
 * @param groundingId the row that waits for it
 * @param place where it stands, in code points; its annotationId is not looked at
 * @param annotation the annotation that marks the place; empty where the place is not certain
 */
public record GroundedValue(long groundingId, GroundingStatus status, Optional<StoredPlace> place,
        Optional<NewAnnotation> annotation, Explanation explanation) {}
