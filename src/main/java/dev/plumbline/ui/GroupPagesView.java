package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.ui.canvas.PageCanvas;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The page of a group, or both pages where its members lie apart: side by side, or one above the other in a narrow window. */
final class GroupPagesView {

    /** Two pages beside each other in less are too small to be read. */
    private static final double WIDE = 900;

    private final GroupPagesViewModel pages;
    private final List<PageCanvas> canvases;
    private final SplitPane root = new SplitPane();
    private final List<BorderPane> panes;

    /** @param canvases one for each side */
    GroupPagesView(GroupPagesViewModel pages, MergePreviewViewModel preview, PageCanvas first, PageCanvas second) {
        this.pages = pages;
        this.canvases = List.of(first, second);
        this.panes = List.of(pane(pages.first(), first, "first"), pane(pages.second(), second, "second"));
        root.setId("groupPages");
        root.setMinSize(280, 160);
        canvases.forEach(canvas -> canvas.setOnHighlightClicked(id -> preview.lookedProperty().set(id)));
        pages.apartProperty().addListener((o, before, now) -> arrange());
        root.widthProperty().addListener((o, before, now) ->
                root.setOrientation(now.doubleValue() < WIDE ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        arrange();
    }

    Parent root() {
        return root;
    }

    /** The canvases on the screen. */
    List<PageCanvas> shown() {
        return pages.apartProperty().get() ? canvases : canvases.subList(0, 1);
    }

    private void arrange() {
        root.getItems().setAll(pages.apartProperty().get() ? panes : panes.subList(0, 1));
        if (pages.apartProperty().get()) {
            root.setDividerPositions(0.5);
        }
    }

    private static BorderPane pane(GroupPagesViewModel.Side side, PageCanvas canvas, String id) {
        canvas.setId(id + "GroupCanvas");
        canvas.setAccessibleText(Messages.text("ui.canvas"));
        Label title = new Label();
        title.getStyleClass().add("text-section");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label page = new Label();
        page.getStyleClass().add("muted");
        page.setMinWidth(Label.USE_PREF_SIZE);
        HBox bar = new HBox(8, title, page);
        bar.getStyleClass().add("pane-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        ProgressIndicator opening = new ProgressIndicator();
        opening.setMaxSize(32, 32);
        opening.visibleProperty().bind(side.document().openingProperty());
        StackPane desk = new StackPane(canvas, opening);
        desk.getStyleClass().add("desk");
        desk.setMinSize(0, 0);
        BorderPane pane = new BorderPane(desk);
        pane.setTop(bar);
        pane.setMinSize(0, 0);
        page.textProperty().bind(side.marksProperty().flatMap(marks -> canvas.pageCountProperty().map(
                count -> page(marks, count.intValue()))));
        side.document().property().addListener((o, before, now) -> show(now, side, canvas, title));
        side.marksProperty().addListener((o, before, now) -> canvas.showMembers(now.members(), now.looked()));
        show(side.document().property().get(), side, canvas, title);
        return pane;
    }

    /** Where the member is that is looked at, whatever part of the document is on the screen. */
    private static String page(GroupPagesViewModel.Marks marks, int count) {
        return marks.looked().map(mark -> mark.boxes().isEmpty() || count == 0
                ? Messages.text("ui.group.member", mark.id())
                : Messages.text("ui.group.page", mark.id(), mark.boxes().getFirst().page() + 1, count)).orElse("");
    }

    private static void show(Optional<OpenDocument> opened, GroupPagesViewModel.Side side, PageCanvas canvas,
            Label title) {
        title.setText(opened.map(open -> open.document().title()).orElse(""));
        opened.ifPresentOrElse(canvas::show, canvas::clear);
        canvas.showMembers(side.marksProperty().get().members(), side.marksProperty().get().looked());
    }
}
