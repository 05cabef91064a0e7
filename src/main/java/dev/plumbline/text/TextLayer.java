package dev.plumbline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What can be read in a document: its text and, where it has pages, the place of every word. Immutable; tokens are kept
 * in columns (40 bytes each), so that a book of a million words fits beside its text. Offsets are UTF-16.
 */
public final class TextLayer {

    private final String text;
    private final List<TextPage> pages;
    private final List<Paragraph> paragraphs;
    private final int[] starts;
    private final int[] ends;
    private final double[] boxes;
    /** Of each token, -1 where it was not guessed from a picture; empty where none was. */
    private final byte[] confidences;
    /** Index of the first token of each page, and the token count as a last element. */
    private final int[] firstOfPage;
    private final CodePoints codePoints;
    /** Found when first asked for; every thread finds the same. */
    private volatile Optional<List<Span>> furniture = Optional.empty();

    private TextLayer(String text, List<TextPage> pages, List<Paragraph> paragraphs, TokenColumns tokens) {
        this.text = text;
        this.pages = List.copyOf(pages);
        this.paragraphs = List.copyOf(paragraphs);
        this.starts = tokens.starts();
        this.ends = tokens.ends();
        this.boxes = tokens.boxes();
        this.confidences = tokens.confidences();
        this.firstOfPage = tokens.firstOfPage();
        this.codePoints = CodePoints.of(text);
    }

    /**
     * A layer from its parts.
     *
     * @throws IllegalArgumentException when pages, paragraphs or tokens do not follow each other within the text
     */
    public static TextLayer of(String text, List<TextPage> pages, List<Paragraph> paragraphs, TokenColumns tokens) {
        checkOrder(pages.stream().map(TextPage::span).toList(), text.length());
        checkOrder(paragraphs.stream().map(Paragraph::span).toList(), text.length());
        tokens.check(pages);
        return new TextLayer(text, pages, paragraphs, tokens);
    }

    private static void checkOrder(List<Span> spans, int length) {
        int end = 0;
        for (Span span : spans) {
            if (span.start() < end || span.end() > length) {
                throw new IllegalArgumentException("out of order or behind the text: " + span);
            }
            end = span.end();
        }
    }

    /** A layer of text alone: no pages, no tokens. */
    public static TextLayer ofText(String text) {
        Builder builder = builder();
        builder.append(text);
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public String text() {
        return text;
    }

    /** Empty for a document without pages. */
    public List<TextPage> pages() {
        return pages;
    }

    /** Empty unless the document is made of paragraphs that have numbers of their own (DOCX). */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public CodePoints codePoints() {
        return codePoints;
    }

    /** Running heads and feet, in the order of the text; a sentence that goes on over the page goes on behind them. */
    public List<Span> furniture() {
        if (furniture.isEmpty()) {
            furniture = Optional.of(RunningLines.of(this));
        }
        return furniture.orElseThrow();
    }

    public int tokenCount() {
        return starts.length;
    }

    /** The token at a 0-based position among all tokens of the document. */
    public Token token(int position) {
        int page = pageOfToken(position);
        return new Token(page, position - firstOfPage[page], tokenSpan(position), box(position));
    }

    /** How sure text recognition was of a token, 0 to 100; empty for one that was read and not guessed. */
    public OptionalInt confidence(int position) {
        return confidences.length == 0 || confidences[position] < 0
                ? OptionalInt.empty() : OptionalInt.of(confidences[position]);
    }

    /** The positions {@code [start, end)}, among all tokens, of the tokens of a 0-based page. */
    public Span tokensOfPage(int page) {
        return new Span(firstOfPage[page], firstOfPage[page + 1]);
    }

    /** The positions {@code [start, end)}, among all tokens, of the tokens that the span touches. */
    public Span tokensIn(Span span) {
        int from = firstWhere(ends, span.start() + 1);
        int to = firstWhere(starts, span.end());
        return new Span(from, Math.max(from, to));
    }

    /** The span cut by pages, with one box a line; empty for a layer without pages or a span over no token. */
    public List<PagePart> parts(Span span) {
        int[] marked = marked(span);
        List<PagePart> parts = new ArrayList<>();
        for (int from = 0; from < marked.length; ) {
            int page = pageOfToken(marked[from]);
            int to = from;
            while (to < marked.length && marked[to] < firstOfPage[page + 1]) {
                to++;
            }
            int start = Math.max(span.start(), starts[marked[from]]);
            int end = Math.max(start, Math.min(span.end(), ends[marked[to - 1]]));
            parts.add(new PagePart(page, new Span(start, end), lineBoxes(Arrays.copyOfRange(marked, from, to))));
            from = to;
        }
        return parts;
    }

    /** The tokens that the span touches, but for those of running heads and feet that it passes over. */
    public List<Token> tokensMarked(Span span) {
        return Arrays.stream(marked(span)).mapToObj(this::token).toList();
    }

    private int[] marked(Span span) {
        List<Span> passed = furniture().stream()
                .filter(line -> span.start() < line.start() && line.end() < span.end()).toList();
        Span touched = tokensIn(span);
        return IntStream.range(touched.start(), touched.end())
                .filter(token -> passed.stream().noneMatch(line -> line.contains(starts[token]))).toArray();
    }

    /** The page that an offset stands on, 0-based; empty for a layer without pages. */
    public Optional<TextPage> pageAt(int offset) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(pages.get(low));
    }

