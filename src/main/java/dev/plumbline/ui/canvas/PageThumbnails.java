package dev.plumbline.ui.canvas;

import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the document on a canvas as small pictures with marks where highlights are; choosing one goes there. Only
 * those on the screen exist; their pictures share the canvas's memory and are drawn after its pages. For the FX thread.
 */
public final class PageThumbnails extends ListView<Integer> {

    private final PageCanvas canvas;
    private Optional<OpenDocument> document = Optional.empty();
    private Optional<PagePictures> pictures = Optional.empty();
    private boolean isAwake;
    private List<Highlight> highlights = List.of();
    private @Nullable Map<Integer, List<HighlightIndex.Mark<PagePart>>> marks;

    public PageThumbnails(PageCanvas canvas) {
        this.canvas = canvas;
        getStyleClass().add("thumbnails");
        setFixedCellSize(ThumbnailCell.HEIGHT);
        setCellFactory(any -> new ThumbnailCell(this));
        canvas.pageProperty().addListener((o, before, now) -> follow());
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && now != canvas.pageProperty().get()) {
                canvas.goToPage(now);
            }
        });
    }

    /** Only while they are awake are small pictures drawn; to be told when they come into sight and go out of it. */
    public void setAwake(boolean awake) {
        isAwake = awake;
        fill();
    }

    /** Shows a document that is on the canvas; none where it has no pages. */
    public void show(Optional<OpenDocument> opened) {
        pictures.ifPresent(PagePictures::close);
        document = opened.filter(open -> open.pages().isPresent());
        pictures = document.flatMap(open -> open.pages().map(pages -> canvas.pictures(open.document().id(), pages)));
        highlights(List.of());
        fill();
    }

    private void fill() {
        setItems(new LineNumbers(isAwake ? count() : 0));
        follow();
    }

    public void highlights(List<Highlight> all) {
        highlights = all;
        marks = null;
        refresh();
    }

    /** How many pages there are. */
    public int count() {
        return document.map(open -> open.layer().pages().size()).orElse(0);
    }

    TextPage page(int page) {
        return layer().pages().get(page);
    }

    List<HighlightIndex.Mark<PagePart>> marks(int page) {
        if (marks == null) {
            marks = HighlightIndex.byPage(layer(), highlights);
        }
        return marks.getOrDefault(page, List.of());
    }

    void want(int page, Consumer<Image> arrival) {
        pictures.ifPresent(from -> from.wantSmall(page, arrival));
    }

    void unwant(int page) {
        pictures.ifPresent(from -> from.unwant(page));
    }

    private TextLayer layer() {
        return document.orElseThrow().layer();
    }

    private void follow() {
        int page = canvas.pageProperty().get();
        if (isAwake && page < count()) {
            getSelectionModel().select(page);
            reveal(page);
        }
    }

    /** Only where it is out of sight: a list that moves below the mouse is hard to click in. */
    private void reveal(int page) {
        boolean isSeen = lookupAll(".thumbnail").stream().anyMatch(node -> node instanceof ThumbnailCell cell
                && cell.isVisible() && cell.getItem() != null && cell.getItem() == page
                && getLayoutBounds().contains(sceneToLocal(cell.localToScene(cell.getLayoutBounds()))));
        if (!isSeen) {
            scrollTo(Math.max(0, page - 1));
        }
    }
}
