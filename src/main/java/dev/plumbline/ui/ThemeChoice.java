package dev.plumbline.ui;

import java.util.Arrays;

/** The look that a user chose. */
enum ThemeChoice {
    /** As the desktop has it. */
    SYSTEM,
    LIGHT,
    DARK;

    static ThemeChoice ofCode(String code) {
        return Arrays.stream(values()).filter(choice -> choice.name().equals(code)).findFirst().orElse(SYSTEM);
    }
}
