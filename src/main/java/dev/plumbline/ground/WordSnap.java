package dev.plumbline.ground;

import dev.plumbline.text.Chars;
import dev.plumbline.text.Span;
import dev.plumbline.text.WordEdges;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Moves the ends of a place that was found letter by letter to the edges of words: of the words cut by an end and their
 * neighbours, those that leave the whole nearest to the value.
 */
final class WordSnap {

    /** Beyond this length only the words that the ends cut are weighed. */
    private static final int WEIGH_NEIGHBOURS = 3_000;

    private final SearchText document;
    private final String text;

    WordSnap(SearchText document) {
        this.document = document;
        this.text = document.text();
    }

    Span snap(Span found, Phrase phrase) {
        boolean neighbours = phrase.folded().length() <= WEIGH_NEIGHBOURS;
        Span best = new Span(WordEdges.edgeBefore(text, found.start()), WordEdges.edgeAfter(text, found.end()));
        double least = difference(best, phrase);
        for (int start : starts(found.start(), neighbours)) {
            for (int end : ends(found.end(), neighbours)) {
                if (start >= end) {
                    continue;
                }
                Span span = new Span(start, end);
                double difference = difference(span, phrase);
                if (difference < least) {
                    least = difference;
                    best = span;
                }
            }
        }
        return withPunctuation(best, phrase);
    }

    private double difference(Span span, Phrase phrase) {
        String there = document.foldedOf(span);
        int longer = Math.max(there.length(), phrase.folded().length());
        return longer == 0 ? 0 : (double) Similarity.distance(phrase.folded(), there) / longer;
    }

    private Set<Integer> starts(int start, boolean neighbours) {
        Set<Integer> starts = new LinkedHashSet<>();
        int outer = WordEdges.edgeBefore(text, start);
        starts.add(outer);
        starts.add(nextWord(WordEdges.edgeAfter(text, start)));
        if (neighbours) {
            starts.add(WordEdges.edgeBefore(text, Math.max(0, previousWordEnd(outer) - 1)));
            starts.add(nextWord(WordEdges.edgeAfter(text, Math.min(text.length(), start + 1))));
        }
        return starts;
    }

    private Set<Integer> ends(int end, boolean neighbours) {
        Set<Integer> ends = new LinkedHashSet<>();
        int outer = WordEdges.edgeAfter(text, end);
        ends.add(outer);
        ends.add(previousWordEnd(WordEdges.edgeBefore(text, end)));
        if (neighbours) {
            ends.add(WordEdges.edgeAfter(text, Math.min(text.length(), nextWord(outer) + 1)));
            ends.add(previousWordEnd(WordEdges.edgeBefore(text, Math.max(0, end - 1))));
        }
        return ends;
    }

    private int nextWord(int from) {
        int at = from;
        while (at < text.length() && !Chars.isWordPart(text.codePointAt(at))) {
            at++;
        }
        return at;
    }

    private int previousWordEnd(int from) {
        int at = from;
        while (at > 0 && !Chars.isWordPart(text.codePointBefore(at))) {
            at--;
        }
        return at;
    }

    /** Takes in the quote, bracket or full stop beside the place that the value has, too. */
    private Span withPunctuation(Span span, Phrase phrase) {
        int start = span.start();
        int end = span.end();
        for (int i = phrase.lead().length() - 1; i >= 0 && start > 0 && sameSign(phrase.lead().charAt(i), start - 1); i--) {
            start--;
        }
        for (int i = 0; i < phrase.tail().length() && end < text.length() && sameSign(phrase.tail().charAt(i), end); i++) {
            end++;
        }
        return new Span(start, end);
    }

    private boolean sameSign(char wanted, int at) {
        char there = text.charAt(at);
        return !Chars.isBlank(there) && !Chars.isWordPart(there)
                && (there == wanted || document.foldedOf(new Span(at, at + 1)).equals(String.valueOf(wanted)));
    }
}
