package dev.plumbline.ground;

import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.text.Chars;
import dev.plumbline.text.FoldedText;
import dev.plumbline.text.Span;
import dev.plumbline.text.WordEdges;
import java.util.ArrayList;
import java.util.List;

/**
 * The tiers exact and normalized: every place of a document that has the value's letters and digits in their order,
 * found by the rarest of the value's grams and told apart by how much more of it agrees.
 */
final class PhraseSearch {

    /** More places than anyone will look through; a single letter in a book has more. */
    static final int MOST_PLACES = 10_000;

    private final SearchText document;
    private final String text;
    private final String folded;
    private final String letters;

    PhraseSearch(SearchText document) {
        this.document = document;
        this.text = document.text();
        this.folded = document.folded().folded();
        this.letters = document.skeleton().letters();
    }

    /** In document order. */
    List<Candidate> find(Phrase phrase) {
        if (phrase.folded().isEmpty()) {
            return List.of();
        }
        if (phrase.letters().isEmpty()) {
            return findSymbols(phrase);
        }
        List<Candidate> found = new ArrayList<>();
        if (phrase.letters().length() < GramIndex.GRAM) {
            findShort(phrase, found);
        } else {
            findByGram(phrase, found);
        }
        return found;
    }

    /** Letter offsets at which the letters of the phrase stand; for phrases of at least one gram. */
    List<Integer> lettersAt(String wanted) {
        int rarest = 0;
        for (int i = 1; i <= wanted.length() - GramIndex.GRAM; i++) {
            if (document.grams().count(wanted, i) < document.grams().count(wanted, rarest)) {
                rarest = i;
            }
        }
        int first = document.grams().first(wanted, rarest);
        int count = document.grams().count(wanted, rarest);
        List<Integer> starts = new ArrayList<>();
        int free = 0;
        for (int i = first; i < first + count && starts.size() < MOST_PLACES; i++) {
            int start = document.grams().posting(i) - rarest;
            if (start >= free && letters.startsWith(wanted, start)) {
                starts.add(start);
                free = start + wanted.length();
            }
        }
        return starts;
    }

    private void findByGram(Phrase phrase, List<Candidate> found) {
        for (int start : lettersAt(phrase.letters())) {
            classify(phrase, start, found);
        }
    }

    private void findShort(Phrase phrase, List<Candidate> found) {
        String wanted = phrase.letters();
        int at = letters.indexOf(wanted);
        while (at >= 0 && found.size() < MOST_PLACES) {
            classify(phrase, at, found);
            at = letters.indexOf(wanted, at + 1);
        }
    }

    private List<Candidate> findSymbols(Phrase phrase) {
        List<Candidate> found = new ArrayList<>();
        int at = folded.indexOf(phrase.folded());
        while (at >= 0 && found.size() < MOST_PLACES) {
            Span span = document.folded().toOriginal(new Span(at, at + phrase.folded().length()));
            if (!found.isEmpty() && found.getLast().span().equals(span)) {
                at = folded.indexOf(phrase.folded(), at + 1);
                continue;
            }
            boolean same = span.of(text).equals(phrase.text().strip());
            found.add(new Candidate(span, same ? Form.SAME : Form.FOLDED, 1, true));
            at = folded.indexOf(phrase.folded(), at + phrase.folded().length());
        }
        return found;
    }

    private void classify(Phrase phrase, int letterStart, List<Candidate> found) {
        Span core = document.skeleton().toFolded(new Span(letterStart, letterStart + phrase.letters().length()));
        int textStart = document.folded().originalStart(core.start()) - phrase.textLead();
        if (textStart >= 0 && text.startsWith(phrase.text(), textStart)) {
            add(new Span(textStart, textStart + phrase.text().length()), Form.SAME, phrase, found);
            return;
        }
        int foldedStart = core.start() - phrase.lead().length();
        if (foldedStart >= 0 && folded.startsWith(phrase.folded(), foldedStart)) {
            Span span = document.folded().toOriginal(new Span(foldedStart, foldedStart + phrase.folded().length()));
            add(span, isSameButForLines(span, phrase) ? Form.SAME : Form.FOLDED, phrase, found);
            return;
        }
        Span around = new Span(agreeingBefore(phrase.lead(), core.start()), agreeingAfter(phrase.tail(), core.end()));
        add(document.folded().toOriginal(around), Form.LETTERS, phrase, found);
    }

    /** On pages a line ends where the paper does, which changes nothing; in a text a line break is a character like any other. */
    private boolean isSameButForLines(Span span, Phrase phrase) {
        return !document.layer().pages().isEmpty()
                && Chars.oneBlank(document.words(span)).equals(Chars.oneBlank(phrase.text()));
    }

    private void add(Span span, Form form, Phrase phrase, List<Candidate> found) {
        boolean whole = isWhole(span);
        // Letters that only happen to follow each other across word edges are no occurrence ("Linus" in "mali nuset").
        boolean again = !found.isEmpty() && found.getLast().span().equals(span);
        if (!again && (whole || form != Form.LETTERS)) {
            double quality = form == Form.SAME ? 1 : Similarity.ratio(phrase.folded(), FoldedText.fold(document.words(span)));
            found.add(new Candidate(span, form, quality, whole));
        }
    }

    private boolean isWhole(Span span) {
        return WordEdges.isEdge(text, span.start()) && WordEdges.isEdge(text, span.end());
    }

    /** Folded offset up to which the document agrees with what stands before the value's first letter, blanks aside. */
    private int agreeingBefore(String lead, int from) {
        int at = from;
        int reached = from;
        for (int i = lead.length() - 1; i >= 0; i--) {
            if (lead.charAt(i) == ' ') {
                continue;
            }
            while (at > 0 && folded.charAt(at - 1) == ' ') {
                at--;
            }
            if (at == 0 || folded.charAt(at - 1) != lead.charAt(i)) {
                break;
            }
            reached = --at;
        }
        return reached;
    }

    private int agreeingAfter(String tail, int from) {
        int at = from;
        int reached = from;
        for (int i = 0; i < tail.length(); i++) {
            if (Chars.isBlank(tail.charAt(i))) {
                continue;
            }
            while (at < folded.length() && folded.charAt(at) == ' ') {
                at++;
            }
            if (at == folded.length() || folded.charAt(at) != tail.charAt(i)) {
                break;
            }
            reached = ++at;
        }
        return reached;
    }
}
