package dev.plumbline.ui;

import dev.plumbline.review.PlacedMember;
import dev.plumbline.ui.canvas.MemberShapes;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The members' fields side by side, a column a member; what differs from the survivor stands out. */
final class FieldTable {

    /** More columns than these nobody compares; the others are named below the title. */
    static final int COLUMNS = 12;

    private static final double ROW = 30;
    private static final double HEAD = 34;

    private final TableView<FieldRow> table;
    private final TableColumn<FieldRow, String> name;

    FieldTable(TableView<FieldRow> table, TableColumn<FieldRow, String> name) {
        this.table = table;
        this.name = name;
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
        table.setMinHeight(Math.min(height, HEAD + 2 * ROW));
        table.setMaxHeight(Math.min(height, HEAD + 8 * ROW));
    }

    private TableColumn<FieldRow, FieldRow> column(Preview preview, int index) {
        PlacedMember member = preview.members().get(index);
        int survivor = preview.number(preview.survivor().id()) - 1;
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
        column.setCellFactory(any -> new ValueCell(index, survivor));
        return column;
    }

    /** A field of one member. */
    private static final class ValueCell extends TableCell<FieldRow, FieldRow> {
        private final int index;
        private final int survivor;

        ValueCell(int index, int survivor) {
            this.index = index;
            this.survivor = survivor;
        }

        @Override
        protected void updateItem(FieldRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("differs");
            if (empty || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            String value = row.values().get(index);
            setText(value.replace('\n', ' '));
            setTooltip(new Tooltip(value));
            if (!value.equals(row.values().get(survivor))) {
                getStyleClass().add("differs");
            }
        }
    }
}
