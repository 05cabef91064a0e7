package dev.plumbline.ui.canvas;

import dev.plumbline.text.PagePart;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Highlights by the page or line that they stand on. */
final class HighlightIndex {

    /** The part of a highlight on one page or line. */
    record Mark<P>(Highlight highlight, P part) {}

    private HighlightIndex() {}

    static Map<Integer, List<Mark<PagePart>>> byPage(TextLayer layer, List<Highlight> highlights) {
        return index(highlights, layer::parts, PagePart::page);
    }

    static Map<Integer, List<Mark<LineIndex.Part>>> byLine(LineIndex lines, List<Highlight> highlights) {
        return index(highlights, lines::parts, LineIndex.Part::line);
    }

    private static <P> Map<Integer, List<Mark<P>>> index(List<Highlight> highlights, Function<Span, List<P>> parts,
            Function<P, Integer> where) {
        Map<Integer, List<Mark<P>>> index = new HashMap<>();
        for (Highlight highlight : highlights) {
            for (P part : parts.apply(highlight.span())) {
                index.computeIfAbsent(where.apply(part), any -> new ArrayList<>()).add(new Mark<>(highlight, part));
            }
        }
        return index;
    }
}
