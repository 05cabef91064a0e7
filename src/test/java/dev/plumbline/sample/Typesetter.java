package dev.plumbline.sample;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Sets text on PDF pages from top to bottom. The one font is the Liberation Sans that PDFBox carries, embedded as a subset;
 * bold is the same outline with a stroke. Lengths in points, origin at the top left.
 */
final class Typesetter implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final PDRectangle paper;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private final List<PlacedWord> words = new ArrayList<>();
    private boolean landscape;
    private float left = 72;
    private float right;
    private float y;

    Typesetter(PDRectangle paper, String title, String author) {
        this.paper = paper;
        this.font = liberationSans(document);
        document.setDocumentId((long) title.hashCode());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer("Plumbline sample generator");
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.clear();
        date.set(2024, Calendar.MARCH, 15, 9, 0, 0);
        information.setCreationDate(date);
        information.setModificationDate(date);
    }

    private static PDType0Font liberationSans(PDDocument document) {
        try (InputStream in = PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Typesetter page() {
        return page(false);
    }

    /** A page that is turned by /Rotate 90 and reads upright as landscape. */
    Typesetter turnedPage() {
        return page(true);
    }

    private Typesetter page(boolean turned) {
        landscape = turned;
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try {
            PDPageContentStream stream = new PDPageContentStream(document, page);
            if (turned) {
                page.setRotation(90);
                stream.transform(new Matrix(0, 1, -1, 0, paper.getWidth(), 0));
            }
            pages.add(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        column(72, width() - 72);
        y = 72;
        return this;
    }

    Typesetter column(float newLeft, float newRight) {
        left = newLeft;
        right = newRight;
        return this;
    }

    Typesetter moveTo(float newY) {
        y = newY;
        return this;
    }

    Typesetter space(float height) {
        y += height;
        return this;
    }

    float width() {
        return landscape ? paper.getHeight() : paper.getWidth();
    }

    float height() {
        return landscape ? paper.getWidth() : paper.getHeight();
    }

    float y() {
        return y;
    }

    int pageCount() {
        return pages.size();
    }

    List<PlacedWord> words() {
        return words;
    }

    PDType0Font font() {
        return font;
    }

    PDDocument document() {
        return document;
    }

    Typesetter heading(String text) {
        if (y > height() - 130) {
            page();
        }
        return space(9).lines(text, Style.HEADING, false).space(2);
    }

    /** A paragraph; a soft hyphen in it may end a line. Goes on to the next page where it has to. */
    Typesetter paragraph(String text) {
        return lines(text, Style.BODY, false).space(6);
    }

    Typesetter paragraph(String text, Style style) {
        return lines(text, style, false).space(0.4f * style.leading());
    }

    Typesetter justified(String text, Style style) {
        return lines(text, style, true).space(0.35f * style.leading());
    }

    private Typesetter lines(String text, Style style, boolean justify) {
        List<String> lines = LineBreaker.lines(text, right - left, part -> width(part, style.size()));
        for (int i = 0; i < lines.size(); i++) {
            // The last line does not go to the next page alone.
            int together = i == lines.size() - 2 ? 2 : 1;
            if (y + together * style.leading() > height() - 76) {
                page();
            }
            y += style.leading();
            String line = lines.get(i);
            float slack = right - left - width(line, style.size());
            long blanks = line.chars().filter(c -> c == ' ').count();
            boolean stretch = justify && i < lines.size() - 1 && blanks > 0;
            show(line, left, y, style, stretch ? slack / blanks : 0);
        }
        return this;
    }

    float width(String text, float size) {
        try {
            return font.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Typesetter rightAligned(String text, float edge, float baseline, Style style) {
        return text(text, edge - width(text, style.size()), baseline, style);
    }

    Typesetter centered(String text, float center, float baseline, Style style) {
        return text(text, center - width(text, style.size()) / 2, baseline, style);
    }

    Typesetter text(String text, float x, float baseline, Style style) {
        show(text, x, baseline, style, 0);
        return this;
    }

    private void show(String line, float x, float baseline, Style style, float stretch) {
        recordWords(line, x, baseline, style, stretch);
        PDPageContentStream out = pages.getLast();
        try {
            out.beginText();
            out.setFont(font, style.size());
            out.setNonStrokingColor(style.color());
            out.setStrokingColor(style.color());
            out.setLineWidth(style.size() * 0.032f);
            out.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            out.newLineAtOffset(x, height() - baseline);
            out.showTextWithPositioning(positioned(line, stretch * 1000 / style.size()));
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] positioned(String line, float stretch) {
        if (stretch == 0) {
            return new Object[] {line};
        }
        List<Object> parts = new ArrayList<>();
        String[] pieces = line.split(" ", -1);
        for (int i = 0; i < pieces.length; i++) {
            parts.add(i < pieces.length - 1 ? pieces[i] + " " : pieces[i]);
            parts.add(-stretch);
        }
        parts.removeLast();
        return parts.toArray();
    }

    private void recordWords(String line, float x, float baseline, Style style, float stretch) {
        float at = x;
        for (String word : line.split(" ", -1)) {
            float wide = width(word, style.size());
            if (!word.isEmpty()) {
                words.add(new PlacedWord(pages.size() - 1, word, at, baseline, wide, style.size()));
            }
            at += wide + width(" ", style.size()) + stretch;
        }
    }

    Typesetter line(float x1, float y1, float x2, float y2, float thick, Color color) {
        return draw(out -> {
            out.setStrokingColor(color);
            out.setLineWidth(thick);
            out.moveTo(x1, height() - y1);
            out.lineTo(x2, height() - y2);
            out.stroke();
        });
    }

    Typesetter box(float x, float top, float wide, float high, Color color) {
        return draw(out -> {
            out.setNonStrokingColor(color);
            out.addRect(x, height() - top - high, wide, high);
            out.fill();
        });
    }

    /** Draws with the stream of the current page; y points up there. */
    Typesetter draw(Drawing drawing) {
        try {
            drawing.on(pages.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts a text and the page's number, by a pattern such as "Page %d of %d", at the foot of every page. */
    Typesetter footers(String text, String pattern) {
        List<PDPageContentStream> all = List.copyOf(pages);
        boolean last = landscape;
        for (int i = 0; i < all.size(); i++) {
            landscape = document.getPage(i).getRotation() == 90;
            pages.clear();
            pages.addAll(all.subList(0, i + 1));
            float foot = height() - 40;
            line(72, foot - 14, width() - 72, foot - 14, 0.5f, new Color(0xc8d0d6));
            text(text, 72, foot, Style.SMALL);
            rightAligned(pattern.formatted(i + 1, all.size()), width() - 72, foot, Style.SMALL);
        }
        landscape = last;
        return this;
    }

    void save(Path file) throws IOException {
        for (PDPageContentStream page : pages) {
            page.close();
        }
        Files.deleteIfExists(file);
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Drawing that may fail to write. */
    interface Drawing {
        void on(PDPageContentStream out) throws IOException;
    }
}
