package dev.plumbline.ui;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All documents as a table with their counts; opening one goes to its review. */
final class DocumentsView {

    private static final int MOST = 99_999;

    private final WorkspaceViewModel workspace;
    private final LongConsumer onOpen;
    private final Runnable onAdd;
    private final Parent root;

    @FXML
    private HBox bar;
    @FXML
    private Label heading;
    @FXML
    private TextField filter;
    @FXML
    private Label passing;
    @FXML
    private TableView<DocumentItem> table;
    @FXML
    private TableColumn<DocumentItem, String> title;
    @FXML
    private TableColumn<DocumentItem, String> kind;
    @FXML
    private TableColumn<DocumentItem, Number> pages;
    @FXML
    private TableColumn<DocumentItem, Number> values;
    @FXML
    private TableColumn<DocumentItem, Number> located;
    @FXML
    private TableColumn<DocumentItem, Number> open;
    @FXML
    private VBox nothing;
    @FXML
    private VBox filteredAway;

    DocumentsView(WorkspaceViewModel workspace, LongConsumer onOpen, Runnable onAdd) {
        this.workspace = workspace;
        this.onOpen = onOpen;
        this.onAdd = onAdd;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        FilteredList<DocumentItem> each = new FilteredList<>(workspace.documents(), item -> item.id() != DocumentItem.ALL);
        FilteredList<DocumentItem> shown = new FilteredList<>(each);
        filter.textProperty().addListener((o, before, now) -> shown.setPredicate(item -> item.isNamed(now)));
        SortedList<DocumentItem> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(any -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        column(title, DocumentItem::title);
        title.setCellFactory(any -> new TextCell<>(true));
        column(kind, item -> item.document().map(document -> kind(document.type())).orElse(""));
        column(pages, item -> item.document().map(Document::pageCount).orElse(0));
        counted(values, DocumentItem.Counts::total);
        counted(located, DocumentItem.Counts::located);
        counted(open, DocumentItem.Counts::open);
        pages.setCellFactory(any -> new NumberCell<>());
        List.of(kind, pages, values, located, open).forEach(column ->
                FittedColumn.fit(column, List.of(Messages.text("ui.number", MOST)), 0, heading.fontProperty()));
        bindFilter(each, shown);
    }

    private void bindFilter(FilteredList<DocumentItem> each, FilteredList<DocumentItem> shown) {
        BooleanBinding none = Bindings.isEmpty(each);
        nothing.visibleProperty().bind(none);
        bar.visibleProperty().bind(none.not());
        filteredAway.visibleProperty().bind(none.not().and(Bindings.isEmpty(shown)));
        passing.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("ui.values.passing", shown.size(), each.size()), shown, each));
        passing.visibleProperty().bind(filter.textProperty().isNotEmpty());
    }

    @FXML
    void clearFilter() {
        filter.clear();
    }

    @FXML
    void add() {
        onAdd.run();
    }

    private TableRow<DocumentItem> row() {
        TableRow<DocumentItem> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                openSelected();
            }
        });
        return row;
    }

    private void openSelected() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(DocumentItem::id)
                .ifPresent(onOpen::accept);
    }

    private static <T> void column(TableColumn<DocumentItem, T> column, Function<DocumentItem, T> value) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    }

    private static void counted(TableColumn<DocumentItem, Number> column,
            Function<DocumentItem.Counts, Number> count) {
        column.setCellValueFactory(row -> row.getValue().countsProperty().map(count));
        column.setCellFactory(any -> new NumberCell<>());
    }

    private static String kind(FileType type) {
        return type.extension().toUpperCase(Locale.ROOT);
    }
}
