package dev.plumbline.documents;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The letters under each highlight, found in the page's own coordinates and by PDFBox's own reading alone, so that a fault in
 * our frames cannot hide itself.
 */
final class HighlightedWords extends PDFTextStripper {

    /** A letter and the middle of it, in the page's own coordinates. */
    private record Letter(String text, Point2D middle) {}

    private final List<Letter> letters = new ArrayList<>();
    private PDPage page = new PDPage();

    private HighlightedWords() {}

    /** Of each highlight by this author its contents and the letters under it, without blanks and marks. */
    static List<String[]> of(PDDocument document, String author) throws IOException {
        List<String[]> found = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            HighlightedWords words = new HighlightedWords();
            words.page = document.getPage(i);
            List<PDAnnotationHighlight> highlights = words.page.getAnnotations().stream()
                    .filter(annotation -> author.equals(author(annotation))).map(PDAnnotationHighlight.class::cast).toList();
            if (!highlights.isEmpty()) {
                words.setStartPage(i + 1);
                words.setEndPage(i + 1);
                words.getText(document);
                highlights.forEach(highlight -> found.add(new String[] {highlight.getContents(), words.under(highlight)}));
            }
        }
        return found;
    }

    private static String author(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationHighlight highlight ? String.valueOf(highlight.getTitlePopup()) : "";
    }

    /** Upper-case letters and digits alone, compatibility forms taken apart. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String under(PDAnnotationHighlight highlight) {
        StringBuilder text = new StringBuilder();
        for (Letter letter : letters) {
            if (isUnder(highlight.getQuadPoints(), letter.middle())) {
                text.append(letter.text());
            }
        }
        return plain(text.toString());
    }

    private static boolean isUnder(float[] quads, Point2D point) {
        for (int q = 0; q < quads.length; q += 8) {
            Path2D.Float path = new Path2D.Float();
            path.moveTo(quads[q], quads[q + 1]);
            // Upper left, upper right, lower left, lower right.
            for (int corner : new int[] {1, 3, 2}) {
                path.lineTo(quads[q + 2 * corner], quads[q + 2 * corner + 1]);
            }
            path.closePath();
            if (path.contains(point)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double advance = advance(position);
        Point2D.Float middle = matrix.transformPoint((float) advance / 2, 0.25f);
        // PDFBox counts from the crop box's corner.
        middle.x += page.getCropBox().getLowerLeftX();
        middle.y += page.getCropBox().getLowerLeftY();
        letters.add(new Letter(position.getUnicode(), middle));
        super.processTextPosition(position);
    }

    private static double advance(TextPosition position) {
        try {
            return position.getFont().getWidth(position.getCharacterCodes()[0]) / 1000;
        } catch (IOException e) {
            return 0.5;
        }
    }
}
