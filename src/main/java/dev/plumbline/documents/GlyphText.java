package dev.plumbline.documents;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What a glyph says, as far as its font tells. */
final class GlyphText {

    private static final GlyphList GLYPHS = glyphList();
    private static final char FIRST_LIGATURE = '\ufb00';
    private static final char LAST_LIGATURE = '\ufb06';

    private int unmapped;

    void reset() {
        unmapped = 0;
    }

    /** How many glyphs had no text since the last reset. */
    int unmapped() {
        return unmapped;
    }

    /** The glyph's text, ligatures spelt out; a blank for a control character; empty when the font does not tell. */
    String of(PDFont font, int code) throws IOException {
        String mapped = font.toUnicode(code, GLYPHS);
        if (mapped == null && font instanceof PDSimpleFont && code > 0) {
            // Acrobat takes the code itself as the character, and many old files count on that.
            mapped = Character.toString(code);
        }
        if (mapped == null || mapped.isEmpty()) {
            unmapped++;
            return "";
        }
        return cleaned(mapped);
    }

    private static String cleaned(String text) {
        if (text.length() == 1) {
            char only = text.charAt(0);
            return FIRST_LIGATURE <= only && only <= LAST_LIGATURE ? spelt(text) : cleaned(only, text);
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> clean.appendCodePoint(isSurrogate(c) ? 0xfffd : c));
        return clean.toString();
    }

    private static String cleaned(char only, String text) {
        if (Character.isISOControl(only)) {
            return " ";
        }
        return Character.isSurrogate(only) ? "\ufffd" : text;
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }

    private static String spelt(String ligature) {
        return Normalizer2.getNFKCInstance().normalize(ligature);
    }

    private static GlyphList glyphList() {
        String path = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
        try (@Nullable InputStream in = GlyphList.class.getResourceAsStream(path)) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
