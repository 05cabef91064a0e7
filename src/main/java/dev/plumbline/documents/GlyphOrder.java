package dev.plumbline.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.WGL4Names;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * The order of the glyphs in fonts that many files number by it without a table to Unicode: the core fonts of Windows,
 * whose first glyphs are those of the Macintosh set but for its blank that does not break, and whose Cyrillic letters
 * follow each other as in Unicode; and Cambria, whose glyphs macOS names by their numbers. Found by comparing pages with
 * their codes.
 */
final class GlyphOrder {

    private static final List<String> CORE_FONTS = List.of("arial", "timesnewroman", "couriernew", "verdana", "tahoma", "georgia",
            "trebuchet");
    /** Before the first letter stand .notdef, .null and the carriage return. */
    private static final int FIRST_CORE = 3;
    private static final int MAC_NO_BREAK_SPACE = 172;
    /** Before the apple of the Macintosh set. */
    private static final int LAST_CORE = 208;
    private static final int FIRST_CYRILLIC = 570;
    private static final String CYRILLIC = range('\u0410', '\u044f');
    private static final Pattern NUMBER_NAME = Pattern.compile("g(\\d{1,5})");

    private GlyphOrder() {}

    /**
     * What the glyph of a number says in a core font of Windows.
     *
     * @param baseFont the font's name, which some have not; what stands before a plus sign marks it as a part of the font
     */
    static Optional<String> ofWindows(@Nullable String baseFont, int glyph) {
        if (CORE_FONTS.stream().noneMatch(plain(baseFont)::startsWith)) {
            return Optional.empty();
        }
        if (glyph >= FIRST_CYRILLIC && glyph < FIRST_CYRILLIC + CYRILLIC.length()) {
            return Optional.of(CYRILLIC.substring(glyph - FIRST_CYRILLIC, glyph - FIRST_CYRILLIC + 1));
        }
        if (glyph < FIRST_CORE || glyph > LAST_CORE) {
            return Optional.empty();
        }
        String name = WGL4Names.getGlyphName(glyph < MAC_NO_BREAK_SPACE ? glyph : glyph + 1);
        return Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(name));
    }

    /** What a glyph called {@code g} and its number says in Cambria. */
    static Optional<String> ofCambria(@Nullable String baseFont, String name) {
        Matcher number = NUMBER_NAME.matcher(name);
        if (!plain(baseFont).startsWith("cambria") || plain(baseFont).startsWith("cambriamath") || !number.matches()) {
            return Optional.empty();
        }
        int glyph = Integer.parseInt(number.group(1));
        for (CambriaRange range : CambriaRange.ALL) {
            if (glyph >= range.first && glyph < range.first + range.letters.length()) {
                return Optional.of(range.letters.substring(glyph - range.first, glyph - range.first + 1));
            }
        }
        return Optional.empty();
    }

    private static String plain(@Nullable String baseFont) {
        return baseFont == null ? "" : baseFont.substring(baseFont.indexOf('+') + 1).replaceAll("[ ,_-]", "").toLowerCase(Locale.ROOT);
    }

    private static String range(char first, char last) {
        StringBuilder letters = new StringBuilder();
        for (char c = first; c <= last; c++) {
            letters.append(c);
        }
        return letters.toString();
    }

    /** Letters that follow each other. */
    private record CambriaRange(int first, String letters) {

        private static final List<CambriaRange> ALL = List.of(new CambriaRange(3, " "), new CambriaRange(4, range('A', 'Z')),
                new CambriaRange(131, range('a', 'z')), new CambriaRange(882, range('0', '9')), new CambriaRange(481, ",;:."),
                new CambriaRange(486, "-"), new CambriaRange(495, "\u2019"), new CambriaRange(523, "()"));
    }
}
