package dev.plumbline.ui;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The sheet with all keys. */
final class KeysView {

    private final Runnable onClose;
    private final Parent root;

    @FXML
    private GridPane grid;
    @FXML
    private Button close;

    KeysView(Runnable onClose) {
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
        Shortcut[] all = Shortcut.values();
        int rows = (all.length + 1) / 2;
        for (int i = 0; i < all.length; i++) {
            Label keys = new Label(all[i].keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            int column = i < rows ? 0 : 2;
            grid.add(keys, column, i % rows);
            grid.add(new Label(all[i].label()), column + 1, i % rows);
        }
    }

    @FXML
    void close() {
        onClose.run();
    }
}
