package dev.plumbline.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** Which characters are blanks, dashes and quotes, make words, or are written without blanks between words. */
public final class Chars {

    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B\u2032\u02B9\u02BC\u00B4`\u2039\u203A\u055A\u05F3";
    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u02BA\u05F4\u300C\u300D";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u05BE\u2E3A\u2E3B";

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Chars() {}

    /** Every kind of blank and line break, and control characters, which stand for nothing readable. */
    public static boolean isBlank(int c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    public static boolean isDash(int c) {
        return c >= '-' && DASHES.indexOf(c) >= 0;
    }

    public static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** A letter, a digit, or a mark that belongs to one. */
    public static boolean isWordPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    public static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** True for scripts that put no blanks between words, or glue particles to them as Korean does. */
    public static boolean isUnspaced(int c) {
        if (c < 0xE00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, BOPOMOFO -> true;
            default -> false;
        };
    }

    /** The text with each run of blanks and line breaks made one blank, and none at its ends. */
    public static String oneBlank(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /** The plain form of a quote, dash or blank; any other character is returned as it is. */
    static char unify(char c) {
        if (c < 0x80) {
            return c == '`' ? '\'' : isBlank(c) ? ' ' : c;
        }
        if (isBlank(c)) {
            return ' ';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        return DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : c;
    }
}
