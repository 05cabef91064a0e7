package dev.plumbline.domain;

import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One extracted value with what is known of it: a row of the values table.
 *
 * @param id id of its grounding row; what commands and reviews name it by
 * @param cellId the datacell that holds it
 * @param field name of the extract's column
 * @param value the string as it is looked for
 * @param place where it stands; empty when it stands nowhere or was not looked for
 * @param review what a person said
 */
public record ValueRow(long id, long cellId, DocumentRef document, String field, String value, GroundingStatus status,
        Optional<StoredPlace> place, Explanation explanation, ReviewState review) {

    /** The document a value belongs to. */
    public record DocumentRef(long id, String title) {}

    /**
     * A place as the store keeps it. Spans are Unicode code points of the document's text.
     *
     * @param annotationId the annotation that marks it; empty for an uncertain or nearest place, which has none
     * @param page 1-based; empty for a document without pages
     * @param quote the document's own words there
     * @param occurrences how many places fit as well
     * @param others those places, in document order, at most the first 200; this one among them
     */
    public record StoredPlace(OptionalLong annotationId, Span codePoints, OptionalInt page, String quote, Tier tier,
            double quality, int occurrences, List<Span> others) {
        public StoredPlace {
            others = List.copyOf(others);
        }
    }

    /**
     * Why a value is uncertain or has no place, and what became of the place that was cited for it.
     *
     * @param reason a {@link Grounding.Reason}
     * @param difference what differs at an uncertain place
     * @param nearest the closest text of the document where the value itself was not found
     * @param cited empty when no place was cited, or none that can be checked
     */
    public record Explanation(Optional<Grounding.Reason> reason, Optional<Grounding.Difference> difference,
            Optional<StoredPlace> nearest, Optional<CitationCheck> cited) {
        public static final Explanation NONE = new Explanation(Optional.empty(), Optional.empty(), Optional.empty());

        /** Of a value without a cited place. */
        public Explanation(Optional<Grounding.Reason> reason, Optional<Grounding.Difference> difference,
                Optional<StoredPlace> nearest) {
            this(reason, difference, nearest, Optional.empty());
        }

        public Explanation withCited(Optional<CitationCheck> check) {
            return new Explanation(reason, difference, nearest, check);
        }
    }
}
