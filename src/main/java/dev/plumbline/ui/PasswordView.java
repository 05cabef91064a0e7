package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** Asks for the password of an encrypted workspace. */
final class PasswordView {

    private final Path folder;
    private final Consumer<char[]> onOpen;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private PasswordField password;
    @FXML
    private Button openNow;

    PasswordView(Path folder, Consumer<char[]> onOpen, Runnable onCancel) {
        this.folder = folder;
        this.onOpen = onOpen;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        password.requestFocus();
    }

    @FXML
    void initialize() {
        title.setText(Messages.text("ui.password.title", folder.getFileName()));
        openNow.disableProperty().bind(password.textProperty().isEmpty());
    }

    @FXML
    void open() {
        onOpen.accept(password.getText().toCharArray());
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
