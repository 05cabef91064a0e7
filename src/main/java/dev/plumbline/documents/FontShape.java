package dev.plumbline.documents;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * How tall a font's type stands around its baseline, in text space units (an em is 1). Values outside what type
 * really has
 * are replaced, as poppler does.
 *
 * @param ascent above the baseline
 * @param descent below the baseline, negative
 * @param size the height that counts as the type size
 * @param blank the width of the blank; 0 when not known
 */
record FontShape(float ascent, float descent, float size, float blank) {

    private static final float DEFAULT_ASCENT = 0.95f;
    private static final float DEFAULT_DESCENT = -0.35f;

    static FontShape of(PDFont font) {
        if (font instanceof PDType3Font type3) {
            return ofType3(type3);
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        float ascent = descriptor == null ? 0 : Math.abs(descriptor.getAscent()) / 1000;
        float descent = descriptor == null ? 0 : -Math.abs(descriptor.getDescent()) / 1000;
        return new FontShape(
                ascent == 0 || ascent > 3 ? DEFAULT_ASCENT : Math.clamp(ascent, 0.5f, 1.05f),
                descent == 0 || descent < -3 ? DEFAULT_DESCENT : Math.clamp(descent, -0.4f, -0.1f),
                1, Math.max(0, font.getSpaceWidth() / 1000));
    }

    private static FontShape ofType3(PDType3Font font) {
        float scale = Math.abs(font.getFontMatrix().getScaleY());
        PDRectangle box = font.getFontBBox();
        float top = box == null ? 0 : box.getUpperRightY() * scale;
        float bottom = box == null ? 0 : box.getLowerLeftY() * scale;
        if (top - bottom <= 0 || top <= 0) {
            float width = font.getAverageFontWidth() * Math.abs(font.getFontMatrix().getScaleX());
            top = width > 0 ? 1.5f * width : 1;
            bottom = -0.3f * top;
        }
        return new FontShape(top, Math.min(bottom, 0), top - Math.min(bottom, 0), 0);
    }
}
