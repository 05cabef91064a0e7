package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Says what merging all exact groups would do, once for all of them, before it does. */
final class MergeAllView {

    private final List<GroupItem> groups;
    private final Runnable onMerge;
    private final Runnable onCancel;
    private final Parent root;

    @FXML
    private Label title;
    @FXML
    private Label what;
    @FXML
    private Label documents;
    @FXML
    private Button mergeNow;

    MergeAllView(List<GroupItem> groups, Runnable onMerge, Runnable onCancel) {
        this.groups = List.copyOf(groups);
        this.onMerge = onMerge;
        this.onCancel = onCancel;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        mergeNow.requestFocus();
    }

    @FXML
    void initialize() {
        title.setText(Messages.text("ui.merge.all.title", groups.size()));
        what.setText(Messages.text("ui.merge.all.what", groups.stream().mapToInt(GroupItem::redundant).sum()));
        documents.setText(Messages.text("ui.merge.all.documents",
                groups.stream().map(item -> item.group().documentId()).distinct().count()));
        mergeNow.setText(Messages.text("ui.merge.all.now", groups.size()));
    }

    @FXML
    void merge() {
        onMerge.run();
    }

    @FXML
    void cancel() {
        onCancel.run();
    }
}
