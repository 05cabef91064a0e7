package dev.plumbline.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** Asks in which format and which values to export. */
final class ExportView {

    /** What was chosen. */
    record Choice(String format, boolean acceptedOnly) {}

    private final Consumer<Choice> onExport;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private RadioButton csv;
    @FXML
    private ToggleGroup format;
    @FXML
    private CheckBox acceptedOnly;

    ExportView(Consumer<Choice> onExport, Runnable onCancel) {
        this.onExport = onExport;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        csv.requestFocus();
    }

    @FXML
    void export() {
        onExport.accept(new Choice(String.valueOf(format.getSelectedToggle().getUserData()), acceptedOnly.isSelected()));
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
