package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.WorkspaceCounts;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** The line at the bottom: what the workspace holds, what runs, and that everything is saved. */
final class StatusView {

    private final WorkspaceViewModel workspace;
    private final TaskViewModel task;
    private final Parent root;

    @FXML
    private Label counts;
    @FXML
    private Label saved;
    @FXML
    private Label outcome;
    @FXML
    private HBox work;
    @FXML
    private Label workText;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label left;

    StatusView(WorkspaceViewModel workspace, TaskViewModel task) {
        this.workspace = workspace;
        this.task = task;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        counts.textProperty().bind(workspace.infoProperty().map(info -> info.map(StatusView::words).orElse("")));
        work.visibleProperty().bind(task.runningProperty());
        work.managedProperty().bind(task.runningProperty());
        outcome.textProperty().bind(workspace.outcomeProperty());
        outcome.visibleProperty().bind(task.runningProperty().not());
        saved.visibleProperty().bind(task.runningProperty().not());
        saved.managedProperty().bind(task.runningProperty().not());
        workText.textProperty().bind(task.textProperty());
        progress.progressProperty().bind(task.fractionProperty());
        left.textProperty().bind(task.leftProperty());
    }

    @FXML
    void cancel() {
        task.cancel();
    }

    private static String words(WorkspaceCounts info) {
        Map<GroundingStatus, Long> values = info.values();
        long all = values.values().stream().mapToLong(Long::longValue).sum();
        long pending = count(values, GroundingStatus.PENDING);
        if (all == pending) {
            return Messages.text("ui.info.pending", info.documents(), all);
        }
        return Messages.text("ui.info", info.documents(), all, count(values, GroundingStatus.GROUNDED),
                count(values, GroundingStatus.AMBIGUOUS), count(values, GroundingStatus.UNCERTAIN),
                count(values, GroundingStatus.NOT_FOUND));
    }

    private static long count(Map<GroundingStatus, Long> values, GroundingStatus status) {
        return values.getOrDefault(status, 0L);
    }
}
