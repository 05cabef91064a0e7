package dev.plumbline.documents;

/**
 * How much one page may ask for: more than any honest page has, and little enough that forms which draw each other ten
 * times over end within seconds. What comes after is not read.
 */
final class PageBudget {

    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_FORMS = 50_000;
    private static final int MOST_GLYPHS = 5_000_000;

    private int operators;
    private int forms;
    private int glyphs;

    void reset() {
        operators = 0;
        forms = 0;
        glyphs = 0;
    }

    boolean takesOperator() {
        operators++;
        return !isSpent();
    }

    boolean takesForm() {
        forms++;
        return !isSpent();
    }

    boolean takesGlyph() {
        glyphs++;
        return !isSpent();
    }

    /** True when something was left out. */
    boolean isSpent() {
        return operators > MOST_OPERATORS || forms > MOST_FORMS || glyphs > MOST_GLYPHS;
    }
}
