package dev.plumbline.ui;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;

/** Carries keys to acts. Characters are taken as typed, so that they work on every keyboard layout. */
final class Keyboard {

    private final Map<Shortcut, Runnable> acts = new EnumMap<>(Shortcut.class);
    private final EventHandler<KeyEvent> onTyped = this::typed;
    private final EventHandler<KeyEvent> onPressed = this::pressed;
    private IntConsumer digits = digit -> {};
    private BooleanSupplier isAwake = () -> true;

    Keyboard on(Shortcut shortcut, Runnable act) {
        acts.put(shortcut, act);
        return this;
    }

    /** What the keys do, in the order of the shortcuts. */
    Map<Shortcut, Runnable> acts() {
        return Collections.unmodifiableMap(acts);
    }

    /** Hears of the digits 1 to 9. */
    Keyboard onDigit(IntConsumer act) {
        digits = act;
        return this;
    }

    /** Listens on the whole scene while the node is in it: with no focus owner, keys reach no node at all. */
    void listen(Node node, BooleanSupplier awake) {
        isAwake = awake;
        node.sceneProperty().addListener((o, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_TYPED, onTyped);
                before.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_TYPED, onTyped);
                now.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
            }
        });
    }

    private void typed(KeyEvent event) {
        boolean combined = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (isAwake.getAsBoolean() && !combined && !(event.getTarget() instanceof TextInputControl)) {
            Shortcut.ofCharacter(event.getCharacter()).map(acts::get).ifPresent(act -> run(act, event));
            if (event.getCharacter().matches("[1-9]")) {
                digits.accept(Integer.parseInt(event.getCharacter()));
            }
        }
    }

    private void pressed(KeyEvent event) {
        acts.forEach((shortcut, act) -> {
            if (isAwake.getAsBoolean() && !shortcut.isCharacter() && shortcut.combination().match(event)
                    && !(shortcut.isShared() && needsKey(shortcut, event.getTarget()))
                    && !(shortcut == Shortcut.CHOOSE_PLACE && followsWithEnter(event.getTarget()))) {
                run(act, event);
            }
        });
    }

    /** A button has a use for Enter, none for Escape. */
    private static boolean needsKey(Shortcut shortcut, EventTarget target) {
        return target instanceof TextInputControl || target instanceof ChoiceBox<?> || target instanceof ComboBoxBase<?>
                || target instanceof ButtonBase && shortcut != Shortcut.GIVE_UP;
    }

    private static boolean followsWithEnter(EventTarget target) {
        return target instanceof TreeView<?>
                || target instanceof Node node && node.getAccessibleRole() == AccessibleRole.HYPERLINK;
    }

    private static void run(Runnable act, KeyEvent event) {
        event.consume();
        act.run();
    }
}
