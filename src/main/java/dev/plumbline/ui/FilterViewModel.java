package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the values table is narrowed to. A value has to pass all conditions. */
final class FilterViewModel {

    private static final double WORST = 0;
    private static final double BEST = 100;

    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> state = new SimpleObjectProperty<>(StateFilter.ALL);
    private final BooleanProperty needsPerson = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Tier>> tier = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty low = new SimpleDoubleProperty(WORST);
    private final DoubleProperty high = new SimpleDoubleProperty(BEST);
    private final ObjectProperty<Optional<String>> field = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ValueRow.DocumentRef>> document = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> fields = FXCollections.observableArrayList();
    private final ObservableList<ValueRow.DocumentRef> documents = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final Runnable onChange;
    private boolean isQuiet;

    /** @param onChange told when other values pass */
    FilterViewModel(Runnable onChange) {
        this.onChange = onChange;
        for (Property<?> one : List.of(query, state, needsPerson, tier, low, high, field, document)) {
            one.addListener((o, before, now) -> changed());
        }
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

    /** How the place was found; empty for all. */
    ObjectProperty<Optional<Tier>> tierProperty() {
        return tier;
    }

    /** The least quality that passes, in per cent; a value without a place has 0. */
    DoubleProperty lowProperty() {
        return low;
    }

    /** The best quality that passes, in per cent. */
    DoubleProperty highProperty() {
        return high;
    }

    /** Empty for all. */
    ObjectProperty<Optional<String>> fieldProperty() {
        return field;
    }

    /** Empty for all. */
    ObjectProperty<Optional<ValueRow.DocumentRef>> documentProperty() {
        return document;
    }

    /** The fields that can be chosen. */
    ObservableList<String> fields() {
        return fields;
    }

    /** The documents that can be chosen. */
    ObservableList<ValueRow.DocumentRef> documents() {
        return documents;
    }

    /** True while not everything passes. */
    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Takes what the values at hand can be narrowed to; what is not among it is no longer chosen. */
    void offer(ValueItems items) {
        isQuiet = true;
        if (!fields.equals(items.fields())) {
            fields.setAll(items.fields());
        }
        if (!documents.equals(items.documents())) {
            documents.setAll(items.documents());
        }
        field.set(field.get().filter(fields::contains));
        document.set(document.get().filter(documents::contains));
        isQuiet = false;
        active.set(!words().isEmpty());
    }

    void clear() {
        isQuiet = true;
        query.set("");
        state.set(StateFilter.ALL);
        needsPerson.set(false);
        tier.set(Optional.empty());
        low.set(WORST);
        high.set(BEST);
        field.set(Optional.empty());
        document.set(Optional.empty());
        isQuiet = false;
        changed();
    }

    /** The filter as it is now. */
    Predicate<ValueItem> passes() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<Predicate<ValueItem>> all = new ArrayList<>(List.of(state.get()::keeps));
        if (needsPerson.get()) {
            all.add(ValueItem::needsPerson);
        }
        if (!isWholeRange()) {
            long least = Math.round(low.get());
            long most = Math.round(high.get());
            all.add(item -> item.percent() >= least && item.percent() <= most);
        }
        tier.get().ifPresent(only -> all.add(item -> item.tier().equals(tier.get())));
        field.get().ifPresent(only -> all.add(item -> item.row().field().equals(only)));
        document.get().ifPresent(only -> all.add(item -> item.row().document().id() == only.id()));
        all.add(item -> item.mentions(wanted));
        return item -> all.stream().allMatch(one -> one.test(item));
    }

    /** Every condition in words; none while everything passes. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!query.get().isBlank()) {
            words.add(Messages.text("ui.filter.words.text", query.get().strip()));
        }
        if (state.get() != StateFilter.ALL) {
            words.add(state.get().toString());
        }
        if (needsPerson.get()) {
            words.add(Messages.text("ui.filter.words.needs"));
        }
        tier.get().map(ValueWords::tier).ifPresent(words::add);
        if (!isWholeRange()) {
            words.add(Messages.text("ui.filter.words.quality", Math.round(low.get()), Math.round(high.get())));
        }
        field.get().ifPresent(words::add);
        document.get().map(ValueRow.DocumentRef::title).ifPresent(words::add);
        return words;
    }

    private boolean isWholeRange() {
        return Math.round(low.get()) <= WORST && Math.round(high.get()) >= BEST;
    }

    private void changed() {
        if (!isQuiet) {
            active.set(!words().isEmpty());
            onChange.run();
        }
    }
}
