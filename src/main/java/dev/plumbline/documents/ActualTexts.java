package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Marked content that says what its glyphs mean ({@code ActualText}). It is taken at its word where its glyphs stand
 * on one
 * baseline; the text is then spread over their extent.
 */
final class ActualTexts {

    private static final int LONGEST = 256;

    private final Deque<Sequence> open = new ArrayDeque<>();

    /** An open sequence: what it says, empty for nothing, and the number of glyphs before it. */
    private record Sequence(String text, int first) {}

    void reset() {
        open.clear();
    }

    void begin(@Nullable COSDictionary properties, int glyphCount) {
        String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        open.push(new Sequence(text == null ? "" : text, glyphCount));
    }

    void end(List<Glyph> glyphs) {
        if (open.isEmpty()) {
            return;
        }
        Sequence ended = open.pop();
        if (ended.first >= glyphs.size() || ended.text.isEmpty() || ended.text.length() > LONGEST) {
            return;
        }
        List<Glyph> shown = glyphs.subList(ended.first, glyphs.size());
        if (isOnOneBaseline(shown) && !saysTheSame(shown, ended.text)) {
            List<Glyph> spread = spread(ended.text, List.copyOf(shown));
            shown.clear();
            glyphs.addAll(spread);
        }
    }

    private static boolean saysTheSame(List<Glyph> shown, String text) {
        StringBuilder said = new StringBuilder();
        shown.forEach(glyph -> said.append(glyph.text()));
        return said.toString().replace(" ", "").equals(text.replace(" ", ""));
    }

    private static boolean isOnOneBaseline(List<Glyph> shown) {
        Glyph first = shown.getFirst();
        return shown.stream().allMatch(glyph -> glyph.heading() == first.heading()
                && Math.abs(glyph.base() - first.base()) < first.size() / 2);
    }

    private static List<Glyph> spread(String text, List<Glyph> shown) {
        Glyph first = shown.getFirst();
        float start = first.start();
        float end = first.end();
        Rect box = first.body().box();
        for (Glyph glyph : shown) {
            start = Math.min(start, glyph.start());
            end = Math.max(end, glyph.end());
            box = box.union(glyph.body().box());
        }
        int[] codePoints = text.codePoints().toArray();
        List<Glyph> spread = new ArrayList<>();
        float step = (end - start) / codePoints.length;
        for (int i = 0; i < codePoints.length; i++) {
            Glyph.Body body = new Glyph.Body(first.size(), first.em(), first.body().blank(), first.body().tracking(),
                    slice(box, first.heading(), i, codePoints.length));
            String one = Character.isISOControl(codePoints[i]) ? " " : Character.toString(codePoints[i]);
            spread.add(new Glyph(one, first.heading(), start + i * step, start + (i + 1) * step, first.base(), body));
        }
        return spread;
    }

    /** The i-th of n equal slices of a box along an upright heading; the whole box along a slanting one. */
    private static Rect slice(Rect box, int heading, int i, int n) {
        double across = box.width() / n;
        double down = box.height() / n;
        return switch (heading) {
            case 0 -> new Rect(box.left() + i * across, box.top(), box.left() + (i + 1) * across, box.bottom());
            case 90 -> new Rect(box.left(), box.top() + i * down, box.right(), box.top() + (i + 1) * down);
            case 180 -> new Rect(box.right() - (i + 1) * across, box.top(), box.right() - i * across, box.bottom());
            case 270 -> new Rect(box.left(), box.bottom() - (i + 1) * down, box.right(), box.bottom() - i * down);
            default -> box;
        };
    }
}
