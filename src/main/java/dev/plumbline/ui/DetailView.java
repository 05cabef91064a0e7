package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.ui.bidi.BidiWrap;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** The selected value beside the document's own words: what differs, how sure it is, and why. */
final class DetailView {

    private final WorkspaceViewModel workspace;
    private final Parent root;

    @FXML
    private VBox content;
    @FXML
    private VBox nothing;
    @FXML
    private Label hint;
    @FXML
    private Label field;
    @FXML
    private StackPane mark;
    @FXML
    private Label state;
    @FXML
    private Label facts;
    @FXML
    private HBox places;
    @FXML
    private Label placesText;
    @FXML
    private Button previousPlace;
    @FXML
    private Button nextPlace;
    @FXML
    private Button choosePlace;
    @FXML
    private Button accept;
    @FXML
    private Button reject;
    @FXML
    private Button reopen;
    @FXML
    private TextFlow value;
    @FXML
    private Label foundCaption;
    @FXML
    private TextFlow found;
    @FXML
    private Label why;

    DetailView(WorkspaceViewModel workspace) {
        this.workspace = workspace;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        Shortcut.ACCEPT.name(accept);
        Shortcut.REJECT.name(reject);
        Shortcut.REOPEN.name(reopen);
        Shortcut.PREVIOUS_PLACE.name(previousPlace);
        Shortcut.NEXT_PLACE.name(nextPlace);
        Shortcut.CHOOSE_PLACE.name(choosePlace);
        reopen.managedProperty().bind(reopen.visibleProperty());
        bindPlaces();
        // While there is no value, the table of values says what to do next.
        hint.visibleProperty().bind(Bindings.isNotEmpty(workspace.values().all()));
        workspace.values().selectedProperty().addListener((o, before, now) -> show(Optional.ofNullable(now)));
        show(workspace.values().selected());
    }

    @FXML
    void accept() {
        workspace.review(ReviewState.ACCEPTED);
    }

    @FXML
    void reject() {
        workspace.review(ReviewState.REJECTED);
    }

    @FXML
    void reopen() {
        workspace.review(ReviewState.OPEN);
    }

    @FXML
    void previousPlace() {
        workspace.document().step(-1);
    }

    @FXML
    void nextPlace() {
        workspace.document().step(1);
    }

    @FXML
    void choosePlace() {
        workspace.choosePlace();
    }

    private void bindPlaces() {
        DocumentViewModel document = workspace.document();
        places.visibleProperty().bind(document.occurrencesProperty().greaterThan(1));
        places.managedProperty().bind(places.visibleProperty());
        choosePlace.visibleProperty().bind(document.atChosenPlaceProperty().not());
        choosePlace.managedProperty().bind(choosePlace.visibleProperty());
        placesText.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("ui.places", document.occurrenceProperty().get() + 1,
                        document.occurrencesProperty().get()),
                document.occurrenceProperty(), document.occurrencesProperty()));
    }

    private void show(Optional<ValueItem> item) {
        content.setVisible(item.isPresent());
        nothing.setVisible(item.isEmpty());
        item.map(ValueItem::row).ifPresent(this::show);
        reopen.visibleProperty().unbind();
        item.ifPresent(chosen -> reopen.visibleProperty().bind(chosen.reviewProperty().isNotEqualTo(ReviewState.OPEN)));
    }

    private void show(ValueRow row) {
        field.setText(row.field());
        field.setTooltip(new Tooltip(row.field()));
        mark.getChildren().setAll(StateMark.of(row));
        state.setText(ValueWords.state(row));
        facts.setText(row.place().map(DetailView::facts).orElse(""));
        why.setText(BidiWrap.wrap(ValueWords.why(row).orElse(""), why.getFont(), RunTexts.SAFE_WIDTH));
        why.setVisible(ValueWords.why(row).isPresent());
        why.setManaged(why.isVisible());
        compare(row);
    }

    private void compare(ValueRow row) {
        Optional<ValueRow.StoredPlace> place = Highlights.shownPlace(row);
        WordDiff diff = place.map(at -> WordDiff.of(row.value(), at.quote()))
                .orElseGet(() -> new WordDiff(List.of(new WordDiff.Run(row.value(), false)), List.of()));
        RunTexts.fill(value, diff.left(), "word-missing");
        RunTexts.fill(found, diff.right(), "word-extra");
        foundCaption.setText(place.map(at -> caption(row, at)).orElse(Messages.text("ui.found.nowhere")));
    }

    private static String caption(ValueRow row, ValueRow.StoredPlace at) {
        if (row.status() == GroundingStatus.NOT_FOUND) {
            String quality = ValueWords.quality(at.quality());
            return at.page().isPresent() ? Messages.text("ui.nearest.page", quality, at.page().getAsInt())
                    : Messages.text("ui.nearest", quality);
        }
        return Messages.text(row.value().equals(at.quote()) ? "ui.found.same" : "ui.found");
    }

    private static String facts(ValueRow.StoredPlace place) {
        String quality = ValueWords.quality(place.quality());
        return place.page().isPresent() ? Messages.text("ui.facts.page", quality, place.page().getAsInt())
                : Messages.text("ui.facts", quality);
    }
}
