package dev.plumbline.ui;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a table to a row only when the row is not wholly on the screen, so that it does not jump at each key. */
final class RowReveal {

    private static final int ROWS_ABOVE = 3;

    private RowReveal() {}

    static void reveal(TableView<?> table, int row) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        // The last visible row is often cut off.
        if (first == null || last == null || row <= first.getIndex() || row >= last.getIndex()) {
            table.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
    }
}
