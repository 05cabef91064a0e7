package dev.plumbline.ground;

import dev.plumbline.text.Chars;
import dev.plumbline.text.Span;
import dev.plumbline.text.WordEdges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Moves the ends of a place that was found letter by letter to the edges of words: of the words cut by an end and their
 * neighbours, those that leave the whole nearest to the value.
 */
final class WordSnap {

    /** Beyond this length of the value each end is weighed alone, by so many characters behind it. */
    private static final int WEIGH_WHOLE = 1_000;
    private static final int WEIGHED = 300;
    private static final int INWARD = 3;
    private static final int OUTWARD = 2;
    /** In a longer value a swapped word at its end is too little of it to look for. */
    private static final int MOST_WORDS = 60;

    private final SearchText document;
    private final String text;

    WordSnap(SearchText document) {
        this.document = document;
        this.text = document.text();
    }

    Span snap(Span found, Phrase phrase) {
        Span best = phrase.folded().length() <= WEIGH_WHOLE
                ? withChangedEnds(snapWhole(found, phrase), phrase) : snapEnds(found, phrase.folded());
        return withPunctuation(best, phrase);
    }

    private Span snapWhole(Span found, Phrase phrase) {
        Span best = new Span(WordEdges.edgeBefore(text, found.start()), WordEdges.edgeAfter(text, found.end()));
        double most = likeness(best, phrase);
        for (int start : starts(found)) {
            for (int end : ends(found)) {
                if (start >= end) {
                    continue;
                }
                Span span = new Span(start, end);
                double likeness = likeness(span, phrase);
                if (likeness > most || likeness == most && span.length() > best.length()) {
                    most = likeness;
                    best = span;
                }
            }
        }
        return best;
    }

    /**
     * Takes in the word before a place that begins with a later word of the value, and the word behind one that ends with
     * an earlier one: what stands there in stead of the value's own first or last word is part of the answer.
     */
    private Span withChangedEnds(Span place, Phrase phrase) {
        List<Word> wanted = Word.in(phrase.text());
        List<Word> there = Word.in(document.words(place));
        if (wanted.size() < 2 || there.isEmpty()) {
            return place;
        }
        int start = place.start();
        int end = place.end();
        if (lacks(there, wanted.getFirst()) && !lacks(wanted, there.getFirst())) {
            int wordEnd = previousWordEnd(start);
            start = isOneGap(wordEnd, start) ? WordEdges.edgeBefore(text, Math.max(0, wordEnd - 1)) : start;
        }
        if (lacks(there, wanted.getLast()) && !lacks(wanted, there.getLast())) {
            int word = nextWord(end);
            end = isOneGap(end, word) ? WordEdges.edgeAfter(text, Math.min(text.length(), word + 1)) : end;
        }
        return new Span(start, end);
    }

    private static boolean lacks(List<Word> there, Word word) {
        return there.stream().noneMatch(other -> other.key().contains(word.key()) || word.key().contains(other.key()));
    }

    /** Blanks alone, and no paragraph's end: the words on both sides belong together. */
    private boolean isOneGap(int from, int to) {
        String gap = text.substring(from, to);
        return gap.isBlank() && gap.chars().filter(Chars::isLineBreak).count() < 2;
    }

    private Span snapEnds(Span found, String wanted) {
        String folded = document.folded().folded();
        String head = wanted.substring(0, WEIGHED);
        String tail = wanted.substring(wanted.length() - WEIGHED);
        int start = likeliest(starts(found), at -> {
            int from = document.folded().foldedOffset(at);
            return Similarity.ratio(head, folded.substring(from, Math.min(folded.length(), from + WEIGHED)));
        });
        int end = likeliest(ends(found), at -> {
            int to = document.folded().foldedOffset(at);
            return Similarity.ratio(tail, folded.substring(Math.max(0, to - WEIGHED), to));
        });
        return new Span(start, Math.max(start, end));
    }

    private static int likeliest(Set<Integer> offsets, IntToDoubleFunction likeness) {
        Comparator<Integer> byLikeness = Comparator.comparingDouble(likeness::applyAsDouble);
        return offsets.stream().max(byLikeness).orElseThrow();
    }

    /** The place with the words beside it that the value has elsewhere: their order was changed. */
    Span withSwappedWords(Span span, Phrase phrase) {
        List<String> missing = new ArrayList<>(Word.in(phrase.text()).stream().map(Word::key).toList());
        if (missing.size() > MOST_WORDS) {
            return span;
        }
        Word.in(document.words(span)).forEach(word -> missing.remove(word.key()));
        int start = span.start();
        int end = span.end();
        for (int i = 0; i < OUTWARD && !missing.isEmpty(); i++) {
            int before = WordEdges.edgeBefore(text, Math.max(0, previousWordEnd(start) - 1));
            start = removeAll(missing, new Span(before, start)) ? before : start;
            int after = WordEdges.edgeAfter(text, Math.min(text.length(), nextWord(end) + 1));
            end = removeAll(missing, new Span(end, after)) ? after : end;
        }
        return new Span(start, end);
    }

    private boolean removeAll(List<String> missing, Span beside) {
        List<Word> words = Word.in(document.words(beside));
        return words.size() == 1 && missing.remove(words.getFirst().key());
    }

    private double likeness(Span span, Phrase phrase) {
        return Similarity.ratio(phrase.folded(), document.foldedOf(span));
    }

    /** The words before the one that the start stands in, that one, and the next ones. */
    private Set<Integer> starts(Span found) {
        Set<Integer> starts = new LinkedHashSet<>();
        int at = WordEdges.edgeBefore(text, found.start());
        starts.add(at);
        int before = at;
        for (int i = 0; i < OUTWARD; i++) {
            before = WordEdges.edgeBefore(text, Math.max(0, previousWordEnd(before) - 1));
            starts.add(before);
        }
        for (int i = 0; i < INWARD && at < found.end(); i++) {
            at = nextWord(WordEdges.edgeAfter(text, Math.min(text.length(), at + 1)));
            starts.add(at);
        }
        return starts;
    }

    private Set<Integer> ends(Span found) {
        Set<Integer> ends = new LinkedHashSet<>();
        int at = WordEdges.edgeAfter(text, found.end());
        ends.add(at);
        int after = at;
        for (int i = 0; i < OUTWARD; i++) {
            after = WordEdges.edgeAfter(text, Math.min(text.length(), nextWord(after) + 1));
            ends.add(after);
        }
        for (int i = 0; i < INWARD && at > found.start(); i++) {
            at = previousWordEnd(WordEdges.edgeBefore(text, Math.max(0, at - 1)));
            ends.add(at);
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
