package dev.plumbline.ui;

import javafx.scene.text.Font;

/** How large words are that the user chose. */
enum TextSize {
    /** As the desktop has it. */
    SYSTEM(0),
    NORMAL(13),
    LARGE(15),
    LARGER(17),
    LARGEST(20);

    private static final double USUAL = 13;
    /** What a desktop says of its own font is off by as much without anybody having chosen it. */
    private static final double TOLERANCE = 1.5;

    private final double pixels;

    TextSize(double pixels) {
        this.pixels = pixels;
    }

    /** Height of body text; everything else is a multiple of it. */
    double pixels() {
        if (this != SYSTEM) {
            return pixels;
        }
        double desktop = Font.getDefault().getSize();
        return Math.abs(desktop - USUAL) <= TOLERANCE ? USUAL : desktop;
    }
}
