package dev.plumbline.ground;

import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.text.Span;
import dev.plumbline.text.WordEdges;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Places of a value that is a number or a date and stands in the document in another form. */
final class ValueSearch {

    /** The same value written in another way: sure, but not to the letter. */
    private static final double QUALITY = 0.95;

    private final SearchText document;

    ValueSearch(SearchText document) {
        this.document = document;
    }

    /** In document order; empty for a value that is neither. */
    List<Candidate> find(Phrase phrase) {
        Optional<Mention<LocalDate>> date = Dates.whole(phrase.text());
        if (date.isPresent()) {
            return candidates(document.values().datesLike(date.get()));
        }
        Optional<Mention<String>> number = Numbers.whole(phrase.text());
        return number.map(wanted -> candidates(withCurrency(phrase, document.values().numbersLike(wanted))))
                .orElse(List.of());
    }

    private List<Span> withCurrency(Phrase phrase, List<Span> numbers) {
        boolean bare = phrase.text().strip().chars().allMatch(c -> Character.isDigit(c) || ".,'".indexOf(c) >= 0);
        return bare ? numbers : numbers.stream().map(span -> Numbers.withCurrency(document.text(), span)).toList();
    }

    private List<Candidate> candidates(List<Span> spans) {
        return spans.stream()
                .filter(span -> WordEdges.isEdge(document.text(), span.start()) && WordEdges.isEdge(document.text(), span.end()))
                .map(span -> new Candidate(span, Form.VALUE, QUALITY, true))
                .toList();
    }
}
