package dev.plumbline.path;

import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * A PDF of made-up lines, and citations of values in them: where they stand, on another page, in another box, with the words
 * of another line, with made-up words; and made-up values. The same seed makes the same.
 */
final class CitedPaper {

    static final double WIDTH = 612;
    static final double HEIGHT = 792;

    private static final int PAGES = 6;
    private static final int LINES = 12;
    private static final float SIZE = 11;
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ter", "ran", "su", "vel", "dor", "pin", "ga", "hes", "ul", "bro", "nen"};

    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private int made;

    /**
     * A line of the paper.
     *
     * @param box of its value, in points from the top left
     */
    private record Line(int page, String before, String value, String after, double[] box) {

        String text() {
            return before + value + after;
        }
    }

    /** What the citation of a value is, and what is to come of it. */
    enum Kind {
        RIGHT("confirmed"),
        RIGHT_QUOTE("confirmed"),
        WRONG_PAGE("moved"),
        WRONG_BOX("moved"),
        QUOTE_OF_ANOTHER_LINE("moved"),
        MADE_UP_QUOTE("moved"),
        MADE_UP_VALUE("not_there");

        final String outcome;

        Kind(String outcome) {
            this.outcome = outcome;
        }

        /** Whether it can be told by pages and boxes alone. */
        boolean isOfBoxes() {
            return this == RIGHT || this == WRONG_PAGE || this == WRONG_BOX || this == MADE_UP_VALUE;
        }
    }

    /**
     * @param page 1-based
     * @param box left, top, right, bottom in points
     */
    record Citation(Kind kind, String field, String value, int page, double[] box, String quote) {

        /** A side of the box in parts of the page. */
        double part(int side) {
            return box[side] / (side % 2 == 0 ? WIDTH : HEIGHT);
        }

        JsonValue ownShape(String document, boolean relative) {
            List<JsonValue> sides = new ArrayList<>();
            for (int side = 0; side < 4; side++) {
                sides.add(JsonValue.of(relative ? part(side) : box[side]));
            }
            JsonValue.Builder row = JsonValue.object().put("document", document).put("field", field).put("value", value);
            if (kind.isOfBoxes()) {
                row.put("page", page).put("box", JsonValue.array(sides)).put("unit", relative ? "relative" : "points");
            }
            return row.put("quote", quote).build();
        }
    }

    CitedPaper(long seed) throws IOException {
        random = new Random(seed);
        for (int page = 1; page <= PAGES; page++) {
            for (int i = 0; i < LINES; i++) {
                lines.add(line(page, i));
            }
        }
    }

    private Line line(int page, int row) throws IOException {
        String before = word() + " " + word() + " ";
        String value = value();
        double left = 60 + width(before);
        double baseline = 60 + 50 * row;
        return new Line(page, before, value, " " + word() + " " + word() + ".",
                new double[] {left, baseline - SIZE, left + width(value), baseline + 2});
    }

    private static double width(String text) throws IOException {
        return FONT.getStringWidth(text) / 1000 * SIZE;
    }

    private String value() {
        return capital() + " " + capital() + " " + (1000 + made++);
    }

    private String capital() {
        String word = word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    Path write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= PAGES; page++) {
                PDPage sheet = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.setFont(FONT, SIZE);
                    for (Line line : lines) {
                        if (line.page() == page) {
                            content.beginText();
                            content.newLineAtOffset(60, (float) (HEIGHT - line.box()[3] + 2));
                            content.showText(line.text());
                            content.endText();
                        }
                    }
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** One citation of each line's value; the kinds in turn. */
    List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            citations.add(citation(Kind.values()[i % Kind.values().length], lines.get(i), "field " + i));
        }
        return citations;
    }

    private Citation citation(Kind kind, Line line, String field) {
        Line other = another(line);
        int wrongPage = 1 + (line.page() + random.nextInt(PAGES - 1)) % PAGES;
        return switch (kind) {
            case RIGHT -> new Citation(kind, field, line.value(), line.page(), line.box(), line.value());
            case RIGHT_QUOTE -> new Citation(kind, field, line.value(), line.page(), line.box(), line.text());
            case WRONG_PAGE -> new Citation(kind, field, line.value(), wrongPage, line.box(), line.value());
            case WRONG_BOX -> new Citation(kind, field, line.value(), line.page(), new double[] {line.box()[0], line.box()[1] + 25,
                line.box()[2], line.box()[3] + 25}, line.value());
            case QUOTE_OF_ANOTHER_LINE -> new Citation(kind, field, line.value(), line.page(), line.box(), other.text());
            case MADE_UP_QUOTE -> new Citation(kind, field, line.value(), line.page(), line.box(), word() + "x q" + word() + " z" + word());
            case MADE_UP_VALUE -> new Citation(kind, field, "Zq" + word() + " " + (7_000_000 + made++), line.page(), line.box(), line.text());
        };
    }

    private Line another(Line line) {
        Line other = lines.get(random.nextInt(lines.size()));
        return other.equals(line) ? another(line) : other;
    }
}
