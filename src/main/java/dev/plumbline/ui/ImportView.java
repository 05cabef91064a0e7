package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ImportPreview.Sample;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Shows what files and folders would bring, and what of them cannot be used; then they come in, or not. */
final class ImportView {

    private static final int MOST_ROWS = 6;

    private final ImportViewModel model;
    private final Runnable onImport;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private ListView<ImportItem> list;
    @FXML
    private VBox wrong;
    @FXML
    private ListView<String> problems;
    @FXML
    private VBox understood;
    @FXML
    private TableView<Sample> samples;
    @FXML
    private TableColumn<Sample, String> document;
    @FXML
    private TableColumn<Sample, String> field;
    @FXML
    private TableColumn<Sample, String> value;
    @FXML
    private Label summary;
    @FXML
    private Button importNow;

    ImportView(ImportViewModel model, Runnable onImport, Runnable onCancel) {
        this.model = model;
        this.onImport = onImport;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    @FXML
    void initialize() {
        list.setCellFactory(any -> new ImportCell());
        list.getItems().setAll(model.items());
        list.setPrefHeight(Math.min(MOST_ROWS, model.items().size()) * list.getFixedCellSize() + 2);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        problems.setCellFactory(any -> new LineCell());
        column(document, Sample::document, true);
        column(field, Sample::field, false);
        column(value, Sample::value, false);
        samples.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> show(now));
        list.getSelectionModel().select(firstToBeSeen());
        summary.textProperty().bind(Bindings.createStringBinding(model::summary, model.chosenProperty()));
        importNow.textProperty().bind(model.chosenProperty().map(count -> Messages.text("ui.take.now", count)));
        importNow.disableProperty().bind(model.chosenProperty().isEqualTo(0));
    }

    /** What is wrong is shown first; the user need not look for it. */
    private ImportItem firstToBeSeen() {
        return model.items().stream().filter(item -> !item.problems().isEmpty()).findFirst()
                .orElseGet(() -> model.items().getFirst());
    }

    /** Space leaves a file out or takes it in again; Enter is the list's own otherwise. */
    private void pressed(KeyEvent event) {
        ImportItem item = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && item != null && item.preview().isNew()) {
            item.chosenProperty().set(!item.chosenProperty().get());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            importNow.fire();
            event.consume();
        }
    }

    private void show(ImportItem item) {
        List<String> lines = item.problems();
        problems.getItems().setAll(lines);
        wrong.setVisible(!lines.isEmpty());
        wrong.setManaged(!lines.isEmpty());
        samples.getItems().setAll(item.samples());
        understood.setVisible(!item.samples().isEmpty());
        understood.setManaged(!item.samples().isEmpty());
    }

    private static void column(TableColumn<Sample, String> column, Function<Sample, String> words, boolean isFile) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(isFile));
    }

    @FXML
    void doImport() {
        onImport.run();
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
