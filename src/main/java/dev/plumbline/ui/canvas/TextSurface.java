package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageTarget;
import dev.plumbline.domain.Messages;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Text as wrapped lines in one column; only the lines on the screen exist. */
final class TextSurface implements Surface {

    private static final double SIDES = 64;
    private static final int TRIES = 3;

    private final LineIndex lines;
    private final LineText words;
    private final boolean markdown;
    private final LongConsumer onClick;
    private final Executor fx;
    private final TextLook look = new TextLook();
    private final ListView<Integer> list;
    private final ReadOnlyIntegerWrapper currentPage = new ReadOnlyIntegerWrapper();
    private final Map<Long, HighlightKind> kinds = new HashMap<>();
    private final Set<LineCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private double zoom = 1;
    private Map<Integer, List<HighlightIndex.Mark<LineIndex.Part>>> marks = Map.of();
    private Optional<Selection> selection = Optional.empty();
    private List<MemberMark> members = List.of();
    private Optional<MemberMark> looked = Optional.empty();
    private Hits hits = Hits.NONE;
    private Optional<Span> selectedText = Optional.empty();

    /**
     * @param cursor told the text selected by mouse
     * @param fx runs something on the FX thread a little later
     */
    TextSurface(TextLayer layer, boolean markdown, LongConsumer onClick, TextCursor cursor, Executor fx) {
        this.lines = new LineIndex(layer.text());
        this.markdown = markdown;
        this.onClick = onClick;
        this.fx = fx;
        this.list = new ListView<>(new LineNumbers(lines.size()));
        list.getStyleClass().add("text-view");
        list.setAccessibleText(Messages.text("ui.canvas"));
        list.setCellFactory(any -> cell());
        list.widthProperty().addListener((o, before, now) -> fit());
        this.words = new LineText(lines, this::shown);
        listen(new TextDrag(words, cursor));
    }

