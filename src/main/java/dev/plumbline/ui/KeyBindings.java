package dev.plumbline.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys as the user has them. No two acts share one. */
final class KeyBindings {

    private final UiSettings settings;

    KeyBindings(UiSettings settings) {
        this.settings = settings;
    }

    /** Gives every act the key that was chosen for it before; what is no key any more, or taken, is left as it was. */
    void load() {
        Arrays.stream(Shortcut.values()).forEach(act -> act.bind(act.standard()));
        Arrays.stream(Shortcut.values()).forEach(act -> settings.key(act).filter(KeyBindings::isKey)
                .filter(key -> holder(act, key).isEmpty()).ifPresent(act::bind));
    }

    /**
     * Gives an act another key, at once and for good.
     *
     * @param key a character, or as {@link KeyCombination#valueOf} reads it
     * @return the act that has the key already; nothing is changed then
     */
    Optional<Shortcut> rebind(Shortcut act, String key) {
        Optional<Shortcut> holder = holder(act, key);
        if (holder.isEmpty()) {
            act.bind(key);
            settings.key(act, Optional.of(key).filter(chosen -> !chosen.equals(act.standard())));
        }
        return holder;
    }

    /** {@link #rebind} to the key that the act had at first. */
    Optional<Shortcut> reset(Shortcut act) {
        return rebind(act, act.standard());
    }

    void resetAll() {
        Arrays.stream(Shortcut.values()).forEach(act -> {
            act.bind(act.standard());
            settings.key(act, Optional.empty());
        });
    }

    /** The digits are those of the members of a group, whatever their number. */
    static boolean isRebindable(Shortcut act) {
        return act != Shortcut.SURVIVOR;
    }

    /** What a pressed key would be called, when it is one that needs no character: with Ctrl or Alt, or named. */
    static Optional<String> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean isCombined = event.isShortcutDown() || event.isAltDown();
        boolean isNamed = code.isFunctionKey() || code == KeyCode.ENTER || code == KeyCode.DELETE || code == KeyCode.INSERT;
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || !(isCombined || isNamed)) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder(event.isShortcutDown() ? "Shortcut+" : "");
        key.append(event.isAltDown() ? "Alt+" : "").append(event.isShiftDown() ? "Shift+" : "").append(code.getName());
        return Optional.of(key.toString()).filter(KeyBindings::isKey);
    }

    /** The character that was typed, when it can be a key. */
    static Optional<String> typed(KeyEvent event) {
        boolean isCombined = event.isShortcutDown() || event.isAltDown();
        return Optional.of(event.getCharacter()).filter(one -> !isCombined && isKey(one));
    }

    private static boolean isKey(String key) {
        if (key.length() == 1) {
            return key.charAt(0) > ' ' && key.charAt(0) != 127;
        }
        try {
            KeyCombination.valueOf(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Shortcut> holder(Shortcut asking, String key) {
        if (key.matches("[1-9]")) {
            return Optional.of(Shortcut.SURVIVOR);
        }
        return Stream.of(Shortcut.values())
                .filter(act -> act != asking && act.keyProperty().get().equalsIgnoreCase(key)).findFirst();
    }
}
