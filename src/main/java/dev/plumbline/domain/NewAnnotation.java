package dev.plumbline.domain;

/**
 * A grounding annotation to be found or made; corpus and creator are the workspace's own. A lone surrogate of the text
 * becomes U+FFFD, because UTF-8 cannot hold it and two different texts would then have one key.
 *
 * @param label its type is the annotation's type as well
 * @param page PDF: 0-based; a span of a text: 1
 * @param rawText the document's own words there
 * @param json {@code {"start","end"}} in code points, or a PDF's compact token ranges; any key order
 */
public record NewAnnotation(long documentId, Label label, int page, String rawText, String json) {

    public NewAnnotation {
        rawText = withoutLoneSurrogates(rawText);
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().map(c -> isSurrogate(c) ? 0xFFFD : c).forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
