package dev.plumbline.ground;

import java.util.regex.Pattern;

/** Which strings Python's {@code float()} accepts: digits of any script, single underscores between digits, inf, nan. */
final class PythonFloat {

    private static final String DIGITS = "[0-9](?:_?[0-9])*";
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:e[+-]?" + DIGITS + ")?|inf|infinity|nan)",
            Pattern.CASE_INSENSITIVE);

    private PythonFloat() {}

    static boolean parses(String text) {
        return FLOAT.matcher(asciiDigits(GroundableStrings.trim(text))).matches();
    }

    /** Python's {@code str.isspace}. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C && c <= 0x1F || c == 0x85 || Character.isSpaceChar(c);
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > 0x7F && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
