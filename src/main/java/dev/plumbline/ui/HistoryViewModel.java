package dev.plumbline.ui;

import dev.plumbline.domain.HistoryEntry;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was done in the workspace, newest first, and which acts undo and redo would take. */
final class HistoryViewModel {

    private final WorkspaceViewModel workspace;
    /** Held here only, so that a history that is closed hears no more. */
    private final ChangeListener<Number> onReload;
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<HistoryEntry>> nextUndo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HistoryEntry>> nextRedo = new ReadOnlyObjectWrapper<>(Optional.empty());

    HistoryViewModel(WorkspaceViewModel workspace) {
        this.workspace = workspace;
        this.onReload = (o, before, now) -> load();
        workspace.reloadsProperty().addListener(new WeakChangeListener<>(onReload));
    }

    void load() {
        workspace.history(this::show);
    }

    void undo() {
        workspace.undo();
    }

    void redo() {
        workspace.redo();
    }

    ObservableList<HistoryEntry> entries() {
        return entries;
    }

    /** The newest act that stands and can be taken back. */
    ReadOnlyObjectProperty<Optional<HistoryEntry>> nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** The act that was taken back last, unless another one was done since. */
    ReadOnlyObjectProperty<Optional<HistoryEntry>> nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    void show(List<HistoryEntry> newestFirst) {
        entries.setAll(newestFirst);
        Optional<HistoryEntry> standing = newestFirst.stream().filter(entry -> entry.undoable() && !entry.undone())
                .findFirst();
        nextUndo.set(standing);
        nextRedo.set(newestFirst.stream().filter(entry -> entry.undoable() && entry.undone())
                .filter(entry -> standing.isEmpty() || entry.id() > standing.get().id()).reduce((newer, older) -> older));
    }
}
