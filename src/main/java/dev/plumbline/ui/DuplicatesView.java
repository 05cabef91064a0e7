package dev.plumbline.ui;

import dev.plumbline.ui.canvas.PageCanvas;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;

/** The duplicates perspective: groups, the pages that they stand on, what merging them would change. */
final class DuplicatesView {

    private final DuplicatesViewModel duplicates;
    private final GroupListView groups;
    private final GroupPagesView pages;
    private final MergePreviewView preview;
    private final Doors doors;
    private final Parent root;

    @FXML
    private SplitPane split;
    @FXML
    private VBox nothing;

    /**
     * What the perspective asks of the window around it.
     *
     * @param busy true while long work runs, so that no other can be begun
     */
    record Doors(Runnable onMergeAll, ObservableBooleanValue busy, Runnable onBack, Consumer<ReferenceNode.One> onOpen) {}

    DuplicatesView(DuplicatesViewModel duplicates, GroupPagesView pages, Doors doors) {
        this.duplicates = duplicates;
        this.pages = pages;
        this.doors = doors;
        this.groups = new GroupListView(duplicates, doors);
        this.preview = new MergePreviewView(duplicates, doors.onOpen());
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    SplitPane split() {
        return split;
    }

    void focus() {
        groups.focus();
    }

    @FXML
    void initialize() {
        split.getItems().setAll(groups.root(), pages.root(), preview.root());
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        SplitPane.setResizableWithParent(split.getItems().getLast(), false);
        nothing.visibleProperty().bind(Bindings.isEmpty(duplicates.all()).and(duplicates.searchingProperty().not()));
        split.visibleProperty().bind(nothing.visibleProperty().not());
    }

    @FXML
    void back() {
        doors.onBack().run();
    }

    /** What the keys do while the perspective is on the screen. */
    Keyboard keyboard() {
        MergePreviewViewModel now = duplicates.preview();
        return new Keyboard().onDigit(now::keepNumber)
                .on(Shortcut.NEXT, duplicates::next).on(Shortcut.PREVIOUS, duplicates::previous)
                .on(Shortcut.MERGE, duplicates::merge).on(Shortcut.DISTINCT, duplicates::distinct)
                .on(Shortcut.SKIP, duplicates::next).on(Shortcut.LEAVE_OUT, now::toggleLooked)
                .on(Shortcut.PREVIOUS_PLACE, () -> now.look(-1)).on(Shortcut.NEXT_PLACE, () -> now.look(1))
                .on(Shortcut.PICK, preview::pick)
                .on(Shortcut.ALL_FIELDS, () -> now.showAllProperty().set(!now.showAllProperty().get()))
                .on(Shortcut.MERGE_ALL, doors.onMergeAll()).on(Shortcut.FILTER, groups::focusFilter)
                .on(Shortcut.ZOOM_IN, () -> pages.shown().forEach(PageCanvas::zoomIn))
                .on(Shortcut.ZOOM_OUT, () -> pages.shown().forEach(PageCanvas::zoomOut))
                .on(Shortcut.ZOOM_PAPER, () -> pages.shown().forEach(canvas -> canvas.zoomTo(1)))
                .on(Shortcut.ZOOM_WIDTH, () -> pages.shown().forEach(PageCanvas::zoomToWidth));
    }
}
