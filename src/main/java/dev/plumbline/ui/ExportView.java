package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ExportCorpus;
import dev.plumbline.review.ExportHighlights;
import dev.plumbline.review.ExportValues;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks in which format and which values to export. */
final class ExportView {

    /** What was chosen. */
    record Choice(String format, boolean acceptedOnly) {}

    private final Consumer<Choice> onExport;
    private final Runnable onCancel;
    private final Parent root;

    private final ToggleGroup format = new ToggleGroup();

    @FXML
    private VBox formats;
    @FXML
    private CheckBox acceptedOnly;

    ExportView(Consumer<Choice> onExport, Runnable onCancel) {
        this.onExport = onExport;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
        ExportValues.formats().forEach(id -> formats.getChildren().add(choice(id)));
        formats.getChildren().add(choice(ExportHighlights.FORMAT));
        formats.getChildren().add(choice(ExportCorpus.FORMAT));
        // The whole workspace goes out, whatever was accepted.
        format.selectedToggleProperty().addListener((o, before, now) ->
                acceptedOnly.setDisable(now.getUserData().equals(ExportCorpus.FORMAT)));
        format.selectToggle(format.getToggles().getFirst());
    }

    private RadioButton choice(String id) {
        RadioButton choice = new RadioButton(Messages.text("ui.export." + id));
        choice.setId(id);
        choice.setUserData(id);
        choice.setToggleGroup(format);
        return choice;
    }

    Parent root() {
        return root;
    }

    void focus() {
        formats.getChildren().getFirst().requestFocus();
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
