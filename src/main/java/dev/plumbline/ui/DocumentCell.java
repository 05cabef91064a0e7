package dev.plumbline.ui;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A document in the list: its kind, its name with the ellipsis in the middle, its counts below. */
final class DocumentCell extends ListCell<DocumentItem> {

    private final FontIcon icon = new FontIcon(Feather.FILE);
    private final Label title = new Label();
    private final Label counts = new Label();
    private final HBox content;

    DocumentCell() {
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        counts.getStyleClass().add("caption");
        counts.setMinWidth(0);
        VBox words = new VBox(title, counts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(10, icon, words);
        content.setAlignment(Pos.CENTER_LEFT);
        // The cell is as wide as the list, never as wide as its longest name.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(DocumentItem item, boolean empty) {
        super.updateItem(item, empty);
        counts.textProperty().unbind();
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        icon.setIconCode(icon(item));
        title.setText(item.title());
        counts.textProperty().bind(item.countsProperty().map(DocumentCell::words));
        String whole = whole(item);
        setTooltip(new Tooltip(whole));
        setAccessibleText(whole);
        setGraphic(content);
    }

    static Feather icon(DocumentItem item) {
        Optional<FileType> type = item.document().map(document -> document.type());
        return type.map(known -> switch (known) {
            case PDF -> Feather.FILE_TEXT;
            case TEXT -> Feather.ALIGN_LEFT;
            case MARKDOWN -> Feather.HASH;
            case DOCX -> Feather.FILE;
        }).orElse(Feather.LAYERS);
    }

    private static String whole(DocumentItem item) {
        DocumentItem.Counts counts = item.countsProperty().get();
        return Messages.text("ui.counts.words", item.title(), counts.located(), counts.total(), counts.open());
    }

    private static String words(DocumentItem.Counts counts) {
        return counts.total() == 0 ? Messages.text("ui.counts.none")
                : Messages.text("ui.counts", counts.located(), counts.open());
    }
}
