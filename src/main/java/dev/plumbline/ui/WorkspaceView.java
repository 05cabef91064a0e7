package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.ui.canvas.PageCanvas;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An open workspace: toolbar, documents, canvas, values, status. */
final class WorkspaceView {

    private final WorkspaceViewModel workspace;
    private final JobsViewModel jobs;
    private final WindowServices window;
    private final PageCanvas canvas;
    private final ValuesView values;
    private final DocumentView document;
    private final GroupPagesViewModel groupPages;
    private final DuplicatesView duplicates;
    private final WorkspaceSheets sheets;
    private final Keyboard everywhereKeys;
    private final Keyboard reviewKeys;
    private final Keyboard duplicatesKeys;
    private final Parent root;

    @FXML
    private BorderPane frame;
    @FXML
    private HBox bar;
    @FXML
    private Button home;
    @FXML
    private Label title;
    @FXML
    private ToggleButton documentsSection;
    @FXML
    private ToggleButton reviewSection;
    @FXML
    private ToggleButton duplicatesSection;
    @FXML
    private Label badge;
    @FXML
    private Button add;
    @FXML
    private Button importButton;
    @FXML
    private Button search;
    @FXML
    private Button ground;
    @FXML
    private Button cancel;
    @FXML
    private Button export;
    @FXML
    private Button undo;
    @FXML
    private Button redo;
    @FXML
    private Button history;
    @FXML
    private Button theme;
    @FXML
    private Button settings;
    @FXML
    private Button keys;
    @FXML
    private StackPane sections;
    @FXML
    private SplitPane review;
    @FXML
    private SplitPane side;
    @FXML
    private SplitPane middle;

