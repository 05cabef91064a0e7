package dev.plumbline.ui;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.Messages;
import dev.plumbline.text.Excerpt;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A group in the list: its words and how often, its document, why it is one. */
final class GroupCell extends ListCell<GroupItem> {

    private static final int LONGEST_TOOLTIP = 1_000;

    private final Label text = new Label();
    private final Label times = new Label();
    private final Label kind = new Label();
    private final Label document = new Label();
    private final Label why = new Label();
    private final VBox content;

    GroupCell() {
        text.getStyleClass().add("group-text");
        times.getStyleClass().add("group-times");
        times.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().add("chip");
        kind.setMinWidth(USE_PREF_SIZE);
        document.getStyleClass().add("caption");
        document.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        why.getStyleClass().add("caption");
        HBox first = new HBox(8, text, times);
        HBox second = new HBox(8, kind, document);
        second.setAlignment(Pos.CENTER_LEFT);
        for (Label wide : new Label[] {text, document}) {
            wide.setMinWidth(0);
            wide.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(wide, Priority.ALWAYS);
        }
        why.setMinWidth(0);
        content = new VBox(2, first, second, why);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        // The cell is as wide as the list, never as wide as its longest text.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(GroupItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        DuplicateGroup group = item.group();
        String reasons = MergeWords.reasons(group);
        text.setText(group.text().isBlank() ? Messages.text("ui.none") : oneLine(group.text()));
        times.setText(Messages.text("ui.group.times", group.members().size()));
        kind.setText(group.score() < 1 ? Messages.text("ui.group.scored", MergeWords.kind(group.kind()), group.score())
                : MergeWords.kind(group.kind()));
        document.setText(item.document());
        why.setText(group.kind() == DuplicateGroup.Kind.EXACT ? MergeWords.members(group) : reasons);
        String whole = Excerpt.first(group.text(), LONGEST_TOOLTIP);
        setTooltip(WholeText.tooltip(Messages.text("ui.group.tip", whole, reasons), text.getFont()));
        setAccessibleText(Messages.text("ui.group.whole", oneLine(group.text()), group.members().size(),
                item.document(), reasons));
        setGraphic(content);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
