package dev.plumbline.ui;

import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.ui.canvas.MemberShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The members' fields side by side, a column a member; what differs from the survivor stands out. */
final class FieldTable {

    /** More columns than these nobody compares; the others are named below the title. */
    static final int COLUMNS = 12;

    private static final double ROW = 30;
    private static final double HEAD = 40;

    private final TableView<FieldRow> table;
    private final TableColumn<FieldRow, String> name;
    private final BiConsumer<MergeField, Long> onPick;

    /** @param onPick told which field of which member is to be taken */
    FieldTable(TableView<FieldRow> table, TableColumn<FieldRow, String> name, BiConsumer<MergeField, Long> onPick) {
        this.table = table;
        this.name = name;
        this.onPick = onPick;
        table.getSelectionModel().setCellSelectionEnabled(true);
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().field().label()));
        name.setSortable(false);
    }

    /** Shows a group; all fields or only those that differ. */
    void show(Preview preview, boolean all) {
        List<FieldRow> rows = FieldRow.of(preview.members()).stream().filter(row -> all || row.differs()).toList();
        List<TableColumn<FieldRow, ?>> columns = new ArrayList<>(List.of(name));
        int members = Math.min(COLUMNS, preview.members().size());
        for (int i = 0; i < members; i++) {
            columns.add(column(preview, i));
        }
        table.setColumnResizePolicy(members <= 4 ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().setAll(columns);
        table.getItems().setAll(rows);
        table.setVisible(!rows.isEmpty());
        table.setManaged(!rows.isEmpty());
        double height = HEAD + ROW * rows.size() + (members <= 4 ? 2 : 16);
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, HEAD + 3 * ROW));
        table.setMaxHeight(height);
    }

    /** Takes the field of the cell that has the focus; in the column of names, that of the member given. */
    void pickFocused(Preview preview, long looked) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at.getRow() >= 0 && at.getRow() < table.getItems().size()) {
            long member = at.getColumn() > 0 ? preview.members().get(at.getColumn() - 1).id() : looked;
            table.getItems().get(at.getRow()).field().picked().ifPresent(field -> onPick.accept(field, member));
        }
    }

    private TableColumn<FieldRow, FieldRow> column(Preview preview, int index) {
        PlacedMember member = preview.members().get(index);
        TableColumn<FieldRow, FieldRow> column = new TableColumn<>();
        Label title = new Label(MergeWords.member(member.id()));
        HBox head = new HBox(6, MemberShapes.swatch(index + 1, preview.role(member.id()), 12), title);
        head.getStyleClass().add("member-head");
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(84);
        column.setPrefWidth(120);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new ValueCell(preview, index));
        return column;
    }

    /** A field of one member. */
    private final class ValueCell extends TableCell<FieldRow, FieldRow> {
        private final Preview preview;
        private final int index;

        ValueCell(Preview preview, int index) {
            this.preview = preview;
            this.index = index;
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null && getItem().differs()) {
                    getItem().field().picked().ifPresent(field -> onPick.accept(field, member()));
                }
            });
        }

        private long member() {
            return preview.members().get(index).id();
        }

        @Override
        protected void updateItem(FieldRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("differs", "taken");
            setGraphic(null);
            if (empty || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            String value = row.values().get(index);
            setText(value.replace('\n', ' '));
            setTooltip(tooltip(row, value));
            if (row.differs()) {
                long source = preview.source(row.field());
                boolean isSource = source == member();
                if (isSource) {
                    getStyleClass().add("taken");
                    setGraphic(new FontIcon(Feather.CHECK));
                } else if (!value.equals(row.values().get(preview.number(source) - 1))) {
                    getStyleClass().add("differs");
                }
            }
        }

        private Tooltip tooltip(FieldRow row, String value) {
            boolean canPick = row.differs() && row.field().picked().isPresent()
                    && preview.source(row.field()) != member();
            Tooltip tooltip = new Tooltip(canPick ? Messages.text("ui.preview.pick", value, Shortcut.PICK.keys()) : value);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            return tooltip;
        }
    }
}
