package dev.plumbline.ground;

/** Slips of the pen, of the keyboard and of text recognition: how far two words are from being the same one. */
final class Slips {

    /** Shorter words that differ only in what looks alike may be two: Ali and All. */
    private static final int LONG_ENOUGH = 5;
    private static final int FEWEST_LETTERS = 3;

    private Slips() {}

    /** Edits between two words; neighbours that changed places are one, and so is whatever was read as what looks alike. */
    static int edits(Word a, Word b) {
        int distance = Similarity.distance(a.key(), b.key());
        if (distance < 2) {
            return distance;
        }
        boolean one = distance == 2 && isTransposed(a.key(), b.key()) || lookAlike(a, b)
                || joinedStrokes(a.key()).equals(joinedStrokes(b.key()));
        return one ? 1 : distance;
    }

    /** True when text recognition may have read one word as the other: digits for letters, strokes for strokes. */
    static boolean lookAlike(Word a, Word b) {
        return a.key().length() >= LONG_ENOUGH && mostlyLetters(a) && mostlyLetters(b) && shape(a.key()).equals(shape(b.key()));
    }

    /** True for a digit that stands inside or beside a word as a letter might: impressi0ns, 5ystems. */
    static boolean mostlyLetters(Word word) {
        long letters = word.key().codePoints().filter(Character::isLetter).count();
        return letters >= FEWEST_LETTERS && word.key().length() <= 1.5 * letters;
    }

    private static String shape(String key) {
        return key.replace("rn", "m").replace("vv", "w").replace('0', 'o').replace('1', 'l').replace('i', 'l')
                .replace('5', 's').replace('8', 'b');
    }

    private static String joinedStrokes(String key) {
        return key.replace("rn", "m").replace("vv", "w").replace("cl", "d").replace("lc", "k");
    }

    private static boolean isTransposed(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = 0;
        while (a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length() && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
