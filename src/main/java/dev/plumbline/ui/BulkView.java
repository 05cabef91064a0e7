package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Says how many values an act on many of them changes, before it does. */
final class BulkView {

    private final int count;
    private final Runnable onAccept;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private Button acceptNow;

    BulkView(int count, Runnable onAccept, Runnable onCancel) {
        this.count = count;
        this.onAccept = onAccept;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        acceptNow.requestFocus();
    }

    @FXML
    void initialize() {
        title.setText(Messages.text("ui.bulk.title", count));
        acceptNow.setText(Messages.text("ui.bulk.accept", count));
    }

    @FXML
    void accept() {
        onAccept.run();
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
