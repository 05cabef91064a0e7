package dev.plumbline.documents;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What a glyph says, as far as its font tells. */
final class GlyphText {

    private static final GlyphList GLYPHS = glyphList();
    private static final Set<String> IDENTITY = Set.of("Identity-H", "Identity-V");
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
        // PDFBox takes the order of another font's glyphs for that of one that is not in the file.
        String mapped = font.isEmbedded() ? null : known(font, code);
        mapped = mapped != null ? mapped : font.toUnicode(code, GLYPHS);
        mapped = mapped != null ? mapped : known(font, code);
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

    /** What the order of the font's glyphs tells where the file does not. */
    private static @Nullable String known(PDFont font, int code) throws IOException {
        if (font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return null;
        }
        if (font instanceof PDType0Font composite && composite.getDescendantFont() instanceof PDCIDFontType2 numbered
                && IDENTITY.contains(String.valueOf(composite.getCOSObject().getNameAsString(COSName.ENCODING)))) {
            return GlyphOrder.ofWindows(font.getName(), numbered.codeToGID(code)).orElse(null);
        }
        if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
            return GlyphOrder.ofCambria(font.getName(), simple.getEncoding().getName(code)).orElse(null);
        }
        return null;
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
