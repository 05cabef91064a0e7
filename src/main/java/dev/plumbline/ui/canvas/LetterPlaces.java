package dev.plumbline.ui.canvas;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.Token;

/**
 * Where the letters of a word stand. A layer keeps the box of the whole word only, so each letter gets a share of it by
 * how wide letters of its kind are. A word that runs upward or downward is not parted.
 */
final class LetterPlaces {

    private static final String NARROW = "iljtfrI.,;:'|!()[]- ";
    private static final String WIDE = "mwMW@%—…";

    private final Token token;
    private final double[] edges;
    private final boolean isRightToLeft;
    private final String word;

    private LetterPlaces(Token token, String word) {
        this.token = token;
        this.word = word;
        this.edges = edges(word);
        this.isRightToLeft = !word.isEmpty() && isRightToLeft(word.codePointAt(0));
    }

    static LetterPlaces of(Token token, String text) {
        return new LetterPlaces(token, token.span().of(text));
    }

    /** The gap between two letters nearest to {@code x} on the page, UTF-16 in the text. */
    int offsetAt(double x) {
        double share = share(x);
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            boolean isGap = i == word.length() || !Character.isLowSurrogate(word.charAt(i));
            if (isGap && Math.abs(edges[i] - share) < Math.abs(edges[best] - share)) {
                best = i;
            }
        }
        return token.span().start() + best;
    }

    /** Where on the page the gap before an offset is; offsets outside of the word mean its ends. */
    double xOf(int offset) {
        double share = edges[Math.clamp(offset - token.span().start(), 0, word.length())];
        Rect box = token.box();
        return isRightToLeft ? box.right() - share * box.width() : box.left() + share * box.width();
    }

    /** The part of the word's box that a span covers. */
    Rect box(Span span) {
        Rect box = token.box();
        if (span.contains(token.span()) || isUpright()) {
            return box;
        }
        double from = xOf(span.start());
        double to = xOf(span.end());
        return new Rect(Math.min(from, to), box.top(), Math.max(from, to), box.bottom());
    }

    private boolean isUpright() {
        return word.length() > 2 && token.box().height() > 1.5 * token.box().width();
    }

    private double share(double x) {
        Rect box = token.box();
        double share = Math.clamp((x - box.left()) / Math.max(1e-6, box.width()), 0, 1);
        return isRightToLeft ? 1 - share : share;
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The edges of the letters as shares of the word's length, 0 to 1. */
    private static double[] edges(String word) {
        double[] edges = new double[word.length() + 1];
        for (int i = 0; i < word.length(); i++) {
            edges[i + 1] = edges[i] + width(word.charAt(i));
        }
        for (int i = 1; i < edges.length; i++) {
            edges[i] /= edges[word.length()];
        }
        return edges;
    }

    private static double width(char letter) {
        double width = Character.isUpperCase(letter) ? 1.25 : 1;
        return NARROW.indexOf(letter) >= 0 ? 0.5 : WIDE.indexOf(letter) >= 0 ? 1.6 : width;
    }
}
