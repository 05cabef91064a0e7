package dev.plumbline.exchange;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import java.util.List;
import java.util.Optional;

/** One line of what locate writes: the answer to one {@link LocateRequest}. */
public sealed interface LocateAnswer {

    /** The request's id. */
    String id();

    /** What was found of each value, in the order of the request. */
    record Located(String id, List<Value> values) implements LocateAnswer {
        public Located {
            values = List.copyOf(values);
        }
    }

    /**
     * The document could not be read.
     *
     * @param code the error's message key
     * @param message the reason in words
     */
    record Failed(String id, String code, String message) implements LocateAnswer {}

    /**
     * What was found of one value.
     *
     * @param index position in the request's values
     * @param place where it stands, or the nearest text for a value not found
     * @param occurrences how many places have this text
     */
    record Value(int index, GroundingStatus status, Optional<QuotedPlace> place, int occurrences,
            Optional<Grounding.Reason> reason, Optional<Grounding.Difference> difference,
            Optional<CitationCheck> cited) {}
}
