package dev.plumbline.ground;

/**
 * Every threshold of grounding in one place.
 *
 * @param threshold least quality, 0 to 1, of a fuzzy place
 * @param fuzzy whether the fuzzy tier is tried at all
 * @param minFuzzyLetters values with fewer letters and digits are found as they are or not at all
 * @param maxStrings how many strings of one cell are looked for
 * @param byValue whether numbers and dates also stand where the same value is written in another form
 * @throws IllegalArgumentException when a number is out of its range
 */
public record GroundingOptions(double threshold, boolean fuzzy, int minFuzzyLetters, int maxStrings, boolean byValue) {

    public static final GroundingOptions DEFAULT = new GroundingOptions(0.75, true, 4, 50, true);

    public GroundingOptions {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold is not in (0, 1]: " + threshold);
        }
        if (minFuzzyLetters < 1 || maxStrings < 1) {
            throw new IllegalArgumentException("lengths and counts are at least 1");
        }
    }

    public GroundingOptions withThreshold(double other) {
        return new GroundingOptions(other, fuzzy, minFuzzyLetters, maxStrings, byValue);
    }

    public GroundingOptions withFuzzy(boolean other) {
        return new GroundingOptions(threshold, other, minFuzzyLetters, maxStrings, byValue);
    }
}
