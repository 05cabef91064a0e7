package dev.plumbline.ui;

import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The groups of duplicates with their filter. */
final class GroupListView {

    private final DuplicatesViewModel duplicates;
    private final DuplicatesView.Doors doors;
    private final Parent root;

    @FXML
    private ProgressIndicator looking;
    @FXML
    private Label counter;
    @FXML
    private TextField filter;
    @FXML
    private ChoiceBox<Optional<Kind>> kind;
    @FXML
    private ListView<GroupItem> list;
    @FXML
    private VBox filteredAway;
    @FXML
    private HBox bulkBar;
    @FXML
    private Button mergeAll;

    GroupListView(DuplicatesViewModel duplicates, DuplicatesView.Doors doors) {
        this.duplicates = duplicates;
        this.doors = doors;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    void initialize() {
        list.setItems(duplicates.shown());
        list.setCellFactory(any -> new GroupCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                duplicates.selectedProperty().set(now);
            }
        });
        duplicates.selectedProperty().addListener((o, before, now) -> selected(now));
        bindFilter();
        counter.textProperty().bind(Bindings.createStringBinding(this::count, duplicates.shown(), duplicates.all()));
        looking.visibleProperty().bind(duplicates.searchingProperty());
        mergeAll.textProperty().bind(duplicates.exactProperty().map(count -> Messages.text("ui.merge.all", count)));
        mergeAll.disableProperty().bind(duplicates.exactProperty().isEqualTo(0).or(BooleanExpression.booleanExpression(doors.busy())));
        Shortcut.MERGE_ALL.name(mergeAll);
        BooleanBinding none = Bindings.isEmpty(duplicates.all());
        bulkBar.visibleProperty().bind(none.not());
        bulkBar.managedProperty().bind(bulkBar.visibleProperty());
        filteredAway.visibleProperty().bind(none.not().and(Bindings.isEmpty(duplicates.shown())));
    }

    @FXML
    void clearFilter() {
        duplicates.clearFilter();
    }

    @FXML
    void mergeAll() {
        doors.onMergeAll().run();
    }

    private void bindFilter() {
        Shortcut.FILTER.name(filter);
        filter.textProperty().bindBidirectional(duplicates.queryProperty());
        List<Optional<Kind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Kind.values()).map(Optional::of).forEach(kinds::add);
        kind.getItems().setAll(kinds);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Kind> one) {
                return one == null ? "" : one.map(MergeWords::kind).orElseGet(() -> Messages.text("ui.group.kind.all"));
            }

            @Override
            public Optional<Kind> fromString(String text) {
                return Optional.empty();
            }
        });
        kind.valueProperty().bindBidirectional(duplicates.kindProperty());
    }

    private String count() {
        int all = duplicates.all().size();
        int shown = duplicates.shown().size();
        return shown == all ? Messages.text("ui.groups.count", all) : Messages.text("ui.groups.some", shown, all);
    }

    private void selected(GroupItem item) {
        if (item == null) {
            list.getSelectionModel().clearSelection();
        } else if (!Objects.equals(item, list.getSelectionModel().getSelectedItem())) {
            int row = duplicates.shown().indexOf(item);
            list.getSelectionModel().clearAndSelect(row);
            reveal(row);
        }
    }

    /** Scrolls only when the row is not wholly on the screen. */
    private void reveal(int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first == null || last == null || row <= first.getIndex() || row >= last.getIndex()) {
                list.scrollTo(Math.max(0, row - 1));
            }
        }
    }
}
