package dev.plumbline.ui;

import atlantafx.base.controls.ModalPane;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.AboutPlumbline;
import dev.plumbline.ui.canvas.PageCanvas;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What fills the window: the welcome screen or a workspace, with notices and sheets above. */
final class AppWindow implements WindowServices {

    /** The canvas of Review and the two of Duplicates share the memory for pictures. */
    private static final int CANVASES = 3;

    private final AppViewModel app;
    private final UiSettings settings;
    private final Themes themes;
    private final FilePicker picker;
    private final NoticePane notices;
    private final StackPane root = new StackPane();
    private final StackPane content = new StackPane();
    private final ModalPane sheets = new ModalPane();
    private final WelcomeView welcome;
    private final PasswordPrompt prompt = new PasswordPrompt(this, UiTasks.fxThread());
    private @Nullable Node focusBefore;
    private Runnable onSheetGone = () -> {};

    AppWindow(AppViewModel app, UiSettings settings, Themes themes, FilePicker picker, NoticePane notices,
            Path sample) {
        this.app = app;
        this.settings = settings;
        this.themes = themes;
        this.picker = picker;
        this.notices = notices;
        this.welcome = new WelcomeView(app, picker, sample, this);
        root.getStyleClass().add("app-window");
        sheets.setId("sheets");
        // It is there for what stands in it; a stop of its own would be one where nothing shows the focus.
        sheets.setFocusTraversable(false);
        root.getChildren().addAll(content, notices, sheets);
        app.workspaceProperty().addListener((o, before, now) -> show(now));
        app.lockedProperty().addListener((o, before, now) -> now.ifPresent(this::askPassword));
        app.offeredProperty().addListener((o, before, now) -> now.ifPresent(this::askWhatComesIn));
        // A sheet that is shown while another one fades would be taken away with it.
        sheets.setInTransitionFactory(null);
        sheets.setOutTransitionFactory(null);
        sheets.displayProperty().addListener((o, before, now) -> {
            if (!now) {
                sheetGone();
            }
        });
        DropTarget target = new DropTarget(root, this::dropped);
        target.listen();
        root.getChildren().add(dropHint(target));
        show(app.workspaceProperty().get());
    }

    Parent root() {
        return root;
    }

    /** What stands in the window's title. */
    String title() {
        return app.workspaceProperty().get().map(open -> Messages.text("ui.window.title", open.title()))
                .orElseGet(() -> Messages.text("app.name"));
    }

    @Override
    public FilePicker picker() {
        return picker;
    }

    @Override
    public TaskViewModel task() {
        return app.task();
    }

    @Override
    public void showSheet(Parent sheet) {
        showSheet(sheet, () -> {});
    }

