package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.text.WordEdges;
import java.util.Optional;

/** Whether a place says the same as the value: numbers, dates, names and negations are compared exactly there. */
final class Certainty {

    private Certainty() {}

    static boolean isCertain(SearchText document, Phrase phrase, Candidate candidate) {
        return candidate.whole() && doubt(document, phrase, candidate).isEmpty();
    }

    /** What makes the place doubtful; empty when it is certain. */
    static Optional<Difference> doubt(SearchText document, Phrase phrase, Candidate candidate) {
        if (!candidate.whole()) {
            return insideWord(document.text(), phrase, candidate);
        }
        String place = document.words(candidate.span());
        NumberCheck numbers = new NumberCheck(phrase.text(), place);
        return switch (candidate.form()) {
            case SAME, FOLDED, VALUE -> Optional.empty();
            case LETTERS -> numbers.firstChanged().or(() -> JoinedWords.lostName(phrase.text(), place));
            case SPLIT, SIMILAR -> numbers.firstMissing()
                    .or(() -> words(document, phrase, place).firstDifference(candidate.form() == Form.SPLIT))
                    .or(() -> new WordOrder(phrase.text(), place).firstMoved());
        };
    }

    private static WordCheck words(SearchText document, Phrase phrase, String place) {
        return new WordCheck(phrase.text(), place, document.plainWords()::has);
    }

    private static Optional<Difference> insideWord(String text, Phrase phrase, Candidate candidate) {
        int start = WordEdges.edgeBefore(text, candidate.span().start());
        int end = WordEdges.edgeAfter(text, candidate.span().end());
        return Optional.of(new Difference(Kind.INSIDE_WORD, phrase.text(), text.substring(start, end)));
    }
}