    /** The paragraph that an offset stands in; empty for a layer without paragraphs or an offset between two. */
    public Optional<Paragraph> paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = paragraphs.get(middle).span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return Optional.of(paragraphs.get(middle));
            }
        }
        return Optional.empty();
    }

    /** The token of a 0-based page under a point (in points, origin top left), if there is one. */
    public Optional<Token> tokenAt(int page, double x, double y) {
        for (int i = firstOfPage[page]; i < firstOfPage[page + 1]; i++) {
            if (box(i).contains(x, y)) {
                return Optional.of(token(i));
            }
        }
        return Optional.empty();
    }

    private List<Rect> lineBoxes(int[] tokens) {
        List<Rect> lines = new ArrayList<>();
        Rect line = box(tokens[0]);
        for (int i = 1; i < tokens.length; i++) {
            Rect next = box(tokens[i]);
            // A step back to the left begins a new line (or column) even at the same height.
            if (line.sharesLineWith(next) && next.right() > line.left()) {
                line = line.union(next);
            } else {
                lines.add(line);
                line = next;
            }
        }
        lines.add(line);
        return lines;
    }

    private Span tokenSpan(int position) {
        return new Span(starts[position], ends[position]);
    }

    private Rect box(int position) {
        int i = 4 * position;
        return new Rect(boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]);
    }

    private int pageOfToken(int position) {
        int found = Arrays.binarySearch(firstOfPage, position);
        int page = found >= 0 ? found : -found - 2;
        while (firstOfPage[page + 1] <= position) {
            page++;
        }
        return page;
    }

    /** The first position whose value is at least the bound. */
    private static int firstWhere(int[] sorted, int bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Builds a layer from front to back: {@link #beginPage}, words and the blanks between them, {@link #endPage}. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<TextPage> pages = new ArrayList<>();
        private final List<Integer> firstTokens = new ArrayList<>();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private double[] boxes = new double[1024];
        private byte[] confidences = {};
        private int count;
        private int pageStart;

        private Builder() {}

        /** Length of the text so far, UTF-16. */
        public int length() {
            return text.length();
        }

        /** Appends text that is no token: blanks, line breaks, or the whole of a document without pages. */
        public Builder append(CharSequence more) {
            text.append(more);
            return this;
        }

        public Builder beginPage() {
            firstTokens.add(count);
            pageStart = text.length();
            return this;
        }

        /** Appends a word of the page begun last. */
        public Builder token(CharSequence word, Rect box) {
            return token(new Span(text.length(), text.length() + word.length()), word, box);
        }

        /** Says how sure text recognition was of the token appended last, 0 to 100. */
        public Builder confidence(int percent) {
            int from = confidences.length;
            if (count > from) {
                confidences = Arrays.copyOf(confidences, starts.length);
                Arrays.fill(confidences, from, confidences.length, (byte) -1);
            }
            confidences[count - 1] = (byte) Math.clamp(percent, 0, 100);
            return this;
        }

        /** Ends the page begun last; width and height in points as displayed. */
        public Builder endPage(double width, double height) {
            pages.add(new TextPage(pages.size(), width, height, new Span(pageStart, text.length())));
            return this;
        }

        /** Appends a whole paragraph; the index as {@link Paragraph} counts it. */
        public Builder paragraph(int index, CharSequence content) {
            int start = text.length();
            text.append(content);
            paragraphs.add(new Paragraph(index, new Span(start, text.length())));
            return this;
        }

        /** The layer; every page begun must have ended. */
        public TextLayer build() {
            if (firstTokens.size() != pages.size()) {
                throw new IllegalStateException("a page was begun and not ended");
            }
            int[] firsts = IntStream.concat(firstTokens.stream().mapToInt(Integer::intValue), IntStream.of(count)).toArray();
            return new TextLayer(text.toString(), pages, paragraphs, new TokenColumns(Arrays.copyOf(starts, count),
                    Arrays.copyOf(ends, count), Arrays.copyOf(boxes, 4 * count), confidencesOfAll(), firsts));
        }

        private byte[] confidencesOfAll() {
            int known = Math.min(confidences.length, count);
            byte[] all = Arrays.copyOf(confidences, known == 0 ? 0 : count);
            Arrays.fill(all, known, all.length, (byte) -1);
            return all;
        }

        private Builder token(Span span, CharSequence word, Rect box) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
                boxes = Arrays.copyOf(boxes, 8 * count);
            }
            text.append(word);
            starts[count] = span.start();
            ends[count] = span.end();
            int i = 4 * count++;
            boxes[i] = box.left();
            boxes[i + 1] = box.top();
            boxes[i + 2] = box.right();
            boxes[i + 3] = box.bottom();
            return this;
        }
    }
}
