package dev.plumbline.text;

import java.util.ArrayList;
import java.util.List;

/** A text made ready to be searched for what a person types: as {@link FoldedText} folds both. Immutable. */
public final class PhraseFinder {

    private final FoldedText text;

    public PhraseFinder(String text) {
        this.text = FoldedText.of(text);
    }

    /**
     * Every place of the words that does not overlap the one before, in the order of the text, UTF-16.
     *
     * @param limit at most so many are returned, the first ones
     */
    public List<Span> find(String words, int limit) {
        String wanted = FoldedText.fold(words);
        List<Span> hits = new ArrayList<>();
        if (!wanted.isEmpty()) {
            int at = text.folded().indexOf(wanted);
            while (at >= 0 && hits.size() < limit) {
                hits.add(text.toOriginal(new Span(at, at + wanted.length())));
                at = text.folded().indexOf(wanted, at + wanted.length());
            }
        }
        return hits;
    }
}
