package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.ui.canvas.PageCanvas;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open document: a bar with its name, page and zoom above the canvas. */
final class DocumentView {

    private final WorkspaceViewModel workspace;
    private final DocumentViewModel document;
    private final PageCanvas canvas;
    private final Runnable onAdd;
    private final FindView find;
    private final Parent root;

    @FXML
    private VBox bars;
    @FXML
    private Label title;
    @FXML
    private HBox pageBox;
    @FXML
    private TextField page;
    @FXML
    private Label pageCount;
    @FXML
    private HBox zoomBox;
    @FXML
    private Button zoomOut;
    @FXML
    private Button zoomPaper;
    @FXML
    private Button zoomIn;
    @FXML
    private Button zoomWidth;
    @FXML
    private StackPane stage;
    @FXML
    private VBox nothing;
    @FXML
    private VBox opening;

    DocumentView(WorkspaceViewModel workspace, PageCanvas canvas, Runnable onAdd) {
        this.workspace = workspace;
        this.document = workspace.document();
        this.canvas = canvas;
        this.onAdd = onAdd;
        this.find = new FindView(workspace.find(), canvas::requestFocus);
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        stage.getChildren().addFirst(canvas);
        canvas.setId("canvas");
        canvas.setAccessibleText(Messages.text("ui.canvas"));
        canvas.setOnHighlightClicked(workspace.values()::select);
        bars.getChildren().add(find.root());
        workspace.find().hitsProperty().addListener((o, before, now) -> canvas.showHits(now));
        canvas.selectedTextProperty().bindBidirectional(workspace.selectedText().selectedProperty());
        nameControls();
        bindPage();
        document.openedProperty().addListener((o, before, now) -> show(now));
        document.highlightsProperty().addListener((o, before, now) -> canvas.setHighlights(now));
        document.selectionProperty().addListener((o, before, now) -> canvas.select(now));
        BooleanBinding absent = Bindings.createBooleanBinding(() -> document.openedProperty().get().isEmpty(),
                document.openedProperty());
        nothing.visibleProperty().bind(absent.and(document.openingProperty().not())
                .and(Bindings.isEmpty(workspace.documents())));
        opening.visibleProperty().bind(document.openingProperty());
        zoomBox.visibleProperty().bind(absent.not());
        show(document.openedProperty().get());
    }

    @FXML
    void add() {
        onAdd.run();
    }

    @FXML
    void zoomIn() {
        canvas.zoomIn();
    }

    @FXML
    void zoomOut() {
        canvas.zoomOut();
    }

    @FXML
    void zoomPaper() {
        canvas.zoomTo(1);
    }

    @FXML
    void zoomWidth() {
        canvas.zoomToWidth();
    }

    @FXML
    void goToPage() {
        String typed = page.getText().strip();
        if (typed.matches("\\d{1,7}")) {
            canvas.goToPage(Integer.parseInt(typed) - 1);
        }
        showPage();
        canvas.requestFocus();
    }

    void find() {
        if (document.openedProperty().get().isPresent()) {
            find.focus();
        }
    }

    void copy() {
        workspace.selectedText().words().ifPresent(words -> Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
    }

    void giveUp() {
        if (workspace.selectedText().isPicking()) {
            workspace.selectedText().giveUp();
        } else {
            workspace.find().close();
        }
    }

    void focusPage() {
        if (pageBox.isVisible()) {
            page.requestFocus();
            page.selectAll();
        }
    }

    private void nameControls() {
        Shortcut.ZOOM_IN.name(zoomIn);
        Shortcut.ZOOM_OUT.name(zoomOut);
        Shortcut.ZOOM_PAPER.name(zoomPaper);
        Shortcut.ZOOM_WIDTH.name(zoomWidth);
        Shortcut.PAGE.name(page);
        zoomPaper.textProperty().bind(canvas.zoomProperty()
                .map(zoom -> Messages.text("ui.quality", Math.round(100 * zoom.doubleValue()))));
    }

    private void bindPage() {
        pageBox.visibleProperty().bind(canvas.pageCountProperty().greaterThan(0));
        pageBox.managedProperty().bind(pageBox.visibleProperty());
        pageCount.textProperty().bind(canvas.pageCountProperty().map(count -> Messages.text("ui.page.of", count)));
        canvas.pageProperty().addListener((o, before, now) -> showPage());
        page.focusedProperty().addListener((o, before, now) -> showPage());
    }

    private void showPage() {
        if (!page.isFocused()) {
            page.setText(Integer.toString(canvas.pageProperty().get() + 1));
        }
    }

    private void show(Optional<OpenDocument> opened) {
        title.setText(opened.map(open -> open.document().title()).orElse(""));
        title.setTooltip(opened.map(open -> new Tooltip(open.document().title())).orElse(null));
        opened.ifPresentOrElse(canvas::show, canvas::clear);
        canvas.setHighlights(document.highlightsProperty().get());
        showPage();
    }
}
