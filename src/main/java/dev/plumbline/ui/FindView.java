package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The bar above the canvas that finds words in the document. */
final class FindView {

    private final FindViewModel find;
    private final Runnable onClosed;
    private final Parent root;

    @FXML
    private HBox bar;
    @FXML
    private TextField question;
    @FXML
    private Label count;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Button close;

    /** @param onClosed told when a person closes the bar */
    FindView(FindViewModel find, Runnable onClosed) {
        this.find = find;
        this.onClosed = onClosed;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    /** Shows the bar and takes what is typed next. */
    void focus() {
        find.show();
        question.requestFocus();
        question.selectAll();
    }

    @FXML
    void initialize() {
        bar.visibleProperty().bind(find.shownProperty());
        bar.managedProperty().bind(find.shownProperty());
        question.textProperty().bindBidirectional(find.questionProperty());
        Shortcut.FIND.name(question);
        count.textProperty().bind(find.wordsProperty());
        name(previous, "ui.find.previous");
        name(next, "ui.find.next");
        name(close, "ui.find.close");
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    void previous() {
        find.step(-1);
    }

    @FXML
    void next() {
        find.step(1);
    }

    @FXML
    void close() {
        find.close();
        onClosed.run();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> find.step(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void name(Button button, String key) {
        button.setTooltip(new Tooltip(Messages.text(key)));
        button.setAccessibleText(Messages.text(key));
    }
}
