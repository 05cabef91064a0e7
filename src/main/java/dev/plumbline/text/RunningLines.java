package dev.plumbline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Running heads and feet: lines at the beginning or end of a page's text that stand at the same height on other pages,
 * too, and say the same but for numbers. They are no part of a sentence that goes on over the page.
 */
final class RunningLines {

    private static final int EDGE_LINES = 3;
    /** How many pages a line has to stand on, at least; half of a shorter document's. */
    private static final int FEWEST_PAGES = 3;
    private static final int LONGEST = 160;
    private static final double SAME_HEIGHT = 3;

    private record Line(int page, Span span, Look look) {}

    /** What is the same about a running line on every page; the height is counted in steps, so each has two. */
    private record Look(String words, long height) {
        Look above() {
            return new Look(words, height + 1);
        }
    }

    private final TextLayer layer;

    private RunningLines(TextLayer layer) {
        this.layer = layer;
    }

    /** In the order of the text. */
    static List<Span> of(TextLayer layer) {
        return layer.pages().size() < 2 ? List.of() : new RunningLines(layer).find();
    }

    private List<Span> find() {
        List<Line> lines = new ArrayList<>();
        layer.pages().forEach(page -> addEdges(page, lines));
        Map<Look, Set<Integer>> pages = new HashMap<>();
        for (Line line : lines) {
            pages.computeIfAbsent(line.look(), any -> new HashSet<>()).add(line.page());
            pages.computeIfAbsent(line.look().above(), any -> new HashSet<>()).add(line.page());
        }
        int enough = Math.min(FEWEST_PAGES, Math.max(2, layer.pages().size() / 2));
        return lines.stream()
                .filter(line -> stands(line.look(), pages) >= enough || stands(line.look().above(), pages) >= enough)
                .map(Line::span).distinct().sorted().toList();
    }

    private static int stands(Look look, Map<Look, Set<Integer>> pages) {
        return pages.getOrDefault(look, Set.of()).size();
    }

    private void addEdges(TextPage page, List<Line> lines) {
        List<Span> all = linesOf(page);
        for (int i = 0; i < all.size(); i++) {
            Span line = all.get(i);
            if ((i < EDGE_LINES || i >= all.size() - EDGE_LINES) && line.length() <= LONGEST) {
                look(line).ifPresent(look -> lines.add(new Line(page.index(), line, look)));
            }
        }
    }

    private List<Span> linesOf(TextPage page) {
        List<Span> lines = new ArrayList<>();
        int start = page.span().start();
        for (int i = start; i <= page.span().end(); i++) {
            if (i == page.span().end() || Chars.isLineBreak(layer.text().charAt(i))) {
                if (i > start) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private Optional<Look> look(Span line) {
        Span tokens = layer.tokensIn(line);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        String words = line.of(layer.text()).strip().replaceAll("\\p{Nd}+|\\b[ivxlc]+\\b", "#");
        return Optional.of(new Look(words, (long) Math.floor(layer.token(tokens.start()).box().centerY() / SAME_HEIGHT)));
    }
}
