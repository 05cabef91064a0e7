package dev.plumbline.ui;

import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReferenceOwner;
import dev.plumbline.text.Excerpt;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A relation with its counts, or one reference with what becomes of it. */
final class ReferenceCell extends TreeCell<ReferenceNode> {

    private final LongSupplier survivor;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label fate = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final HBox content = new HBox(8, name, detail, fate);

    /** @param survivor the annotation that stays */
    ReferenceCell(LongSupplier survivor) {
        this.survivor = survivor;
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(200);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        fate.setMinWidth(USE_PREF_SIZE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(ReferenceNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        switch (node) {
            case ReferenceNode.Relation relation -> relation(relation);
            case ReferenceNode.One one -> one(one);
        }
        setGraphic(content);
    }

    private void relation(ReferenceNode.Relation relation) {
        name.setText(MergeWords.relation(relation.relation()));
        name.getStyleClass().setAll("label", "relation");
        detail.setText("");
        fate.getStyleClass().setAll("label", "muted");
        fate.setText(MergeWords.fates(relation.references().stream().map(ReferenceNode.One::planned).toList()));
        setTooltip(null);
        setAccessibleText(Messages.text("ui.owner.title", name.getText(), fate.getText()));
    }

    private void one(ReferenceNode.One one) {
        Planned planned = one.planned();
        String whole = MergeWords.whole(planned, survivor.getAsLong(), one.owner());
        name.setText(MergeWords.owner(planned.held(), one.owner()).replace('\n', ' '));
        name.getStyleClass().setAll("label");
        detail.setText(one.owner().map(ReferenceOwner::detail).orElse("").replace('\n', ' '));
        fate.getStyleClass().setAll("label", "fate", planned.fate().name().toLowerCase(Locale.ROOT));
        fate.setText(MergeWords.fate(planned.fate()));
        // One for all rows that the cell shows: making one for each would slow scrolling down.
        tooltip.setText(Excerpt.first(whole, 1_000));
        setTooltip(tooltip);
        setAccessibleText(whole);
    }
}
