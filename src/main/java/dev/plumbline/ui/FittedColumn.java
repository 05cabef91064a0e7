package dev.plumbline.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** A column as wide as its longest word in the language and the size of text in use: a word cut in half says nothing. */
final class FittedColumn {

    /** Left and right of what stands in a cell. */
    private static final double SIDES = 16;
    /** The arrow of a column that the rows are sorted by. */
    private static final double ARROW = 12;

    private FittedColumn() {}

    /**
     * Keeps a column at the width that its words need.
     *
     * @param words what can stand in its cells
     * @param extra room for what stands beside the words
     * @param font of the cells
     */
    static void fit(TableColumn<?, ?> column, List<String> words, double extra, ObservableValue<Font> font) {
        font.subscribe(now -> {
            double width = width(column, words, extra, now);
            column.setMinWidth(width);
            column.setMaxWidth(width);
            column.setPrefWidth(width);
            Optional.ofNullable(column.getTableView()).ifPresent(FittedColumn::shareOut);
        });
    }

    /** The others give way now, and not only when the table's own width changes. */
    private static <S> void shareOut(TableView<S> table) {
        table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    private static double width(TableColumn<?, ?> column, List<String> words, double extra, Font font) {
        Font head = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
        double longest = words.stream().mapToDouble(word -> width(word, font) + extra).max().orElse(0);
        return Math.ceil(Math.max(longest, width(column.getText(), head) + ARROW) + SIDES);
    }

    private static double width(String word, Font font) {
        Text text = new Text(word);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