    private void listen(TextDrag drag) {
        DragScroll scroll = new DragScroll(list, pixels -> {
            flow().ifPresent(flow -> flow.scrollPixels(pixels));
            list.layout();
        }, (x, y) -> pointed(list.localToScene(x, y), drag::drag));
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.isPrimaryButtonDown()) {
                pointed(new Point2D(event.getSceneX(), event.getSceneY()),
                        (line, x, y) -> drag.press(line, x, y, Math.min(3, event.getClickCount())));
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.isPrimaryButtonDown()) {
                Point2D at = list.sceneToLocal(event.getSceneX(), event.getSceneY());
                scroll.drag(at.getX(), at.getY());
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> scroll.stop());
    }

    private void pointed(Point2D at, Viewport.AtPoint then) {
        cells.stream().filter(cell -> cell.isVisible() && cell.getItem() != null
                && isWithin(cell, cell.sceneToLocal(at).getY())).findFirst().ifPresent(cell -> {
                    Point2D inBody = cell.body().sceneToLocal(at);
                    then.run(cell.getItem(), inBody.getX(), inBody.getY());
                });
    }

    private static boolean isWithin(LineCell cell, double y) {
        return y >= 0 && y < cell.getHeight();
    }

    private Optional<LineBody> shown(int line) {
        return flow().map(flow -> visibleCell(flow, line)).map(LineCell::body);
    }

    @Override
    public Region node() {
        return list;
    }

    @Override
    public void highlights(List<Highlight> highlights) {
        kinds.clear();
        highlights.forEach(highlight -> kinds.put(highlight.id(), highlight.kind()));
        marks = HighlightIndex.byLine(lines, highlights);
        refill();
    }

    @Override
    public void select(Optional<Selection> chosen) {
        selection = chosen;
        refill();
        chosen.ifPresent(place -> reveal(place.place()));
    }

    @Override
    public void members(List<MemberMark> marks, Optional<MemberMark> at) {
        members = marks;
        looked = at;
        refill();
        at.flatMap(MemberMark::span).ifPresent(this::reveal);
    }

    @Override
    public void hits(Hits found) {
        hits = found;
        refill();
        found.looked().ifPresent(this::reveal);
    }

    @Override
    public void selectText(Optional<Span> text) {
        selectedText = text;
        // Nothing else is drawn anew: a drag that began on a highlight would be lost with it.
        cells.stream().filter(cell -> cell.getItem() != null).forEach(cell -> cell.body().select(selectedOn(cell.getItem())));
    }

    @Override
    public void zoom(double factor) {
        zoom = factor;
        fit();
    }

    @Override
    public double zoomToWidth(double width) {
        return Math.clamp((width - SIDES) / TextLook.COLUMN, 1, 1.4);
    }

    @Override
    public void goToPage(int page) {
        list.scrollTo(0);
    }

    @Override
    public void goTo(PageTarget target) {
        list.scrollTo(0);
    }

    @Override
    public Pointing words() {
        return words;
    }

    @Override
    public int firstSeen() {
        return flow().map(VirtualFlow::getFirstVisibleCell).filter(LineCell.class::isInstance).map(LineCell.class::cast)
                .map(cell -> lines.span(cell.getItem()).start()).orElse(0);
    }

    @Override
    public ReadOnlyIntegerProperty currentPageProperty() {
        return currentPage.getReadOnlyProperty();
    }

    @Override
    public int pageCount() {
        return 0;
    }

    @Override
    public void scrollBy(double screens) {
        flow().ifPresent(flow -> flow.scrollPixels(screens * list.getHeight()));
    }

    @Override
    public void close() {
        list.setItems(new LineNumbers(0));
    }

    /** Gives a cell's body its line, with what is highlighted and selected on it. */
    void fill(int line, LineBody body) {
        String words = lines.line(line);
        body.show(words, markdown && words.startsWith("#"), line == 0);
        body.mark(marks.getOrDefault(line, List.of()), selection.flatMap(chosen -> onLine(line, chosen)));
        body.select(selectedOn(line));
        body.members(members.stream().flatMap(member -> onLine(line, member)).toList());
        body.hits(hits.in(lines.span(line)).stream().flatMap(hit -> parts(line, hit).stream()).toList(),
                hits.looked().map(hit -> parts(line, hit)).orElse(List.of()));
    }

    private Stream<LineMember> onLine(int line, MemberMark member) {
        boolean isLooked = looked.filter(at -> at.id() == member.id()).isPresent();
        return member.span().stream().flatMap(span -> parts(line, span).stream())
                .map(part -> new LineMember(member, part, isLooked));
    }

    private Optional<LineSelection> onLine(int line, Selection chosen) {
        List<Span> place = parts(line, chosen.place());
        List<Span> others = chosen.others().stream().flatMap(other -> parts(line, other).stream()).toList();
        return place.isEmpty() && others.isEmpty() ? Optional.empty() : Optional.of(new LineSelection(chosen.id(),
                kinds.getOrDefault(chosen.id(), HighlightKind.AMBIGUOUS), place, others));
    }

    private List<Span> selectedOn(int line) {
        return selectedText.map(span -> parts(line, span)).orElse(List.of());
    }

    private List<Span> parts(int line, Span span) {
        return span.overlaps(lines.span(line))
                ? lines.parts(span).stream().filter(part -> part.line() == line).map(LineIndex.Part::span).toList()
                : List.of();
    }

    private void fit() {
        double width = Math.min(TextLook.COLUMN * zoom, Math.max(160, list.getWidth() - SIDES));
        look.columnWidthProperty().set(Math.floor(width));
        look.fontSizeProperty().set(TextLook.FONT * zoom);
        refill();
        // The heights are other ones now, and the list keeps those it has measured.
        list.refresh();
        // That puts the list back to its top, though not before its next layout.
        fx.execute(() -> selection.map(Selection::place).or(() -> looked.flatMap(MemberMark::span)).ifPresent(this::reveal));
    }

    private LineCell cell() {
        LineCell cell = new LineCell(this, new LineBody(look, onClick));
        cells.add(cell);
        return cell;
    }

    /** Draws the lines on the screen anew, at once: the list itself would do so at its next layout only. */
    private void refill() {
        cells.stream().filter(cell -> cell.getItem() != null).forEach(cell -> fill(cell.getItem(), cell.body()));
    }

    @Override
    public void reveal(Span place) {
        lines.parts(place).stream().findFirst().ifPresent(part -> {
            boolean seen = flow().filter(flow -> isSeen(yOf(flow, part))).isPresent();
            if (!seen) {
                bringIn(part.line());
                // To a third down the screen, where the eye rests; near the text's end the line is not at the top now.
                flow().filter(flow -> visibleCell(flow, part.line()) != null)
                        .ifPresent(flow -> flow.scrollPixels(yOf(flow, part) - list.getHeight() / 3));
            }
        });
    }

    /** The list guesses how high lines are that it has not shown yet, and may stop short of one at first. */
    private void bringIn(int line) {
        for (int tries = 0; tries < TRIES && shown(line).isEmpty(); tries++) {
            list.scrollTo(line);
            list.layout();
        }
    }

    private boolean isSeen(double y) {
        return y > 16 && y < list.getHeight() - 64;
    }

    /** How far below the top of the screen a part of a line begins; -1 when the line is not on the screen. */
    private static double yOf(VirtualFlow<?> flow, LineIndex.Part part) {
        LineCell cell = visibleCell(flow, part.line());
        return cell == null ? -1 : cell.getLayoutY() + cell.body().topOf(part.span());
    }

    private static @Nullable LineCell visibleCell(VirtualFlow<?> flow, int line) {
        return flow.getVisibleCell(line) instanceof LineCell cell ? cell : null;
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
