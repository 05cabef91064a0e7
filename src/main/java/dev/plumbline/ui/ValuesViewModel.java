package dev.plumbline.ui;

import dev.plumbline.domain.ReviewState;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The values at hand: which are shown, in which order, which one is selected, and how many are judged. */
final class ValuesViewModel {

    /** When more rows than this have changed, replacing all of them is quicker than one by one. */
    private static final int MANY = 200;

    private final ObservableList<ValueItem> all = FXCollections.observableArrayList();
    private final ObservableList<ValueItem> shown = FXCollections.observableArrayList();
    private final FilterViewModel filter = new FilterViewModel(this::refill);
    private final ObjectProperty<ValueItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper judged = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper openExact = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper judgements = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper refilling = new ReadOnlyBooleanWrapper();
    private List<ValueOrder.By> order = List.of();

    /** The rows as filtered and sorted. */
    ObservableList<ValueItem> shown() {
        return shown;
    }

    /** Every row of the scope, filtered or not. */
    ObservableList<ValueItem> all() {
        return all;
    }

    FilterViewModel filter() {
        return filter;
    }

    /** Sorts by these columns; by none it is the order of the documents and their cells. */
    void sort(List<ValueOrder.By> columns) {
        if (!columns.equals(order)) {
            order = List.copyOf(columns);
            refill();
        }
    }

    /** True while all rows shown are being replaced; what a table selects meanwhile nobody chose. */
    ReadOnlyBooleanProperty refillingProperty() {
        return refilling.getReadOnlyProperty();
    }

    /** The selected row; holds null when there is none. */
    ObjectProperty<ValueItem> selectedProperty() {
        return selected;
    }

    Optional<ValueItem> selected() {
        return Optional.ofNullable(selected.get());
    }

    /** How many of all rows are accepted or rejected. */
    ReadOnlyIntegerProperty judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** How many values the filter shows that stand word for word in their document and that nobody has judged. */
    ReadOnlyIntegerProperty openExactProperty() {
        return openExact.getReadOnlyProperty();
    }

    /** Those values. */
    List<ValueItem> openExact() {
        return shown.stream().filter(item -> item.isOpen() && item.isExact()).toList();
    }

    /** Grows whenever a judgement changes. */
    ReadOnlyIntegerProperty judgementsProperty() {
        return judgements.getReadOnlyProperty();
    }

    /** Takes new rows; selection and scroll position stay where their values are still there. */
    void show(ValueItems items) {
        filter.offer(items);
        List<ValueItem> now = items.items();
        if (now.size() != all.size() || !IntStream.range(0, now.size()).allMatch(i -> all.get(i).id() == now.get(i).id())) {
            replace(now);
        } else {
            update(now);
        }
    }

    /** The same values again: only what changed is touched, so that the table does not move. */
    private void update(List<ValueItem> now) {
        Optional<Long> before = selected().map(ValueItem::id);
        int[] changed = IntStream.range(0, now.size()).filter(i -> !all.get(i).agrees(now.get(i).row())).toArray();
        if (changed.length > MANY) {
            replace(now);
            return;
        }
        boolean isInPlace = true;
        for (int i : changed) {
            if (!all.get(i).reviewed(now.get(i).row())) {
                isInPlace &= putInPlace(all.set(i, now.get(i)), now.get(i));
            }
        }
        if (!isInPlace) {
            refill();
        }
        if (changed.length > 0) {
            judged();
            before.ifPresent(this::select);
        }
    }

    /** False when the row now passes the filter and did not, or the other way round. */
    private boolean putInPlace(ValueItem before, ValueItem now) {
        int at = shown.indexOf(before);
        boolean passes = filter.passes().test(now);
        if (at >= 0 && passes) {
            shown.set(at, now);
        }
        return at >= 0 == passes;
    }

    private void replace(List<ValueItem> now) {
        Optional<Long> before = selected().map(ValueItem::id);
        selected.set(null);
        all.setAll(now);
        refill();
        judged();
        before.ifPresent(this::select);
    }

    /** Selects a value by its id; nothing happens when it is not among the rows. */
    void select(long id) {
        find(id).ifPresent(selected::set);
    }

    Optional<ValueItem> find(long id) {
        return all.stream().filter(item -> item.id() == id).findFirst();
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    /** Goes on to the next value that needs a person, from the top again after the last. */
    void nextNeedingPerson() {
        int from = position();
        for (int i = 1; i <= shown.size(); i++) {
            ValueItem item = shown.get(Math.floorMod(from + i, shown.size()));
            if (item.needsPerson()) {
                selected.set(item);
                return;
            }
        }
    }

    /** Notes a judgement on the rows themselves; what filters show changes only when the filter does. */
    void review(ValueItem item, ReviewState to) {
        review(List.of(item), to);
    }

    /** {@link #review(ValueItem, ReviewState)} of many at once. */
    void review(List<ValueItem> items, ReviewState to) {
        items.forEach(item -> item.review(to));
        judged();
    }

    private void step(int by) {
        if (!shown.isEmpty()) {
            selected.set(shown.get(Math.clamp((long) position() + by, 0, shown.size() - 1)));
        }
    }

    private int position() {
        return selected.get() == null ? -1 : shown.indexOf(selected.get());
    }

    private void judged() {
        judged.set((int) all.stream().filter(item -> !item.isOpen()).count());
        openExact.set(openExact().size());
        judgements.set(judgements.get() + 1);
    }

    private void refill() {
        refilling.set(true);
        shown.setAll(ValueOrder.sorted(all.stream().filter(filter.passes()).toList(), order));
        refilling.set(false);
        openExact.set(openExact().size());
    }
}
