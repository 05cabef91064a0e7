package dev.plumbline.text;

/** The beginning of a text that is too long for where it is shown; no character is halved. */
public final class Excerpt {

    private Excerpt() {}

    /** @param most UTF-16 units */
    public static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean isHalf = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, isHalf ? most - 1 : most);
    }

    /** The same, with an ellipsis, which counts, where something is left out. */
    public static String marked(String text, int most) {
        return text.length() <= most ? text : first(text, most - 1) + "…";
    }
}
