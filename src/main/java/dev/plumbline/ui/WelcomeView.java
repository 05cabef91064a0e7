package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first screen: new, open, sample, and what was open before. */
final class WelcomeView {

    private final AppViewModel app;
    private final FilePicker picker;
    private final Path sample;
    private final WindowServices window;
    private final Parent root;

    @FXML
    private VBox choices;
    @FXML
    private Label held;
    @FXML
    private Button sampleButton;
    @FXML
    private Button create;
    @FXML
    private VBox recentBox;
    @FXML
    private VBox recentList;
    @FXML
    private VBox busy;
    @FXML
    private Label busyText;
    @FXML
    private ProgressBar busyBar;

    WelcomeView(AppViewModel app, FilePicker picker, Path sample, WindowServices window) {
        this.app = app;
        this.picker = picker;
        this.sample = sample;
        this.window = window;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        app.recent().addListener((ListChangeListener<Path>) change -> listRecent());
        listRecent();
        busy.visibleProperty().bind(app.task().runningProperty());
        busyText.textProperty().bind(app.task().textProperty());
        busyBar.progressProperty().bind(app.task().fractionProperty());
        app.heldProperty().addListener((o, before, now) -> showHeld(now));
        showHeld(app.heldProperty().get());
        choices.disableProperty().bind(app.task().runningProperty());
        recentBox.disableProperty().bind(app.task().runningProperty());
        recentBox.visibleProperty().bind(Bindings.isNotEmpty(app.recent()));
        recentBox.managedProperty().bind(recentBox.visibleProperty());
    }

    @FXML
    void create() {
        picker.newWorkspace().ifPresent(app::create);
    }

    @FXML
    void createEncrypted() {
        picker.newWorkspace().ifPresent(window::askNewPassword);
    }

    @FXML
    void open() {
        picker.workspace().ifPresent(app::open);
    }

    @FXML
    void about() {
        window.about();
    }

    @FXML
    void openSample() {
        app.openSample(sample);
    }

    /** What waits for a workspace stands above the choices, and to make one for it is the first of them. */
    private void showHeld(Optional<Dropped> files) {
        boolean isHeld = files.isPresent();
        held.setText(files.map(Dropped::names).map(names -> Messages.text("ui.welcome.held", names.size(), names.getFirst()))
                .orElse(""));
        show(held, isHeld);
        show(sampleButton, !isHeld);
        create.setDefaultButton(isHeld);
        create.getStyleClass().remove("accent");
        if (isHeld) {
            create.getStyleClass().add("accent");
        }
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void listRecent() {
        recentList.getChildren().setAll(app.recent().stream().map(this::recent).toList());
    }

    private Button recent(Path folder) {
        String name = String.valueOf(folder.getFileName()).replace(Dropped.WORKSPACE, "");
        Button button = new Button(name, new FontIcon(Feather.FOLDER));
        button.getStyleClass().addAll("flat", "recent");
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(folder.toString()));
        button.setAccessibleText(Messages.text("ui.recent.open", name));
        button.setOnAction(event -> app.open(folder));
        return button;
    }
}
