package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.ui.canvas.PageCanvas;
import dev.plumbline.ui.canvas.PageThumbnails;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Below the documents: the outline of the open one and its pages as small pictures. */
final class ContentsView {

    /** Position of the tab of small pages. */
    private static final int PAGES = 1;

    private final ContentsViewModel contents;
    private final PageCanvas canvas;
    private final PageThumbnails pages;
    private final Parent root;

    @FXML
    private TabPane tabs;
    @FXML
    private TreeView<OutlineItem> outline;
    @FXML
    private Label noOutline;
    @FXML
    private StackPane pagesPane;
    @FXML
    private Label noPages;

    ContentsView(ContentsViewModel contents, PageCanvas canvas) {
        this.contents = contents;
        this.canvas = canvas;
        this.pages = new PageThumbnails(canvas);
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    TabPane tabs() {
        return tabs;
    }

    @FXML
    void initialize() {
        pages.setId("thumbnails");
        pages.setAccessibleText(Messages.text("ui.contents.pages"));
        pagesPane.getChildren().addFirst(pages);
        tabs.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> pages.setAwake(now.intValue() == PAGES));
        outline.setCellFactory(any -> new OutlineCell(this::go));
        outline.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            TreeItem<OutlineItem> chosen = outline.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                go(chosen.getValue());
                event.consume();
            }
        });
        contents.outlineProperty().addListener((o, before, now) -> show(now));
        contents.readingProperty().addListener((o, before, now) -> sayWhatThereIsNot());
        contents.document().openedProperty().addListener((o, before, now) -> open(now));
        contents.document().highlightsProperty().addListener((o, before, now) -> pages.highlights(now));
        show(contents.outlineProperty().get());
        open(contents.document().openedProperty().get());
    }

    private void open(Optional<OpenDocument> opened) {
        pages.show(opened);
        pages.highlights(contents.document().highlightsProperty().get());
        pages.setVisible(pages.count() > 0);
        noPages.setVisible(pages.count() == 0);
        noPages.setText(Messages.text(opened.isPresent() ? "ui.contents.no_pages" : "ui.contents.nothing"));
        sayWhatThereIsNot();
    }

    private void show(List<OutlineItem> items) {
        TreeItem<OutlineItem> top = new TreeItem<>();
        items.forEach(item -> top.getChildren().add(node(item)));
        if (items.size() == 1) {
            top.getChildren().getFirst().setExpanded(true);
        }
        outline.setRoot(top);
        sayWhatThereIsNot();
    }

    private static TreeItem<OutlineItem> node(OutlineItem item) {
        TreeItem<OutlineItem> node = new TreeItem<>(item);
        item.children().forEach(child -> node.getChildren().add(node(child)));
        return node;
    }

    private void sayWhatThereIsNot() {
        boolean isEmpty = contents.outlineProperty().get().isEmpty();
        boolean isOpen = contents.document().openedProperty().get().isPresent();
        outline.setVisible(!isEmpty);
        noOutline.setVisible(isEmpty && !contents.readingProperty().get());
        noOutline.setText(Messages.text(isOpen ? "ui.contents.no_outline" : "ui.contents.nothing"));
    }

    private void go(OutlineItem item) {
        item.target().ifPresent(canvas::goTo);
        item.span().ifPresent(canvas::reveal);
    }
}
