package dev.plumbline.exchange;

/** Halves of a character beyond U+FFFF that stand alone: Java strings can hold them, UTF-8 cannot. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(LoneSurrogates::isLone);
    }

    /** A JSON text with each of them written as its escape; they can only stand within its strings. */
    static String escape(String json) {
        if (!isIn(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (isLone(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isLone(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
