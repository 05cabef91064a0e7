package dev.plumbline.sample;

import java.awt.Color;

/**
 * How a run of text looks.
 *
 * @param size in points
 * @param leading distance of baselines in points
 */
record Style(float size, float leading, boolean bold, Color color) {

    static final Color INK = new Color(0x1f2328);
    static final Color ACCENT = new Color(0x0b5a6f);
    static final Color QUIET = new Color(0x5b6570);

    static final Style BODY = new Style(10.5f, 15.5f, false, INK);
    static final Style TITLE = new Style(20, 26, true, ACCENT);
    static final Style HEADING = new Style(11.5f, 17, true, ACCENT);
    static final Style SMALL = new Style(8.5f, 12, false, QUIET);

    Style sized(float newSize, float newLeading) {
        return new Style(newSize, newLeading, bold, color);
    }

    Style inBold() {
        return new Style(size, leading, true, color);
    }

    Style in(Color other) {
        return new Style(size, leading, bold, other);
    }
}
