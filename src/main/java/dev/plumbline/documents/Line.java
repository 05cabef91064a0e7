package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs on one baseline, growing. */
final class Line {

    /** How far, in parts of the larger type size, a raised or lowered glyph may stand from the baseline. */
    private static final float RAISE = 0.5f;
    /** A glyph may begin this far before the end of the last one (kerning, accents), in ems. */
    private static final float OVERLAP = 0.5f;

    private final List<Glyph> glyphs = new ArrayList<>();
    private float start;
    private float end;
    private float base;
    private float size;
    private boolean rightToLeft;

    Line(Glyph first) {
        start = first.start();
        end = first.end();
        base = first.base();
        size = first.size();
        add(first);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    int heading() {
        return glyphs.getFirst().heading();
    }

    float start() {
        return start;
    }

    float end() {
        return end;
    }

    float base() {
        return base;
    }

    float size() {
        return size;
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    void add(Glyph glyph) {
        if (glyph.size() > size) {
            base = glyph.base();
            size = glyph.size();
        }
        start = Math.min(start, glyph.start());
        end = Math.max(end, glyph.end());
        rightToLeft |= glyph.isRightToLeft();
        glyphs.add(glyph);
    }

    /** True when a glyph that was drawn after the last one goes on with this line. */
    boolean goesOnWith(Glyph glyph) {
        Glyph last = glyphs.getLast();
        float larger = Math.max(last.size(), glyph.size());
        float shift = Math.min(Math.abs(glyph.base() - last.base()), Math.abs(glyph.base() - base));
        if (glyph.heading() != heading() || shift > RAISE * larger) {
            return false;
        }
        float ahead = glyph.start() - last.end();
        boolean isNear = ahead < larger || shift < 0.1f * larger;
        if (ahead >= -OVERLAP * glyph.em() && isNear && !(rightToLeft && ahead > larger)) {
            return true;
        }
        float behind = last.start() - glyph.end();
        return (rightToLeft || glyph.isRightToLeft()) && behind > -OVERLAP * glyph.em() && behind < larger;
    }

    /** Takes in the glyphs of another line that fills a gap of this one or stands close to its side. */
    void takeIn(Line other) {
        for (Glyph glyph : other.glyphs) {
            add(glyph);
        }
        glyphs.sort(Comparator.comparingDouble(Glyph::start));
    }

    /** True when another line stands on this baseline and directly beside its glyphs, over none of them. */
    boolean isBeside(Line other) {
        float near = 0.6f * Math.min(size, other.size);
        if (other.heading() != heading() || Math.abs(other.base - base) > 0.15f * Math.min(size, other.size)
                || other.start > end + near || other.end < start - near) {
            return false;
        }
        boolean touches = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                continue;
            }
            float overlap = Math.min(glyph.end(), other.end) - Math.max(glyph.start(), other.start);
            if (overlap > 0.25f * glyph.em()) {
                return false;
            }
            touches |= overlap > -near;
        }
        return touches;
    }
}
