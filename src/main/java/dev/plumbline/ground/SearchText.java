package dev.plumbline.ground;

import dev.plumbline.text.FoldedText;
import dev.plumbline.text.Skeleton;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document made ready for search, once for all its values: folded, reduced to its letters, and indexed. Immutable as
 * seen from outside; the indexes of numbers and dates are made when first asked for.
 */
public final class SearchText {

    private final TextLayer layer;
    private final FoldedText folded;
    private final Skeleton skeleton;
    private final GramIndex grams;
    private final List<Span> leftOut;
    private final Supplier<ValueIndex> values;
    private final Supplier<PlainWords> plainWords;
    private final Supplier<SearchText> complete;

    /** Without running heads and feet, which would part what goes on over the page; see {@link #complete}. */
    public SearchText(TextLayer layer) {
        this(layer, layer.furniture());
    }

    private SearchText(TextLayer layer, List<Span> leftOut) {
        this.layer = layer;
        this.leftOut = leftOut;
        this.folded = FoldedText.of(layer.text(), leftOut);
        this.skeleton = Skeleton.of(folded);
        this.grams = new GramIndex(skeleton.letters());
        this.values = new Lazy<>(() -> new ValueIndex(layer.text()));
        this.plainWords = new Lazy<>(() -> new PlainWords(layer.text()));
        this.complete = leftOut.isEmpty() ? () -> this : new Lazy<>(() -> new SearchText(layer, List.of()));
    }

    /** The same document with its running heads and feet; this very object when it has none. */
    SearchText complete() {
        return complete.get();
    }

    /** The document's own words in a span, without the running heads and feet that it passes over. */
    String words(Span span) {
        StringBuilder words = new StringBuilder();
        int from = span.start();
        for (Span line : leftOut) {
            if (from < line.start() && line.end() < span.end()) {
                words.append(text(), from, line.start()).append(' ');
                from = line.end();
            }
        }
        return words.append(text(), from, span.end()).toString();
    }

    public TextLayer layer() {
        return layer;
    }

    String text() {
        return layer.text();
    }

    FoldedText folded() {
        return folded;
    }

    Skeleton skeleton() {
        return skeleton;
    }

    GramIndex grams() {
        return grams;
    }

    ValueIndex values() {
        return values.get();
    }

    PlainWords plainWords() {
        return plainWords.get();
    }

    /** The UTF-16 span of the document's text that a stretch of its letters stands in; the stretch is not empty. */
    Span originalOfLetters(Span letters) {
        return folded.toOriginal(skeleton.toFolded(letters));
    }

    /** The folded words of a span of the document's text. */
    String foldedOf(Span original) {
        return folded.folded().substring(folded.foldedOffset(original.start()), folded.foldedOffset(original.end())).strip();
    }

    /** Computes once, on first use, for all threads. */
    private static final class Lazy<T> implements Supplier<T> {

        private final Supplier<T> source;
        private volatile Optional<T> value = Optional.empty();

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            Optional<T> known = value;
            if (known.isPresent()) {
                return known.get();
            }
            synchronized (this) {
                if (value.isEmpty()) {
                    value = Optional.of(source.get());
                }
                return value.orElseThrow();
            }
        }
    }
}