    @Override
    public void showSheet(Parent sheet, Runnable onGone) {
        closeSheet();
        focusBefore = root.getScene().getFocusOwner();
        onSheetGone = onGone;
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, new SheetKeys(sheet, this::closeSheet));
        sheets.show(sheet);
    }

    private void sheetGone() {
        // Neither the sheet nor what was under it is to be kept from then on.
        sheets.setContent(new Region());
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
        Runnable gone = onSheetGone;
        onSheetGone = () -> {};
        gone.run();
    }

    @Override
    public void closeSheet() {
        sheets.hide();
    }

    @Override
    public boolean isSheetShown() {
        return sheets.isDisplay();
    }

    @Override
    public NoticePane notices() {
        return notices;
    }

    @Override
    public UiSettings settings() {
        return settings;
    }

    @Override
    public void about() {
        AboutView sheet = new AboutView(settings.pictureMemory().bytes(), AboutPlumbline.logs(), () -> {
            closeSheet();
            picker.report().ifPresent(app::report);
        }, this::closeSheet);
        showSheet(sheet.root());
        sheet.focus();
    }

    @Override
    public void showSettings() {
        SettingsView sheet = new SettingsView(settings, themes::settingsChanged, this::closeSheet);
        showSheet(sheet.root());
        sheet.focus();
    }

    @Override
    public void goHome() {
        app.close();
    }

    @Override
    public void toggleTheme() {
        themes.toggle();
    }

    @Override
    public ReadOnlyBooleanProperty darkProperty() {
        return themes.darkProperty();
    }

    @Override
    public void keepDividers(String name, SplitPane pane, double... first) {
        pane.setDividerPositions(settings.numbers("dividers." + name, first.length).orElse(first));
        pane.getDividers().forEach(divider -> divider.positionProperty().addListener(
                (o, before, now) -> settings.numbers("dividers." + name, pane.getDividerPositions())));
    }

    @Override
    public void keepTab(String name, TabPane pane) {
        settings.numbers("tab." + name, 1).ifPresent(kept -> pane.getSelectionModel().select((int) kept[0]));
        pane.getSelectionModel().selectedIndexProperty().addListener(
                (o, before, now) -> settings.numbers("tab." + name, now.doubleValue()));
    }

    @Override
    public void keepColumns(String name, TableView<?> table) {
        List<? extends TableColumn<?, ?>> columns = table.getColumns().stream().filter(column -> column.isResizable()
                && column.getMinWidth() < column.getMaxWidth()).toList();
        settings.numbers("columns." + name, columns.size()).ifPresent(kept ->
                IntStream.range(0, kept.length).forEach(i -> columns.get(i).setPrefWidth(kept[i])));
        columns.forEach(column -> column.widthProperty().addListener((o, before, now) -> settings.numbers("columns." + name,
                columns.stream().mapToDouble(TableColumn::getWidth).toArray())));
    }

    /** Nobody waits for an answer any more. */
    void close() {
        prompt.close();
    }

    private void show(Optional<WorkspaceViewModel> open) {
        sheets.hide();
        notices.atFootProperty().unbind();
        notices.atFootProperty().set(open.isEmpty());
        // The page of a closed workspace is not to be kept.
        notices.standOver(new Region());
        open.ifPresent(opened -> opened.workspace().passwords().askWith(prompt));
        Node shown = open.<Node>map(this::workspace).orElseGet(welcome::root);
        content.getChildren().setAll(shown);
    }

    private Parent workspace(WorkspaceViewModel open) {
        return new WorkspaceView(open, app.jobs(open), this, this::canvas).root();
    }

    private PageCanvas canvas() {
        PageCanvas canvas = new PageCanvas(UiTasks.fxThread(), settings.pictureMemory().bytes() / CANVASES);
        canvas.opensAt(settings.opensAt());
        canvas.setOnZoomed(settings::zoomed);
        return canvas;
    }

    private void askPassword(Path folder) {
        PasswordView.Words words = new PasswordView.Words(Messages.text("ui.password.title", folder.getFileName()),
                Messages.text("ui.password.what"), Messages.text("ui.password.open"));
        PasswordView sheet = new PasswordView(words, password -> {
            closeSheet();
            app.open(folder, password);
        }, this::closeSheet);
        showSheet(sheet.root());
        sheet.focus();
    }

    private void askWhatComesIn(ImportViewModel offered) {
        ImportView sheet = new ImportView(offered, () -> {
            closeSheet();
            app.workspaceProperty().get().ifPresent(open -> app.jobs(open).takeIn(offered));
        }, this::closeSheet);
        showSheet(sheet.root(), app::answered);
        sheet.focus();
    }

    @Override
    public void askNewPassword(Path folder) {
        NewPasswordView sheet = new NewPasswordView(folder, password -> {
            closeSheet();
            app.create(folder, password);
        }, this::closeSheet);
        showSheet(sheet.root());
        sheet.focus();
    }

    /** Says what letting go would do, over everything while files are held above the window. */
    private VBox dropHint(DropTarget target) {
        Label words = new Label();
        words.getStyleClass().add("text-title");
        words.textProperty().bind(app.workspaceProperty().map(open -> open
                .map(workspace -> Messages.text("ui.drop.import", workspace.title())).orElseGet(() -> Messages.text("ui.drop.open"))));
        VBox hint = new VBox(new FontIcon(Feather.DOWNLOAD), words);
        hint.setId("dropHint");
        hint.getStyleClass().add("drop-hint");
        hint.setAlignment(Pos.CENTER);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(target.overProperty());
        return hint;
    }

    private void dropped(Dropped dropped) {
        Optional<WorkspaceViewModel> open = app.workspaceProperty().get();
        if (dropped.workspace().isPresent()) {
            app.open(dropped.workspace().get());
        } else if (open.isPresent()) {
            app.jobs(open.get()).offer(dropped.files());
        } else {
            picker.newWorkspace().ifPresent(folder -> {
                app.hold(dropped);
                app.create(folder);
            });
        }
    }
}
