package dev.plumbline.ui;

import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/** The values at hand: which are shown, in which order, which one is selected, and how many are judged. */
final class ValuesViewModel {

    /** When more rows than this have changed, replacing all of them is quicker than one by one. */
    private static final int MANY = 200;

    private final ObservableList<ValueItem> all = FXCollections.observableArrayList();
    private final FilteredList<ValueItem> filtered = new FilteredList<>(all);
    private final SortedList<ValueItem> shown = new SortedList<>(filtered);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> state = new SimpleObjectProperty<>(StateFilter.ALL);
    private final BooleanProperty needsPerson = new SimpleBooleanProperty();
    private final ObjectProperty<ValueItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper judged = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper openExact = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper judgements = new ReadOnlyIntegerWrapper();

    ValuesViewModel() {
        query.addListener((o, before, now) -> refilter());
        state.addListener((o, before, now) -> refilter());
        needsPerson.addListener((o, before, now) -> refilter());
    }

    /** The rows as filtered and sorted; the view binds the comparator. */
    SortedList<ValueItem> shown() {
        return shown;
    }

    /** Every row of the scope, filtered or not. */
    ObservableList<ValueItem> all() {
        return all;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<StateFilter> stateProperty() {
        return state;
    }

    BooleanProperty needsPersonProperty() {
        return needsPerson;
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
        return shown.stream().filter(item -> item.isOpen() && StateFilter.EXACT.keeps(item)).toList();
    }

    /** Grows whenever a judgement changes. */
    ReadOnlyIntegerProperty judgementsProperty() {
        return judgements.getReadOnlyProperty();
    }

    /** Takes new rows; selection and scroll position stay where their values are still there. */
    void show(List<ValueRow> rows) {
        if (rows.size() != all.size() || !IntStream.range(0, rows.size())
                .allMatch(i -> all.get(i).id() == rows.get(i).id())) {
            replace(rows);
        } else {
            update(rows);
        }
    }

    /** The same values again: only what changed is touched, so that the table does not move. */
    private void update(List<ValueRow> rows) {
        Optional<Long> before = selected().map(ValueItem::id);
        int[] changed = IntStream.range(0, rows.size()).filter(i -> !all.get(i).agrees(rows.get(i))).toArray();
        if (changed.length > MANY) {
            replace(rows);
            return;
        }
        for (int i : changed) {
            if (!all.get(i).reviewed(rows.get(i))) {
                all.set(i, new ValueItem(rows.get(i)));
            }
        }
        if (changed.length > 0) {
            judged();
            before.ifPresent(this::select);
        }
    }

    private void replace(List<ValueRow> rows) {
        Optional<Long> before = selected().map(ValueItem::id);
        selected.set(null);
        all.setAll(rows.stream().map(ValueItem::new).toList());
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

    void clearFilter() {
        query.set("");
        state.set(StateFilter.ALL);
        needsPerson.set(false);
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

    private void refilter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        StateFilter in = state.get();
        boolean onlyNeeding = needsPerson.get();
        filtered.setPredicate(item -> in.keeps(item) && (!onlyNeeding || item.needsPerson()) && item.mentions(wanted));
        openExact.set(openExact().size());
    }
}
