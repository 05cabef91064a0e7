package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The values table with its filter and its count of what is judged. */
final class ValuesView {

    /** In a narrower table the value itself needs the room of the document's name, which stands above the page too. */
    private static final double WIDE = 760;
    /** The page number of a long book. */
    private static final int MOST_PAGES = 9_999;

    private final ValuesViewModel values;
    private final ObservableBooleanValue severalDocuments;
    private final Runnable onImport;
    private final Runnable onAcceptExact;
    private final FilterView filter;
    private final Parent root;

    @FXML
    private VBox top;
    @FXML
    private Label passing;
    @FXML
    private Button clear;
    @FXML
    private Label conditions;
    @FXML
    private Label counter;
    @FXML
    private TableView<ValueItem> table;
    @FXML
    private TableColumn<ValueItem, ReviewState> review;
    @FXML
    private TableColumn<ValueItem, String> field;
    @FXML
    private TableColumn<ValueItem, String> value;
    @FXML
    private TableColumn<ValueItem, ValueRow> found;
    @FXML
    private TableColumn<ValueItem, Double> quality;
    @FXML
    private TableColumn<ValueItem, Number> page;
    @FXML
    private TableColumn<ValueItem, String> document;
    @FXML
    private HBox bulkBar;
    @FXML
    private Button acceptExact;
    @FXML
    private VBox nothing;
    @FXML
    private VBox filteredAway;

    /** @param severalDocuments true while the rows may come from more than one document */
    ValuesView(ValuesViewModel values, ObservableBooleanValue severalDocuments, Runnable onImport,
            Runnable onAcceptExact) {
        this.values = values;
        this.severalDocuments = severalDocuments;
        this.onImport = onImport;
        this.onAcceptExact = onAcceptExact;
        this.filter = new FilterView(values.filter(), severalDocuments);
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focusFilter() {
        filter.focus();
    }

    @FXML
    void initialize() {
        top.getChildren().add(1, filter.root());
        bindBulkBar();
        bindEmptyStates();
        bindColumns();
        orderBy();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(values.shown());
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && !values.refillingProperty().get()) {
                values.selectedProperty().set(now);
            }
        });
        values.selectedProperty().addListener((o, before, now) -> selected(now));
        values.refillingProperty().addListener((o, before, now) -> {
            if (!now) {
                select(values.selectedProperty().get());
            }
        });
        counter.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("ui.judged", values.judgedProperty().get(), values.all().size()),
                values.judgedProperty(), values.all()));
    }

    /** The table whose columns the user may make wider. */
    TableView<?> table() {
        return table;
    }

    /** Lets rows light up once, so that what an undo or a redo did is seen; a single one is brought into sight. */
    void flash(Set<Long> ids) {
        if (ids.size() == 1) {
            values.find(ids.iterator().next()).map(values.shown()::indexOf).filter(row -> row >= 0)
                    .ifPresent(row -> RowReveal.reveal(table, row));
            table.layout();
        }
        table.lookupAll(".table-row-cell").stream().filter(row -> row instanceof TableRow<?> shown
                && shown.getItem() instanceof ValueItem item && ids.contains(item.id())).forEach(RowFlash::play);
    }

    @FXML
    void importExtractions() {
        onImport.run();
    }

    @FXML
    void acceptExact() {
        onAcceptExact.run();
    }

    @FXML
    void clearFilter() {
        values.filter().clear();
    }

    private void bindBulkBar() {
        acceptExact.textProperty().bind(values.openExactProperty()
                .map(count -> Messages.text("ui.accept.exact", count)));
        acceptExact.disableProperty().bind(values.openExactProperty().isEqualTo(0));
        Shortcut.ACCEPT_EXACT.name(acceptExact);
        bulkBar.visibleProperty().bind(Bindings.isNotEmpty(values.all()));
        bulkBar.managedProperty().bind(bulkBar.visibleProperty());
        passing.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("ui.values.passing", values.shown().size(), values.all().size()),
                values.shown(), values.all()));
        clear.visibleProperty().bind(values.filter().activeProperty());
        passing.visibleProperty().bind(clear.visibleProperty());
    }

    private void bindEmptyStates() {
        BooleanBinding none = Bindings.isEmpty(values.all());
        nothing.visibleProperty().bind(none);
        counter.visibleProperty().bind(none.not());
        filteredAway.visibleProperty().bind(none.not().and(Bindings.isEmpty(values.shown())));
        conditions.textProperty().bind(Bindings.createStringBinding(() -> Messages.text("ui.values.filtered.hint",
                values.all().size(), String.join(" · ", values.filter().words())), values.shown(), values.all()));
    }

    /** The rows sort themselves: comparing the cells of 100,000 rows would stop the window for seconds. */
    private void orderBy() {
        Map<TableColumn<ValueItem, ?>, ValueOrder> orders = Map.of(review, ValueOrder.REVIEW, field, ValueOrder.FIELD,
                value, ValueOrder.VALUE, found, ValueOrder.FOUND, quality, ValueOrder.QUALITY, page, ValueOrder.PAGE,
                document, ValueOrder.DOCUMENT);
        table.setSortPolicy(any -> {
            values.sort(table.getSortOrder().stream().flatMap(column -> Optional.ofNullable(orders.get(column)).stream()
                    .map(order -> new ValueOrder.By(order, column.getSortType() == TableColumn.SortType.ASCENDING))).toList());
            return true;
        });
    }

    private void bindColumns() {
        review.setCellValueFactory(row -> row.getValue().reviewProperty());
        review.setCellFactory(any -> new ReviewCell());
        column(field, item -> item.row().field());
        field.setCellFactory(any -> new TextCell<>(false));
        column(value, item -> item.row().value());
        value.setCellFactory(any -> new TextCell<>(false));
        column(found, ValueItem::row);
        found.setCellFactory(any -> new FoundCell());
        column(quality, ValueItem::quality);
        quality.setCellFactory(any -> new QualityCell());
        column(page, ValueItem::page);
        page.setCellFactory(any -> new NumberCell<>());
        column(document, item -> item.row().document().title());
        document.setCellFactory(any -> new TextCell<>(true));
        FittedColumn.fit(found, ValueWords.states(), StateMark.ROOM, counter.fontProperty());
        FittedColumn.fit(quality, List.of(ValueWords.quality(1)), 0, counter.fontProperty());
        FittedColumn.fit(page, List.of(Messages.text("ui.number", MOST_PAGES)), 0, counter.fontProperty());
        document.visibleProperty().bind(Bindings.and(severalDocuments, table.widthProperty().greaterThan(WIDE)));
    }

    private static <T> void column(TableColumn<ValueItem, T> column, Function<ValueItem, T> value) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    }

    private void selected(ValueItem item) {
        if (!Objects.equals(item, table.getSelectionModel().getSelectedItem())) {
            select(item);
        }
    }

    private void select(ValueItem item) {
        int row = item == null ? -1 : values.shown().indexOf(item);
        if (row >= 0) {
            table.getSelectionModel().clearAndSelect(row);
            RowReveal.reveal(table, row);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }
}
