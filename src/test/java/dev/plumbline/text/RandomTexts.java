package dev.plumbline.text;

import java.util.Random;

/** Texts made of what is hard to fold: every kind of case, mark, blank, hyphen, quote, ligature and broken surrogate. */
public final class RandomTexts {

    private static final String[] PIECES = {"a", "B", "ß", "\u0130", "\u0131", "\u017F", "\uFB01", "\uFB03", "e\u0301", "\u0301",
        "\u0323", "n\u0303", "\u00C5", "\u212B", "\u01C6", "\u2167", "\u00BD", " ", "  ", "\u00A0", "\u3000", "\t", "\n", "\r\n",
        "\f", "-", "-\n", "\u00AD", "\u00AD\n", "\u2010\n", "\u2013", "\u2014", "\u2019", "\u00B4", "\u201C", "\u00AB", "\u2033",
        "\u200B", "\u200D", "\uFEFF", "\u2060", "\u180E", "1", "4.50", ",", ".", "\u2026", "\u7D04", "\u30AB\u3099", "\uFF76\uFF9E",
        "\uAC00", "\u1100\u1161", "\u0E01\u0E33", "\uD83D\uDE00", "\uD835\uDC00", "\uD800", "\uDC00", "\u0000", "\u0007", "\u0085",
        "\u2028", "\u05D0\u05B8", "\u0627\u064E", "\u03A3", "\u03C2", "\uFFFD", "\uFFFF", "of", "Contract"};

    private RandomTexts() {}

    /** A text of at most {@code most} pieces, of which some are two characters long. */
    public static String of(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
