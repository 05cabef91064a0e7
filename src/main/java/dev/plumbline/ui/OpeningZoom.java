package dev.plumbline.ui;

import java.util.Arrays;

/** How large a document is shown when it is opened. */
enum OpeningZoom {
    WIDTH,
    PAPER;

    static OpeningZoom ofCode(String code) {
        return Arrays.stream(values()).filter(zoom -> zoom.name().equals(code)).findFirst().orElse(WIDTH);
    }
}