    /** @param canvases makes the canvas of a page; called for each place that shows one */
    WorkspaceView(WorkspaceViewModel workspace, JobsViewModel jobs, WindowServices window,
            Supplier<PageCanvas> canvases) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.window = window;
        this.sheets = new WorkspaceSheets(workspace, jobs, window);
        this.canvas = canvases.get();
        this.values = new ValuesView(workspace.values(), workspace.scopeProperty().isEqualTo(DocumentItem.ALL),
                this::importExtractions, sheets::acceptExact);
        this.document = new DocumentView(workspace, canvas, this::add);
        this.groupPages = workspace.groupPages();
        this.duplicates = new DuplicatesView(workspace.duplicates(),
                new GroupPagesView(groupPages, workspace.duplicates().preview(), canvases.get(), canvases.get()),
                new DuplicatesView.Doors(sheets::mergeAll, window.task().runningProperty(), this::showReview,
                        this::openReference));
        this.everywhereKeys = keyboard();
        this.reviewKeys = reviewKeyboard();
        this.duplicatesKeys = duplicates.keyboard();
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        title.setText(workspace.title());
        title.setTooltip(new Tooltip(workspace.workspace().folder().toString()));
        middle.getItems().setAll(document.root(), new DetailView(workspace).root());
        ContentsView contents = new ContentsView(new ContentsViewModel(workspace.document(), UiTasks.fxThread()), canvas);
        side.getItems().setAll(new DocumentListView(workspace).root(), contents.root());
        review.getItems().setAll(side, middle, values.root());
        window.keepTab("contents", contents.tabs());
        SplitPane.setResizableWithParent(review.getItems().getFirst(), false);
        SplitPane.setResizableWithParent(middle.getItems().getLast(), false);
        sections.getChildren().addFirst(new DocumentsView(workspace, this::openInReview, this::add).root());
        keepRoomForNotices();
        sections.getChildren().add(duplicates.root());
        frame.setBottom(new StatusView(workspace, window.task()).root());
        bindSections();
        nameControls();
        bindTask();
        new ToolbarFit(bar, List.of(search, export, importButton, add)).listen();
        window.keepColumns("values", values.table());
        workspace.revertedProperty().subscribe(values::flash);
        window.keepDividers("review", review, 0.15, 0.57);
        window.keepDividers("side", side, 0.45);
        window.keepDividers("middle", middle, 0.76);
        window.keepDividers("duplicates", duplicates.split(), 0.19, 0.59);
        everywhereKeys.listen(frame, () -> !window.isSheetShown());
        reviewKeys.listen(frame, () -> !window.isSheetShown() && reviewSection.isSelected());
        duplicatesKeys.listen(frame, () -> !window.isSheetShown() && duplicatesSection.isSelected());
        follow();
    }

    @FXML
    void home() {
        window.goHome();
    }

    @FXML
    void add() {
        offer(window.picker().documents());
    }

    @FXML
    void importExtractions() {
        offer(window.picker().extractions());
    }

    private void offer(List<Path> files) {
        if (!files.isEmpty()) {
            jobs.offer(files);
        }
    }

    @FXML
    void ground() {
        if (!window.task().runningProperty().get()) {
            jobs.ground();
        }
    }

    @FXML
    void cancel() {
        window.task().cancel();
    }

    @FXML
    void export() {
        sheets.export();
    }

    @FXML
    void undo() {
        workspace.undo();
    }

    @FXML
    void redo() {
        workspace.redo();
    }

    @FXML
    void history() {
        sheets.history();
    }

    @FXML
    void theme() {
        window.toggleTheme();
    }

    @FXML
    void settings() {
        window.showSettings();
    }

    @FXML
    void keys() {
        sheets.keys();
    }

    /** Offers what the keys do on this screen: what is done is always in sight. */
    @FXML
    void palette() {
        List<Map<Shortcut, Runnable>> acts = new ArrayList<>();
        if (reviewSection.isSelected()) {
            acts.add(reviewKeys.acts());
        } else if (duplicatesSection.isSelected()) {
            acts.add(duplicatesKeys.acts());
        }
        acts.add(everywhereKeys.acts());
        sheets.palette(acts, this::openInReview, id -> {
            showReview();
            workspace.showValue(id);
        });
    }

    private void showReview() {
        reviewSection.setSelected(true);
    }

    /** Shows whose a reference is: the value of a cell, or the document that it belongs to. */
    private void openReference(ReferenceNode.One one) {
        one.owner().ifPresent(owner -> {
            showReview();
            owner.valueId().ifPresentOrElse(workspace::showValue,
                    () -> owner.documentId().ifPresent(this::openInReview));
        });
    }

    private void openInReview(long id) {
        workspace.scopeProperty().set(id);
        reviewSection.setSelected(true);
    }

    /** Looks once a second, while the workspace is on the screen, for what other processes did. */
    private void follow() {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> workspace.poll()));
        clock.setCycleCount(Animation.INDEFINITE);
        frame.sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                clock.stop();
                groupPages.close();
            } else {
                clock.play();
            }
        });
    }

    private void bindSections() {
        review.visibleProperty().bind(reviewSection.selectedProperty());
        sections.getChildren().getFirst().visibleProperty().bind(documentsSection.selectedProperty());
        duplicates.root().visibleProperty().bind(duplicatesSection.selectedProperty());
        badge.textProperty().bind(workspace.duplicates().countProperty().map(count -> Messages.text("ui.number", count)));
        badge.visibleProperty().bind(workspace.duplicates().countProperty().greaterThan(0));
        // A button looks whether its graphic is there only when it gets it.
        duplicatesSection.graphicProperty().bind(badge.visibleProperty().map(any -> any ? badge : null));
        duplicatesSection.selectedProperty().addListener((o, before, now) -> {
            if (now) {
                workspace.duplicates().activate();
                duplicates.focus();
            } else {
                workspace.duplicates().deactivate();
                workspace.catchUp();
            }
        });
        // One of them is always chosen.
        reviewSection.getToggleGroup().selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
    }

    private void keepRoomForNotices() {
        window.notices().atFootProperty().bind(documentsSection.selectedProperty());
        window.notices().standOver(middle);
        if (sections.getChildren().getFirst() instanceof Region documents) {
            documents.paddingProperty().bind(window.notices().roomProperty()
                    .map(room -> new Insets(0, 0, room.doubleValue(), 0)));
        }
    }

    private void bindTask() {
        cancel.visibleProperty().bind(window.task().runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        ground.visibleProperty().bind(cancel.visibleProperty().not());
        ground.managedProperty().bind(ground.visibleProperty());
        cancel.setTooltip(new Tooltip(Messages.text("ui.cancel.tip")));
        FontIcon look = new FontIcon(Feather.MOON);
        // The icon's code, not the icon: a mapped value is kept as long as the window, and its parents with it.
        look.iconCodeProperty().bind(window.darkProperty().map(dark -> dark ? Feather.SUN : Feather.MOON));
        theme.setGraphic(look);
    }

    private void nameControls() {
        home.setTooltip(new Tooltip(Messages.text("ui.home")));
        home.setAccessibleText(Messages.text("ui.home"));
        Shortcut.DOCUMENTS.name(documentsSection);
        Shortcut.REVIEW.name(reviewSection);
        Shortcut.DUPLICATES.name(duplicatesSection);
        Shortcut.ADD.name(add);
        Shortcut.IMPORT.name(importButton);
        Shortcut.PALETTE.name(search);
        search.textProperty().bind(Shortcut.PALETTE.keyProperty()
                .map(key -> Messages.text("ui.palette.open", Shortcut.words(key))));
        Shortcut.GROUND.name(ground);
        Shortcut.EXPORT.name(export);
        Shortcut.UNDO.name(undo);
        Shortcut.REDO.name(redo);
        Shortcut.HISTORY.name(history);
        Shortcut.THEME.name(theme);
        Shortcut.SETTINGS.name(settings);
        Shortcut.KEYS.name(keys);
    }

    private Keyboard reviewKeyboard() {
        ValuesViewModel rows = workspace.values();
        return new Keyboard()
                .on(Shortcut.NEXT, rows::next).on(Shortcut.PREVIOUS, rows::previous)
                .on(Shortcut.NEEDS_PERSON, rows::nextNeedingPerson)
                .on(Shortcut.ACCEPT, () -> workspace.review(ReviewState.ACCEPTED))
                .on(Shortcut.REJECT, () -> workspace.review(ReviewState.REJECTED))
                .on(Shortcut.REOPEN, () -> workspace.review(ReviewState.OPEN))
                .on(Shortcut.PREVIOUS_PLACE, () -> workspace.document().step(-1))
                .on(Shortcut.NEXT_PLACE, () -> workspace.document().step(1))
                .on(Shortcut.CHOOSE_PLACE, workspace::choosePlace)
                .on(Shortcut.REANCHOR, workspace::pickPlace).on(Shortcut.GIVE_UP, document::giveUp)
                .on(Shortcut.COPY, document::copy).on(Shortcut.ACCEPT_EXACT, sheets::acceptExact)
                .on(Shortcut.ZOOM_IN, canvas::zoomIn).on(Shortcut.ZOOM_OUT, canvas::zoomOut)
                .on(Shortcut.ZOOM_PAPER, () -> canvas.zoomTo(1)).on(Shortcut.ZOOM_WIDTH, canvas::zoomToWidth)
                .on(Shortcut.PAGE, document::focusPage).on(Shortcut.FIND, document::find)
                .on(Shortcut.FILTER, values::focusFilter);
    }

    private Keyboard keyboard() {
        return new Keyboard()
                .on(Shortcut.UNDO, this::undo).on(Shortcut.REDO, this::redo)
                .on(Shortcut.ADD, this::add).on(Shortcut.IMPORT, this::importExtractions)
                .on(Shortcut.GROUND, this::ground).on(Shortcut.EXPORT, this::export)
                .on(Shortcut.DOCUMENTS, () -> documentsSection.setSelected(true))
                .on(Shortcut.REVIEW, this::showReview)
                .on(Shortcut.DUPLICATES, () -> duplicatesSection.setSelected(true)).on(Shortcut.HISTORY, this::history)
                .on(Shortcut.THEME, this::theme).on(Shortcut.KEYS, this::keys)
                .on(Shortcut.PALETTE, this::palette).on(Shortcut.SETTINGS, window::showSettings)
                .on(Shortcut.ABOUT, window::about);
    }
}
