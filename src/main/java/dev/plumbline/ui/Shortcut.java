package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

/** Every act that has a key. Single characters count outside text fields only; combinations count everywhere. */
enum Shortcut {
    NEXT("J"),
    PREVIOUS("K"),
    NEEDS_PERSON("N"),
    ACCEPT("A"),
    REJECT("R"),
    REOPEN("U"),
    PREVIOUS_PLACE("["),
    NEXT_PLACE("]"),
    CHOOSE_PLACE("Enter"),
    REANCHOR("E"),
    GIVE_UP("Esc"),
    FILTER("/"),
    ACCEPT_EXACT("Shortcut+Shift+A"),
    /** Digits: {@link Keyboard#onDigit} hears of them. */
    SURVIVOR("1…9"),
    MERGE("M"),
    DISTINCT("D"),
    SKIP("S"),
    LEAVE_OUT("X"),
    PICK("P"),
    ALL_FIELDS("V"),
    MERGE_ALL("Shortcut+Shift+M"),
    ZOOM_IN("+"),
    ZOOM_OUT("-"),
    ZOOM_PAPER("0"),
    ZOOM_WIDTH("W"),
    PAGE("G"),
    FIND("F"),
    COPY("Shortcut+C"),
    UNDO("Shortcut+Z"),
    REDO("Shortcut+Shift+Z"),
    ADD("Shortcut+O"),
    IMPORT("Shortcut+I"),
    GROUND("Shortcut+G"),
    EXPORT("Shortcut+E"),
    DOCUMENTS("Shortcut+1"),
    REVIEW("Shortcut+2"),
    DUPLICATES("Shortcut+3"),
    HISTORY("Shortcut+H"),
    THEME("Shortcut+T"),
    PALETTE("Shortcut+K"),
    SETTINGS("Shortcut+Comma"),
    ABOUT("F1"),
    KEYS("?");

    private final String standard;
    private final ReadOnlyStringWrapper key;

    Shortcut(String standard) {
        this.standard = standard;
        this.key = new ReadOnlyStringWrapper(standard);
    }

    /** The key as {@link KeyBindings} has it for the user, the same in every window. */
    ReadOnlyStringProperty keyProperty() {
        return key.getReadOnlyProperty();
    }

    /** To be called by {@link KeyBindings} alone, which looks for conflicts. */
    void bind(String to) {
        key.set(to);
    }

    /** The key while the user has chosen no other. */
    String standard() {
        return standard;
    }

    boolean isCharacter() {
        return key.get().length() == 1;
    }

    /** True when a button or a field that has the focus needs the key itself. */
    boolean isShared() {
        return this == COPY || !isCharacter() && !key.get().contains("+") && !key.get().matches("F\\d+");
    }

    /** Of an act that has a combination. */
    KeyCombination combination() {
        return KeyCombination.valueOf(key.get());
    }

    /** What it does, in words. */
    String label() {
        return Messages.text("ui.key." + name().toLowerCase(Locale.ROOT));
    }

    /** The key as a person reads it. */
    String keys() {
        return words(key.get());
    }

    /** A key as a person reads it. */
    static String words(String key) {
        return key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key.replace("Shortcut", "Ctrl");
    }

    /** Gives a control its tooltip, with the key, and its name for screen readers. */
    <C extends Control> C name(C control) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(key.map(any -> Messages.text("ui.tip", label(), keys())));
        tooltip.setShowDelay(Duration.millis(400));
        control.setTooltip(tooltip);
        control.setAccessibleText(label());
        return control;
    }

    static Optional<Shortcut> ofCharacter(String typed) {
        return Arrays.stream(values()).filter(Shortcut::isCharacter)
                .filter(shortcut -> shortcut.key.get().equalsIgnoreCase(typed)).findFirst();
    }
}
