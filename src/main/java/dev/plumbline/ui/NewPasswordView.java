package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** Asks twice for the password of an encrypted workspace that is to be made. */
final class NewPasswordView {

    private final Path folder;
    private final Consumer<char[]> onCreate;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private PasswordField first;
    @FXML
    private PasswordField second;
    @FXML
    private Label differ;
    @FXML
    private Button create;

    NewPasswordView(Path folder, Consumer<char[]> onCreate, Runnable onCancel) {
        this.folder = folder;
        this.onCreate = onCreate;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        first.requestFocus();
    }

    @FXML
    void initialize() {
        title.setText(Messages.text("ui.new_password.title", folder.getFileName()));
        BooleanBinding alike = Bindings.equal(first.textProperty(), second.textProperty());
        create.disableProperty().bind(first.textProperty().isEmpty().or(alike.not()));
        // Not while the second one is only begun.
        differ.visibleProperty().bind(Bindings.createBooleanBinding(() -> !first.getText().startsWith(second.getText()),
                first.textProperty(), second.textProperty()));
    }

    @FXML
    void create() {
        onCreate.accept(first.getText().toCharArray());
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
