package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageLink;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** One page on the screen: its picture, the highlights multiplied onto it, rings and badges above. */
final class PageView extends Region {

    private final int page;
    private final TextLayer layer;
    private final PageActs acts;
    private final Group links = new Group();
    private final ImageView picture = new ImageView();
    private final Group fills = new Group();
    private final Group frames = new Group();
    private final Group hatches = new Group();
    private final Group tags = new Group();
    private final BoxesPath selectedText = new BoxesPath("selected-text");
    private final BoxesPath found = new BoxesPath("found");
    private final Group foundRing = new Group();
    private double scale = 1;

    PageView(int page, TextLayer layer, PageActs acts) {
        this.page = page;
        this.layer = layer;
        this.acts = acts;
        getStyleClass().add("page");
        setId("page-" + (page + 1));
        picture.setMouseTransparent(true);
        picture.setSmooth(true);
        // Multiplied, a fill darkens the paper and never pales a letter.
        fills.setBlendMode(BlendMode.MULTIPLY);
        hatches.setBlendMode(BlendMode.MULTIPLY);
        selectedText.setBlendMode(BlendMode.MULTIPLY);
        found.setBlendMode(BlendMode.MULTIPLY);
        getChildren().addAll(picture, selectedText, links, fills, hatches, found, frames, tags, foundRing);
        setManaged(false);
    }

    /** @param pixelsPerPoint the scale at which highlights are laid over the page */
    void place(double x, double y, double width, double height, double pixelsPerPoint) {
        scale = pixelsPerPoint;
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        resizeRelocate(x, y, width, height);
    }

    void show(Image image) {
        picture.setImage(image);
    }

    /** Draws this page's highlights anew. */
    void mark(List<HighlightIndex.Mark<PagePart>> marks, Optional<Selection> selection) {
        fills.getChildren().clear();
        frames.getChildren().clear();
        BadgePlaces badges = new BadgePlaces(this::words, getWidth());
        selection.ifPresent(chosen -> {
            HighlightKind kind = kind(marks, chosen);
            chosen.others().forEach(other -> frames.getChildren().addAll(Marks.outline(kind, boxes(other))));
            frames.getChildren().addAll(Marks.ring(kind, boxes(chosen.place())));
        });
        for (HighlightIndex.Mark<PagePart> mark : marks) {
            Highlight highlight = mark.highlight();
            boolean selected = selection.filter(chosen -> chosen.id() == highlight.id()).isPresent();
            if (highlight.kind() != HighlightKind.NEAREST || selected) {
                List<Rectangle2D> boxes = scaled(mark.part());
                fills.getChildren().addAll(Marks.fill(highlight, boxes, acts.click()));
                frames.getChildren().addAll(Marks.badge(highlight, boxes.getLast(), badges));
            }
        }
    }

    /** Draws what this page has of a group's members anew. */
    void members(List<MemberMark> marks, Optional<MemberMark> looked) {
        hatches.getChildren().clear();
        tags.getChildren().clear();
        for (MemberMark mark : marks) {
            List<Rectangle2D> boxes = mark.boxes().stream().filter(part -> part.page() == page)
                    .map(part -> scaled(part.box())).toList();
            boolean isLooked = looked.filter(at -> at.id() == mark.id()).isPresent();
            hatches.getChildren().addAll(MemberShapes.shapes(mark, boxes, acts.click()));
            boxes.stream().findFirst().ifPresent(first -> tags.getChildren().add(MemberShapes.tag(mark, first, isLooked)));
        }
    }

    /** Draws the selected text of this page anew. */
    void selectText(List<Rect> boxes) {
        selectedText.show(boxes.stream().map(this::scaled).toList());
    }

    /** Lays the page's links over it. */
    void links(List<PageLink> all) {
        links.getChildren().setAll(all.stream().map(this::link).toList());
    }

    private LinkNode link(PageLink link) {
        LinkNode node = new LinkNode(link, acts.follow());
        node.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                acts.reach().accept(page, link.box());
            }
        });
        Rectangle2D box = scaled(link.box());
        node.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        return node;
    }

    /** Draws what was found on this page anew. */
    void hits(Hits hits) {
        List<Span> here = hits.in(layer.pages().get(page).span());
        found.show(here.stream().flatMap(hit -> boxes(hit).stream()).toList());
        foundRing.getChildren().setAll(hits.looked().filter(here::contains)
                .map(hit -> Marks.ring(HighlightKind.FOUND, boxes(hit))).orElse(List.of()));
    }

    private static HighlightKind kind(List<HighlightIndex.Mark<PagePart>> marks, Selection chosen) {
        return marks.stream().map(HighlightIndex.Mark::highlight).filter(h -> h.id() == chosen.id())
                .map(Highlight::kind).findFirst().orElse(HighlightKind.AMBIGUOUS);
    }

    private List<Rectangle2D> boxes(Span span) {
        return layer.parts(span).stream().filter(part -> part.page() == page)
                .flatMap(part -> scaled(part).stream()).toList();
    }

    private List<Rectangle2D> words() {
        Span tokens = layer.tokensOfPage(page);
        return IntStream.range(tokens.start(), tokens.end()).mapToObj(token -> scaled(layer.token(token).box())).toList();
    }

    private List<Rectangle2D> scaled(PagePart part) {
        return part.boxes().stream().map(this::scaled).toList();
    }

    private Rectangle2D scaled(Rect box) {
        double left = Math.floor(box.left() * scale) - 1;
        double top = Math.floor(box.top() * scale);
        return new Rectangle2D(left, top, Math.max(2, Math.ceil(box.right() * scale) + 1 - left),
                Math.max(2, Math.ceil(box.bottom() * scale) - top));
    }
}
