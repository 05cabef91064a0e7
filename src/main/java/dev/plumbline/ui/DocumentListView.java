package dev.plumbline.ui;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** The documents at the left: choosing one shows its values and opens it. */
final class DocumentListView {

    private final WorkspaceViewModel workspace;
    private final FilteredList<DocumentItem> shown;
    private final Parent root;

    @FXML
    private TextField filter;
    @FXML
    private ListView<DocumentItem> list;

    DocumentListView(WorkspaceViewModel workspace) {
        this.workspace = workspace;
        this.shown = new FilteredList<>(workspace.documents());
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        list.setItems(shown);
        list.setCellFactory(any -> new DocumentCell());
        filter.textProperty().addListener((o, before, now) -> shown.setPredicate(item -> item.isNamed(now)));
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                workspace.scopeProperty().set(now.id());
            }
        });
        workspace.scopeProperty().addListener((o, before, now) -> selectScope());
        shown.addListener((ListChangeListener<DocumentItem>) change -> selectScope());
        selectScope();
    }

    private void selectScope() {
        long scope = workspace.scopeProperty().get();
        shown.stream().filter(item -> item.id() == scope).findFirst()
                .filter(item -> !Objects.equals(item, list.getSelectionModel().getSelectedItem()))
                .ifPresent(item -> list.getSelectionModel().select(item));
    }
}
