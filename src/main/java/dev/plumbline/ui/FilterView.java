package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;

/** The filter of the values table: words and state always, the rest when it is asked for. */
final class FilterView {

    private final FilterViewModel filter;
    private final ObservableBooleanValue severalDocuments;
    private final Parent root;

    @FXML
    private TextField query;
    @FXML
    private ChoiceBox<StateFilter> state;
    @FXML
    private ToggleButton needsPerson;
    @FXML
    private ToggleButton more;
    @FXML
    private HBox choices;
    @FXML
    private HBox qualityBar;
    @FXML
    private ChoiceBox<Optional<Tier>> tier;
    @FXML
    private ComboBox<Optional<String>> field;
    @FXML
    private ComboBox<Optional<ValueRow.DocumentRef>> document;
    @FXML
    private RangeSlider quality;
    @FXML
    private Label qualityName;
    @FXML
    private Label range;

    FilterView(FilterViewModel filter, ObservableBooleanValue severalDocuments) {
        this.filter = filter;
        this.severalDocuments = severalDocuments;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        query.requestFocus();
        query.selectAll();
    }

    @FXML
    void initialize() {
        Shortcut.FILTER.name(query);
        query.textProperty().bindBidirectional(filter.queryProperty());
        state.getItems().setAll(StateFilter.values());
        state.valueProperty().bindBidirectional(filter.stateProperty());
        needsPerson.selectedProperty().bindBidirectional(filter.needsPersonProperty());
        bindMore();
        bindQuality();
    }

    private void bindMore() {
        unfold(choices);
        unfold(qualityBar);
        tier.getItems().setAll(withAll(Arrays.asList(Tier.values())));
        tier.setConverter(words(ValueWords::tier, "ui.filter.tiers"));
        tier.valueProperty().bindBidirectional(filter.tierProperty());
        field.setConverter(words(name -> name, "ui.filter.fields"));
        document.setConverter(words(ValueRow.DocumentRef::title, "ui.filter.documents"));
        follow(field, filter.fields(), filter.fieldProperty());
        follow(document, filter.documents(), filter.documentProperty());
        document.visibleProperty().bind(severalDocuments);
        document.managedProperty().bind(severalDocuments);
    }

    private void bindQuality() {
        quality.lowValueProperty().bindBidirectional(filter.lowProperty());
        quality.highValueProperty().bindBidirectional(filter.highProperty());
        range.textProperty().bind(Bindings.createStringBinding(() -> Messages.text("ui.filter.range",
                Math.round(filter.lowProperty().get()), Math.round(filter.highProperty().get())),
                filter.lowProperty(), filter.highProperty()));
        quality.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveQuality);
    }

    /**
     * Left to itself the slider hands the focus to the label beside it, which can do nothing with it. From that label on
     * the next one is looked for, because the slider would find its own thumbs.
     */
    private void leaveQuality(KeyEvent event) {
        boolean leaves = event.getCode() == KeyCode.TAB
                && quality.lookup(event.isShiftDown() ? ".low-thumb" : ".high-thumb").isFocused();
        if (leaves) {
            if (event.isShiftDown()) {
                qualityName.requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else {
                range.requestFocusTraversal(TraversalDirection.NEXT);
            }
            event.consume();
        }
    }

    private void unfold(Node bar) {
        bar.visibleProperty().bind(more.selectedProperty());
        bar.managedProperty().bind(more.selectedProperty());
    }

    /** Not bound both ways: while it is searched in or filled, such a box says for a moment that nothing is chosen. */
    private static <T> void follow(ComboBox<Optional<T>> box, ObservableList<T> offered, ObjectProperty<Optional<T>> chosen) {
        box.getItems().setAll(withAll(offered));
        box.setValue(chosen.get());
        offered.addListener((ListChangeListener<T>) change -> {
            Optional<T> before = chosen.get();
            box.getItems().setAll(withAll(offered));
            box.setValue(before);
        });
        chosen.addListener((o, before, now) -> box.setValue(now));
        box.valueProperty().addListener((o, before, now) -> {
            if (now != null) {
                chosen.set(now);
            }
        });
    }

    private static <T> List<Optional<T>> withAll(List<T> offered) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        offered.stream().map(Optional::of).forEach(all::add);
        return all;
    }

    private static <T> StringConverter<Optional<T>> words(Function<T, String> words, String allKey) {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<T> one) {
                return one == null ? "" : one.map(words).orElseGet(() -> Messages.text(allKey));
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        };
    }
}
