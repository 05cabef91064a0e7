package dev.plumbline.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Carries keys to acts. Characters are taken as typed, so that they work on every keyboard layout. */
final class Keyboard {

    private final Map<Shortcut, Runnable> acts = new EnumMap<>(Shortcut.class);

    Keyboard on(Shortcut shortcut, Runnable act) {
        acts.put(shortcut, act);
        return this;
    }

    /** Listens on a node and all in it. */
    void listen(Node root) {
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        Shortcut.ofCharacter(event.getCharacter()).map(acts::get).ifPresent(act -> run(act, event));
    }

    private void pressed(KeyEvent event) {
        acts.forEach((shortcut, act) -> {
            if (!shortcut.isCharacter() && shortcut.combination().match(event)) {
                run(act, event);
            }
        });
    }

    private static void run(Runnable act, KeyEvent event) {
        event.consume();
        act.run();
    }
}
