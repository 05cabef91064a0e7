package dev.plumbline.documents;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import dev.plumbline.text.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a line into words at blanks and gaps; the words and their letters come in logical order. */
final class WordBuilder {

    private static final Normalizer2 COMPOSER = Normalizer2.getNFCInstance();

    /** Stands for the gap between two words. */
    private static final Glyph BLANK = new Glyph(" ", 0, 0, 0, 0, new Glyph.Body(1, 1, 0, 0, new Rect(0, 0, 0, 0)));

    private WordBuilder() {}

    /** A word and its box; {@code goesOn} when no blank parts it from the one before. */
    record Word(String text, Rect box, boolean goesOn) {}

    static List<Word> words(Line line) {
        List<List<Glyph>> runs = runs(line);
        List<Word> words = new ArrayList<>();
        for (List<Glyph> run : line.isRightToLeft() ? logical(runs) : runs) {
            int start = 0;
            for (int i = 1; i <= run.size(); i++) {
                if (i == run.size() || isBetweenIdeographs(run.get(i - 1), run.get(i))) {
                    words.add(word(run.subList(start, i), start > 0));
                    start = i;
                }
            }
        }
        return words;
    }

    /** Chinese and Japanese have no blanks: each of their letters is a word, or a place would be a whole line. */
    private static boolean isBetweenIdeographs(Glyph last, Glyph next) {
        int before = last.text().codePointBefore(last.text().length());
        int after = next.text().codePointAt(0);
        return (isIdeograph(before) || isWideMark(before) || isIdeograph(after)) && Character.isLetterOrDigit(after);
    }

    /** The full stop, comma and brackets that are set among ideographs. */
    private static boolean isWideMark(int codePoint) {
        boolean isWide = 0x3000 <= codePoint && codePoint < 0x3040 || 0xff00 <= codePoint && codePoint < 0xfff0;
        return isWide && !Character.isLetterOrDigit(codePoint);
    }

    private static boolean isIdeograph(int codePoint) {
        return Character.isIdeographic(codePoint) || switch (Character.UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** The glyphs of each word, from left to right. */
    private static List<List<Glyph>> runs(Line line) {
        List<Glyph> glyphs = line.glyphs();
        if (line.isRightToLeft()) {
            glyphs.sort(Comparator.comparingDouble(Glyph::center));
        }
        float extra = extraGap(glyphs);
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = glyphs.getFirst();
        float reached = last.start();
        boolean isNew = true;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.isBlank()) {
                isNew = true;
                continue;
            }
            if (isNew || isParted(last, glyph, Accents.start(glyphs, i) - reached - extra)) {
                runs.add(new ArrayList<>());
                reached = glyph.end();
            }
            runs.getLast().add(glyph);
            reached = Math.max(reached, glyph.end());
            last = glyph;
            isNew = false;
        }
        return runs;
    }

    /** Letterspaced type without blanks: the gap that nearly all of its glyphs have is no gap between words. */
    private static float extraGap(List<Glyph> glyphs) {
        if (glyphs.size() < 6 || glyphs.stream().anyMatch(Glyph::isRightToLeft)) {
            return 0;
        }
        List<Float> gaps = new ArrayList<>();
        int wide = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph before = glyphs.get(i - 1);
            if (!before.isBlank() && !glyphs.get(i).isBlank()) {
                float gap = glyphs.get(i).start() - before.end();
                gaps.add(gap);
                wide += gap > before.wordGap() ? 1 : 0;
            }
        }
        if (gaps.size() < 5 || wide < 0.7 * gaps.size()) {
            return 0;
        }
        gaps.sort(null);
        float usual = gaps.get(gaps.size() / 2);
        return usual < 0.6f * glyphs.getFirst().em() ? 1.2f * usual : 0;
    }

    private static boolean isParted(Glyph last, Glyph next, float gap) {
        float limit = Math.max(last.wordGap(), next.em() < last.em() ? 0 : next.wordGap());
        return gap > limit || isRaisedNumber(last, next);
    }

    /** A raised digit after a word or number is a note mark or an exponent, and no part of it. */
    private static boolean isRaisedNumber(Glyph last, Glyph next) {
        boolean isRaised = next.size() < 0.85f * last.size() && last.base() - next.base() > 0.15f * last.size();
        return isRaised && Character.isDigit(next.text().codePointAt(0));
    }

    private static Word word(List<Glyph> glyphs, boolean goesOn) {
        Rect box = glyphs.getFirst().body().box();
        for (Glyph glyph : glyphs) {
            box = box.union(glyph.body().box());
        }
        return new Word(COMPOSER.normalize(Accents.text(glyphs)), box, goesOn);
    }

    /** Puts a line that was read from left to right into logical order (the inverse of UAX 9). */
    private static List<List<Glyph>> logical(List<List<Glyph>> runs) {
        StringBuilder visual = new StringBuilder();
        List<Glyph> places = new ArrayList<>();
        for (List<Glyph> run : runs) {
            if (!visual.isEmpty()) {
                visual.append(' ');
                places.add(BLANK);
            }
            for (Glyph glyph : run) {
                visual.append(glyph.text(), 0, Character.charCount(glyph.text().codePointAt(0)));
                for (int unit = 0; unit < Character.charCount(glyph.text().codePointAt(0)); unit++) {
                    places.add(glyph);
                }
            }
        }
        return words(places, inverse(visual.toString()));
    }

    private static int[] inverse(String visual) {
        Bidi bidi = new Bidi();
        bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
        bidi.setPara(visual, isMostlyRightToLeft(visual) ? Bidi.RTL : Bidi.LTR, null);
        return bidi.getVisualMap();
    }

    private static boolean isMostlyRightToLeft(String visual) {
        int balance = visual.codePoints().map(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
            default -> 0;
        }).sum();
        return balance > 0;
    }

    private static List<List<Glyph>> words(List<Glyph> places, int[] order) {
        List<List<Glyph>> words = new ArrayList<>();
        boolean isNew = true;
        Glyph last = BLANK;
        for (int index : order) {
            Glyph glyph = places.get(index);
            if (glyph == BLANK) {
                isNew = true;
                continue;
            }
            if (isNew) {
                words.add(new ArrayList<>());
            }
            if (isNew || glyph != last) {
                words.getLast().add(glyph);
            }
            last = glyph;
            isNew = false;
        }
        return words;
    }
}
