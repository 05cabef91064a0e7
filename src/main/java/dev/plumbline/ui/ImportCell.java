package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ImportPreview.OfDocuments;
import dev.plumbline.review.ImportPreview.OfDump;
import dev.plumbline.review.ImportPreview.OfExtractions;
import dev.plumbline.review.ImportPreview.Unusable;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file or folder of the import sheet: whether it comes in, its name, what it would bring, how much of it is wrong. */
final class ImportCell extends ListCell<ImportItem> {

    private final CheckBox chosen = new CheckBox();
    private final FontIcon icon = new FontIcon(Feather.FILE);
    private final Label name = new Label();
    private final Label words = new Label();
    private final Label problems = new Label();
    private final HBox content;
    private @Nullable ImportItem bound;

    ImportCell() {
        // The list has the focus; Space there does the same.
        chosen.setFocusTraversable(false);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.getStyleClass().add("caption");
        problems.getStyleClass().add("take-problems");
        problems.setMinWidth(USE_PREF_SIZE);
        for (Label wide : new Label[] {name, words}) {
            wide.setMinWidth(0);
        }
        VBox lines = new VBox(name, words);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        content = new HBox(12, chosen, icon, lines, problems);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(ImportItem item, boolean empty) {
        super.updateItem(item, empty);
        if (bound != null) {
            chosen.selectedProperty().unbindBidirectional(bound.chosenProperty());
            bound = null;
        }
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        chosen.selectedProperty().bindBidirectional(item.chosenProperty());
        bound = item;
        chosen.setDisable(!item.preview().isNew());
        chosen.setAccessibleText(item.name());
        icon.setIconCode(icon(item));
        name.setText(item.name());
        words.setText(item.words());
        int wrong = item.problems().size();
        problems.setText(wrong == 0 ? "" : Messages.text("ui.take.problems", wrong));
        problems.setGraphic(wrong == 0 ? null : new FontIcon(Feather.ALERT_TRIANGLE));
        setTooltip(new Tooltip(item.preview().path() + "\n" + item.words()));
        setAccessibleText(item.name() + ". " + item.words() + ". " + problems.getText());
        setGraphic(content);
    }

    private static Feather icon(ImportItem item) {
        return switch (item.preview()) {
            case OfDocuments any -> any.count() > 1 ? Feather.FOLDER : Feather.FILE_TEXT;
            case OfExtractions any -> Feather.LIST;
            case OfDump any -> Feather.DATABASE;
            case Unusable any -> Feather.SLASH;
        };
    }
}
