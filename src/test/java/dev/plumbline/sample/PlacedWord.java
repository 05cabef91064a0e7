package dev.plumbline.sample;

/**
 * A word as it was set.
 *
 * @param page 0-based
 * @param x left edge in points, from the left of the page
 * @param baseline in points, from the top of the page
 */
record PlacedWord(int page, String text, float x, float baseline, float width, float size) {

    float top() {
        return baseline - 0.905f * size;
    }

    float height() {
        return 1.117f * size;
    }
}
