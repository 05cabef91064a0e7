package dev.plumbline.ui;

import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.ReviewValues;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** The sheet with everything that was done, newest first. */
final class HistoryView {

    /** A day of each month, as the names of months differ in width, at a time with as many digits as there can be. */
    private static final List<LocalDateTime> LONG_DATES =
            Stream.of(Month.values()).map(month -> LocalDateTime.of(2028, month, 28, 12, 58)).toList();
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final HistoryViewModel history;
    private final Runnable onClose;
    private final Parent root;

    @FXML
    private TableView<HistoryEntry> table;
    @FXML
    private TableColumn<HistoryEntry, String> when;
    @FXML
    private TableColumn<HistoryEntry, String> what;
    @FXML
    private TableColumn<HistoryEntry, String> who;
    @FXML
    private TableColumn<HistoryEntry, String> state;
    @FXML
    private Button undo;
    @FXML
    private Button redo;
    @FXML
    private Button close;

    /** @param awake whether the sheet is on the screen: closed, it stays in the scene until the next one comes */
    HistoryView(HistoryViewModel history, BooleanSupplier awake, Runnable onClose) {
        this.history = history;
        this.onClose = onClose;
        this.root = Fxml.load(this);
        new Keyboard().on(Shortcut.UNDO, history::undo).on(Shortcut.REDO, history::redo).listen(root, awake);
    }

    Parent root() {
        return root;
    }

    void focus() {
        table.requestFocus();
    }

    @FXML
    void initialize() {
        column(when, entry -> when(entry.at()));
        column(what, ReviewValues::summary);
        column(who, HistoryEntry::user);
        column(state, HistoryView::state);
        FittedColumn.fit(when, LONG_DATES.stream().map(date -> when(date.atZone(ZoneId.systemDefault()).toInstant())).toList(), 0,
                close.fontProperty());
        FittedColumn.fit(state, List.of(Messages.text("ui.history.undone"), Messages.text("ui.history.final")), 0, close.fontProperty());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(any -> new TableRow<>() {
            @Override
            protected void updateItem(HistoryEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                pseudoClassStateChanged(UNDONE, !empty && entry != null && entry.undone());
            }
        });
        table.setItems(history.entries());
        bind(undo, history.nextUndoProperty(), "ui.history.undo");
        bind(redo, history.nextRedoProperty(), "ui.history.redo");
        Shortcut.UNDO.name(undo);
        Shortcut.REDO.name(redo);
        history.load();
    }

    @FXML
    void undo() {
        history.undo();
    }

    @FXML
    void redo() {
        history.redo();
    }

    @FXML
    void close() {
        onClose.run();
    }

    private static String when(Instant at) {
        return Messages.text("ui.when", Date.from(at));
    }

    private static void column(TableColumn<HistoryEntry, String> column, Function<HistoryEntry, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(false));
    }

    private static void bind(Button button, ReadOnlyObjectProperty<Optional<HistoryEntry>> next, String key) {
        button.textProperty().bind(Bindings.createStringBinding(() -> next.get()
                .map(entry -> Messages.text(key, ReviewValues.summary(entry)))
                .orElseGet(() -> Messages.text(key.concat(".nothing"))), next));
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> next.get().isEmpty(), next));
    }

    private static String state(HistoryEntry entry) {
        if (entry.undone()) {
            return Messages.text("ui.history.undone");
        }
        return entry.undoable() ? "" : Messages.text("ui.history.final");
    }
}
