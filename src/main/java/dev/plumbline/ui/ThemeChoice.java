package dev.plumbline.ui;

/** The look that a user chose. */
enum ThemeChoice {
    /** As the desktop has it. */
    SYSTEM,
    LIGHT,
    DARK;
}
