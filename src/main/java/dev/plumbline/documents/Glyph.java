package dev.plumbline.documents;

import dev.plumbline.text.Rect;

/**
 * A glyph as it stands on the displayed page. {@code start}, {@code end} and {@code base} are measured in the frame
 * of its
 * heading: along the baseline, and across it downward. So text of any rotation is read like upright text.
 *
 * @param text what it says; a ligature says several letters
 * @param heading the direction of its baseline in degrees clockwise, a multiple of 15; mirrored type has {@link
 *     #MIRRORED}
 *     added, and its base negated
 * @param start where it begins along the baseline, in points
 * @param end where its advance ends
 * @param base where its baseline stands
 * @param body its type size and its box on the page
 */
record Glyph(String text, int heading, float start, float end, float base, Body body) {

    static final int MIRRORED = 360;

    /**
     * @param size the height of the type in points
     * @param em the width of an em along the baseline, which differs from the size in condensed type
     * @param blank the width of the font's blank
     * @param tracking space that the document adds after every glyph
     * @param box in points, origin top left of the page as displayed
     */
    record Body(float size, float em, float blank, float tracking, Rect box) {}

    float size() {
        return body.size;
    }

    float em() {
        return body.em;
    }

    float center() {
        return (start + end) / 2;
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }

    /** True for a letter of a script that is written from right to left. */
    boolean isRightToLeft() {
        byte direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** How wide a gap after this glyph begins a new word. */
    float wordGap() {
        float gap = body.blank > 0 ? 0.4f * body.blank : 0.1f * body.em;
        // Tables are set with tracking that carries to the next cell; letterspacing is never that wide.
        float tracking = 0 < body.tracking && body.tracking < 0.5f * body.em ? body.tracking : 0;
        return Math.clamp(gap, 0.08f * body.em, 0.16f * body.em) + tracking;
    }

    Glyph withText(String other) {
        return new Glyph(other, heading, start, end, base, body);
    }
}
