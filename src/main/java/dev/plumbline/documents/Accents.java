package dev.plumbline.documents;

import java.util.List;
import java.util.Map;

/** Puts accents that are drawn as glyphs of their own, as TeX does, onto the letters that they stand over. */
final class Accents {

    private static final Map<String, String> COMBINING = Map.ofEntries(
            Map.entry("`", "\u0300"), Map.entry("\u00b4", "\u0301"), Map.entry("\u02c6", "\u0302"),
            Map.entry("\u02dc", "\u0303"), Map.entry("\u00af", "\u0304"), Map.entry("\u02d8", "\u0306"),
            Map.entry("\u02d9", "\u0307"), Map.entry("\u00a8", "\u0308"), Map.entry("\u02da", "\u030a"),
            Map.entry("\u02dd", "\u030b"), Map.entry("\u02c7", "\u030c"), Map.entry("\u00b8", "\u0327"),
            Map.entry("\u02db", "\u0328"));

    private Accents() {}

    /** The word's text; accents over a letter follow it as combining marks. */
    static StringBuilder text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            String mark = COMBINING.get(glyph.text());
            if (mark != null && i + 1 < glyphs.size() && standsOver(glyph, glyphs.get(i + 1))) {
                text.append(undotted(glyphs.get(++i).text())).append(mark);
            } else if (mark != null && i > 0 && standsOver(glyph, glyphs.get(i - 1))) {
                text.append(mark);
            } else {
                text.append(glyph.text());
            }
        }
        return text;
    }

    /** Where a glyph begins; an accent over the next letter begins where that letter does. */
    static float start(List<Glyph> glyphs, int position) {
        Glyph glyph = glyphs.get(position);
        boolean isOverNext = COMBINING.containsKey(glyph.text()) && position + 1 < glyphs.size()
                && standsOver(glyph, glyphs.get(position + 1));
        return isOverNext ? Math.min(glyph.start(), glyphs.get(position + 1).start()) : glyph.start();
    }

    private static boolean standsOver(Glyph accent, Glyph letter) {
        float margin = 0.2f * (letter.end() - letter.start());
        return Character.isLetter(letter.text().codePointAt(letter.text().length() - 1))
                && letter.start() + margin < accent.center() && accent.center() < letter.end() - margin;
    }

    /** Accents are drawn over letters without their dots; a marked i has none anyway. */
    private static String undotted(String letter) {
        return switch (letter) {
            case "\u0131" -> "i";
            case "\u0237" -> "j";
            default -> letter;
        };
    }
}
