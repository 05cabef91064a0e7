package dev.plumbline.ui.canvas;

import dev.plumbline.domain.Messages;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small picture of a page, its number, and a mark of a colour and a shape wherever a highlight is. */
final class ThumbnailCell extends ListCell<Integer> {

    static final double HEIGHT = 184;

    private static final double WIDEST = 112;
    private static final double TALLEST = 144;
    private static final double MARK = 8;
    private static final int MOST_MARKS = 60;

    private final PageThumbnails list;
    private final ImageView picture = new ImageView();
    private final Pane sheet = new Pane(picture);
    private final Label number = new Label();
    private final VBox content = new VBox(4, sheet, number);
    private int page = -1;

    ThumbnailCell(PageThumbnails list) {
        this.list = list;
        getStyleClass().add("thumbnail");
        sheet.getStyleClass().add("thumbnail-page");
        sheet.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        number.getStyleClass().add("thumbnail-number");
        content.setAlignment(Pos.CENTER);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        int next = empty || item == null ? -1 : item;
        if (next != page) {
            list.unwant(page);
            page = next;
            picture.setImage(null);
        }
        if (page < 0) {
            setGraphic(null);
        } else {
            show(page);
        }
    }

    private void show(int at) {
        TextPage size = list.page(at);
        double scale = Math.min(WIDEST / size.width(), TALLEST / size.height());
        sheet.setPrefSize(Math.max(4, Math.round(size.width() * scale)), Math.max(4, Math.round(size.height() * scale)));
        picture.setFitWidth(sheet.getPrefWidth());
        picture.setFitHeight(sheet.getPrefHeight());
        number.setText(Messages.text("ui.number", at + 1));
        List<HighlightIndex.Mark<PagePart>> marks = list.marks(at);
        sheet.getChildren().setAll(picture);
        mark(marks, scale);
        setAccessibleText(Messages.text("ui.thumbnail", at + 1, marks.size()));
        setGraphic(content);
        if (picture.getImage() == null) {
            list.want(at, image -> arrived(at, image));
        }
    }

    private void arrived(int of, Image image) {
        if (of == page) {
            picture.setImage(image);
        }
    }

    /** Marks of one kind at nearly one place are one. */
    private void mark(List<HighlightIndex.Mark<PagePart>> marks, double scale) {
        Set<String> drawn = new HashSet<>();
        for (HighlightIndex.Mark<PagePart> mark : marks) {
            HighlightKind kind = mark.highlight().kind();
            Rect box = mark.part().boxes().getFirst();
            double x = Math.clamp(Math.round(box.left() * scale - MARK / 2), 0, Math.max(0, sheet.getPrefWidth() - MARK));
            double y = Math.clamp(Math.round(box.centerY() * scale - MARK / 2), 0, Math.max(0, sheet.getPrefHeight() - MARK));
            boolean isNew = drawn.add(kind + " " + Math.round(x / MARK) + " " + Math.round(y / MARK));
            if (isNew && drawn.size() <= MOST_MARKS && kind != HighlightKind.NEAREST) {
                Region sign = new Region();
                sign.getStyleClass().addAll("thumbnail-mark", kind.styleClass());
                sign.resizeRelocate(x, y, MARK, MARK);
                sign.setManaged(false);
                sheet.getChildren().add(sign);
            }
        }
    }
}
