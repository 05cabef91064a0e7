package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet with all keys. Each is a button: pressed, it takes the next key as its own. */
final class KeysView {

    private static final int COLUMNS = 3;

    /** What belongs together, under one heading. */
    private enum Section {
        REVIEW(Shortcut.NEXT, Shortcut.ACCEPT_EXACT),
        DUPLICATES(Shortcut.SURVIVOR, Shortcut.MERGE_ALL),
        PAGE(Shortcut.ZOOM_IN, Shortcut.COPY),
        WINDOW(Shortcut.UNDO, Shortcut.KEYS);

        private final EnumSet<Shortcut> acts;

        Section(Shortcut first, Shortcut last) {
            acts = EnumSet.range(first, last);
        }

        String title() {
            return Messages.text("ui.keys.section." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final KeyBindings bindings;
    private final Runnable onClose;
    private final Parent root;
    private Optional<Shortcut> listening = Optional.empty();

    @FXML
    private GridPane grid;
    @FXML
    private Label outcome;
    @FXML
    private Button close;

    KeysView(KeyBindings bindings, Runnable onClose) {
        this.bindings = bindings;
        this.onClose = onClose;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        close.requestFocus();
    }

    @FXML
    void initialize() {
        fill(0, Section.REVIEW, Section.DUPLICATES);
        fill(COLUMNS, Section.PAGE, Section.WINDOW);
    }

    private void fill(int column, Section... sections) {
        int row = 0;
        for (Section section : sections) {
            Label title = new Label(section.title());
            title.getStyleClass().add("key-section");
            grid.add(title, column, row++, COLUMNS, 1);
            for (Shortcut act : section.acts) {
                Node key = KeyBindings.isRebindable(act) ? button(act) : fixed(act);
                GridPane.setHalignment(key, HPos.LEFT);
                grid.add(key, column, row);
                grid.add(new Label(act.label()), column + 1, row);
                grid.add(reset(act), column + 2, row++);
            }
        }
    }

    @FXML
    void close() {
        onClose.run();
    }

    @FXML
    void resetAll() {
        listening = Optional.empty();
        bindings.resetAll();
        outcome.setText(Messages.text("ui.keys.reset.all.done"));
    }

    private Button button(Shortcut act) {
        Button button = new Button(act.keys());
        button.getStyleClass().setAll("button", "key");
        button.setId("key-" + act.name());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.text("ui.keys.change", act.label())));
        button.accessibleTextProperty().bind(act.keyProperty()
                .map(key -> Messages.text("ui.keys.change.now", act.label(), Shortcut.words(key))));
        ChangeListener<String> renamed = (o, before, now) -> button.setText(act.keys());
        button.getProperties().put(Shortcut.class, renamed);
        // Keys outlive every sheet; held by its button alone, the listener goes with it.
        act.keyProperty().addListener(new WeakChangeListener<>(renamed));
        button.setOnAction(event -> {
            listening = Optional.of(act);
            button.setText(Messages.text("ui.keys.listening"));
            outcome.setText(Messages.text("ui.keys.listening.hint", act.label()));
        });
        button.addEventFilter(KeyEvent.ANY, event -> listened(act, button, event));
        button.focusedProperty().addListener((o, before, now) -> stop(act, button));
        return button;
    }

    private static Label fixed(Shortcut act) {
        Label keys = new Label(act.keys());
        keys.getStyleClass().add("key");
        return keys;
    }

    private Button reset(Shortcut act) {
        Button button = new Button("", new FontIcon(Feather.ROTATE_CCW));
        button.getStyleClass().addAll("flat", "button-icon", "key-reset");
        button.setId("reset-" + act.name());
        String words = Messages.text("ui.keys.reset", act.label(), Shortcut.words(act.standard()));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.visibleProperty().bind(act.keyProperty().isNotEqualTo(act.standard()));
        button.setOnAction(event -> said(act, act.standard(), bindings.reset(act)));
        return button;
    }

    private void listened(Shortcut act, Button button, KeyEvent event) {
        if (!listening.equals(Optional.of(act)) || event.getEventType() == KeyEvent.KEY_RELEASED) {
            return;
        }
        boolean isPress = event.getEventType() == KeyEvent.KEY_PRESSED;
        boolean leaves = isPress && event.getCode() == KeyCode.TAB;
        if (leaves || isPress && event.getCode() == KeyCode.ESCAPE) {
            stop(act, button);
        } else {
            (isPress ? KeyBindings.pressed(event) : KeyBindings.typed(event)).ifPresent(key -> {
                said(act, key, bindings.rebind(act, key));
                stop(act, button);
            });
        }
        if (!leaves) {
            event.consume();
        }
    }

    private void stop(Shortcut act, Button button) {
        if (listening.equals(Optional.of(act))) {
            listening = Optional.empty();
            button.setText(act.keys());
        }
    }

    private void said(Shortcut act, String key, Optional<Shortcut> holder) {
        outcome.setText(holder.map(other -> Messages.text("ui.keys.taken", Shortcut.words(key), other.label()))
                .orElseGet(() -> Messages.text("ui.keys.bound", act.label(), act.keys())));
    }
}
