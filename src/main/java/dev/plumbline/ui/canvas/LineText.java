package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** What of a text a point of one of its lines means; only lines on the screen can be pointed at. */
final class LineText implements Pointing {

    private final LineIndex lines;
    private final IntFunction<Optional<LineBody>> shown;

    /** @param shown the body of a line, where it is on the screen */
    LineText(LineIndex lines, IntFunction<Optional<LineBody>> shown) {
        this.lines = lines;
        this.shown = shown;
    }

    @Override
    public Optional<Integer> offsetAt(int line, double x, double y) {
        return shown.apply(line).map(body -> lines.span(line).start() + Math.min(body.offsetAt(x, y), lines.line(line).length()));
    }

    @Override
    public Optional<Span> wordAt(int line, double x, double y) {
        return offsetAt(line, x, y).map(offset -> {
            int start = lines.span(line).start();
            BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
            words.setText(lines.line(line));
            int at = Math.min(offset - start, Math.max(0, lines.line(line).length() - 1));
            int end = words.following(at);
            return end == BreakIterator.DONE ? new Span(offset, offset) : new Span(start + words.previous(), start + end);
        });
    }

    @Override
    public Optional<Span> lineAt(int line, double x, double y) {
        int start = lines.span(line).start();
        return Optional.of(new Span(start, start + lines.line(line).length()));
    }

    @Override
    public Span lineOf(int offset) {
        int line = lines.lineAt(offset);
        Span whole = lines.span(line);
        int within = Math.clamp(offset - whole.start(), 0, whole.length());
        return whole.isEmpty() ? whole : shown.apply(line).map(body -> body.rowOf(within))
                .map(row -> new Span(whole.start() + Math.min(row.start(), whole.length()),
                        whole.start() + Math.min(row.end(), whole.length()))).orElse(whole);
    }

    @Override
    public Optional<Integer> beside(int offset, int rows) {
        int line = lines.lineAt(offset);
        int start = lines.span(line).start();
        int within = Math.clamp(offset - start, 0, lines.span(line).length());
        Optional<Integer> inLine = shown.apply(line).flatMap(body -> body.beside(within, rows)).map(at -> start + at);
        int next = line + rows;
        return inLine.isPresent() || next < 0 || next >= lines.size() ? inLine
                : Optional.of(lines.span(next).start() + Math.min(within, lines.span(next).length()));
    }

    @Override
    public Span stretchOf(int offset) {
        return new Span(0, lines.span(lines.size() - 1).end());
    }
}
