package dev.plumbline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running heads and feet. A line near the top or the end of a page is one when it says the same but for numbers at the
 * same height on other pages; or says the same with a number that goes up with the pages, wherever it stands (the
 * feet of printed web pages float); or is the outermost and has such a number at the height where other pages have theirs.
 */
final class RunningLines {

    private static final int EDGE_LINES = 3;
    /** How many pages a line has to stand on, at least; half of a shorter document's. */
    private static final int FEWEST_PAGES = 3;
    private static final int LONGEST = 160;
    private static final double SAME_HEIGHT = 3;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+|\\b[ivxlc]+\\b");
    /** A page number opens or closes its line and stands alone, unlike that of a section; "3 of 11" counts as well. */
    private static final Pattern FIRST_NUMBER = Pattern.compile(
            "[^\\p{L}\\p{N}]*(\\p{Nd}{1,5}|[ivxlc]{1,7})(?=[\\s\\p{Pd}\\])|]|$)");
    private static final Pattern LAST_NUMBER = Pattern.compile(
            "(?:^|[\\s\\p{Pd}\\[(|])(\\p{Nd}{1,5}|[ivxlc]{1,7})(?:(?: of | ?/ ?)\\p{Nd}{1,5})?[^\\p{L}\\p{N}]{0,3}$");
    /** The longest end of a line that a page number can take. */
    private static final int NUMBER_END = 24;

    /**
     * A line near an edge of its page.
     *
     * @param rank 0 for the outermost
     * @param steps how much its number, if it begins or ends with one, is ahead of the 0-based page
     */
    private record Line(int page, int rank, Span span, String words, long height, Set<Integer> steps) {}

    /**
     * What lines of several pages may share.
     *
     * @param words what they say; empty for any
     * @param step how much their number is ahead of the page; {@link #ANY} for any
     * @param height in steps; {@link #ANY} for any
     */
    private record Trait(String words, int step, long height) {}

    /** On how many pages a trait was seen; pages come in order. */
    private static final class Tally {
        private int pages;
        private int last = -1;

        void see(int page) {
            pages += page == last ? 0 : 1;
            last = page;
        }
    }

    private static final int ANY = Integer.MIN_VALUE;

    private final Map<Trait, Tally> tallies = new HashMap<>();
    private final TextLayer layer;
    private final int enough;

    private RunningLines(TextLayer layer) {
        this.layer = layer;
        this.enough = Math.min(FEWEST_PAGES, Math.max(2, layer.pages().size() / 2));
    }

    /** In the order of the text. */
    static List<Span> of(TextLayer layer) {
        return layer.pages().size() < 2 ? List.of() : new RunningLines(layer).find();
    }

    private List<Span> find() {
        List<List<Line>> edges = new ArrayList<>();
        for (TextPage page : layer.pages()) {
            edges.add(edge(page, 1));
            edges.add(edge(page, -1));
        }
        edges.forEach(edge -> edge.forEach(this::count));
        TreeSet<Span> found = new TreeSet<>();
        for (int i = 0; i < edges.size(); i += 2) {
            Set<Span> ofPage = new HashSet<>(running(edges.get(i)));
            ofPage.addAll(running(edges.get(i + 1)));
            if (!ofPage.containsAll(edges.get(i).stream().map(Line::span).toList())
                    || !ofPage.containsAll(edges.get(i + 1).stream().map(Line::span).toList())) {
                found.addAll(ofPage);
            }
        }
        return List.copyOf(found);
    }

    private void count(Line line) {
        traits(line).forEach(trait -> tallies.computeIfAbsent(trait, any -> new Tally()).see(line.page()));
    }

    /** Heights are counted in steps, so a line has its own and the one above. */
    private static List<Trait> traits(Line line) {
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait(line.words(), ANY, ANY));
        for (long height = line.height(); height <= line.height() + 1; height++) {
            traits.add(new Trait(line.words(), ANY, height));
            for (int step : line.steps()) {
                traits.add(new Trait("", step, height));
            }
        }
        line.steps().forEach(step -> traits.add(new Trait(line.words(), step, ANY)));
        return traits;
    }

    private List<Span> running(List<Line> edge) {
        if (edge.size() > EDGE_LINES && edge.stream().allMatch(line -> stands(line.words(), ANY, ANY) >= enough)) {
            // The pages repeat each other, and not only their heads.
            return List.of();
        }
        List<Span> running = new ArrayList<>();
        for (Line line : edge) {
            if (line.rank() < EDGE_LINES && line.span().length() <= LONGEST
                    && isRunning(line, running.size() == line.rank())) {
                running.add(line.span());
            }
        }
        return running;
    }

    private boolean isRunning(Line line, boolean isOutermost) {
        return standsAtHeight(line, line.words(), ANY) >= enough
                || isOutermost && line.steps().stream().anyMatch(step -> stands(line.words(), step, ANY) >= enough
                        || line.rank() == 0 && standsAtHeight(line, "", step) >= FEWEST_PAGES);
    }

    private int standsAtHeight(Line line, String words, int step) {
        return Math.max(stands(words, step, line.height()), stands(words, step, line.height() + 1));
    }

    private int stands(String words, int step, long height) {
        Tally tally = tallies.get(new Trait(words, step, height));
        return tally == null ? 0 : tally.pages;
    }

    /** The outermost lines, the first of the page for a step of 1, the last for -1; one more than may be running. */
    private List<Line> edge(TextPage page, int step) {
        Span tokens = layer.tokensOfPage(page.index());
        List<Line> lines = new ArrayList<>();
        int at = step > 0 ? tokens.start() : tokens.end() - 1;
        while (tokens.contains(at) && lines.size() <= EDGE_LINES) {
            Token first = layer.token(at);
            Span span = first.span();
            Rect box = first.box();
            for (at += step; tokens.contains(at) && isSameLine(span, box, layer.token(at)); at += step) {
                span = span.hull(layer.token(at).span());
                box = box.union(layer.token(at).box());
            }
            lines.add(line(page.index(), lines.size(), span, first.box().centerY()));
        }
        return lines;
    }

    /** Lines end at a line break or, in a layer that has none, where a word stands higher or lower. */
    private boolean isSameLine(Span span, Rect box, Token next) {
        Span gap = next.span().start() >= span.end()
                ? new Span(span.end(), next.span().start()) : new Span(next.span().end(), span.start());
        return gap.of(layer.text()).chars().noneMatch(c -> Chars.isLineBreak((char) c))
                && box.sharesLineWith(next.box());
    }

    private Line line(int page, int rank, Span span, double center) {
        String text = span.length() > LONGEST ? "" : span.of(layer.text());
        Set<Integer> steps = new HashSet<>();
        Matcher first = FIRST_NUMBER.matcher(text);
        if (first.lookingAt()) {
            steps.add(value(first.group(1)) - page);
        }
        Matcher last = LAST_NUMBER.matcher(text.substring(Math.max(0, text.length() - NUMBER_END)));
        if (last.find()) {
            steps.add(value(last.group(1)) - page);
        }
        String words = NUMBER.matcher(text).replaceAll("#");
        String said = words.isEmpty() ? span.of(layer.text()) : words;
        return new Line(page, rank, span, said, (long) Math.floor(center / SAME_HEIGHT), steps);
    }

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            int one = roman(number.charAt(i));
            boolean isTakenAway = i + 1 < number.length() && one < roman(number.charAt(i + 1));
            value += isTakenAway ? -one : one;
        }
        return value;
    }

    private static int roman(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
        };
    }
}
