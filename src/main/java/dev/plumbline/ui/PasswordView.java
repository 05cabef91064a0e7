package dev.plumbline.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** Asks for the password of an encrypted workspace or of a protected document. */
final class PasswordView {

    private final Words words;
    private final Consumer<char[]> onOpen;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private Label what;
    @FXML
    private PasswordField password;
    @FXML
    private Button openNow;

    /** What the sheet says: what is to be opened, why it asks, and what its button does. */
    record Words(String title, String what, String open) {}

    PasswordView(Words words, Consumer<char[]> onOpen, Runnable onCancel) {
        this.words = words;
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
        title.setText(words.title());
        what.setText(words.what());
        openNow.setText(words.open());
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
