package dev.plumbline.ui;

import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.PlacedMember;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Everything that a merge would change, before it does: members, fields, references, and the acts. */
final class MergePreviewView {

    private static final double MEMBER = 36;
    private static final int MEMBERS_SHOWN = 4;

    private final DuplicatesViewModel duplicates;
    private final MergePreviewViewModel preview;
    private final Consumer<ReferenceNode.One> onOpen;
    private final Parent root;
    private final FieldTable fieldTable;
    private final ReferenceTree referenceTree;

    @FXML
    private Label kind;
    @FXML
    private VBox content;
    @FXML
    private VBox nothing;
    @FXML
    private Label text;
    @FXML
    private Label why;
    @FXML
    private VBox stale;
    @FXML
    private Label staleLines;
    @FXML
    private Label membersTitle;
    @FXML
    private ListView<PlacedMember> members;
    @FXML
    private Label fieldsTitle;
    @FXML
    private Label moreColumns;
    @FXML
    private Button showAll;
    @FXML
    private TableView<FieldRow> fields;
    @FXML
    private TableColumn<FieldRow, String> fieldName;
    @FXML
    private Label referencesTitle;
    @FXML
    private Label fates;
    @FXML
    private TreeView<ReferenceNode> references;
    @FXML
    private HBox detail;
    @FXML
    private Label detailText;
    @FXML
    private Button open;
    @FXML
    private Label after;
    @FXML
    private Label picked;
    @FXML
    private Button merge;
    @FXML
    private Button distinct;
    @FXML
    private Button skip;

    /** @param onOpen shows whose a reference is, where the review can */
    MergePreviewView(DuplicatesViewModel duplicates, Consumer<ReferenceNode.One> onOpen) {
        this.duplicates = duplicates;
        this.preview = duplicates.preview();
        this.onOpen = onOpen;
        this.root = Fxml.load(this);
        this.fieldTable = new FieldTable(fields, fieldName, preview::pick);
        this.referenceTree = new ReferenceTree(references, onOpen);
        referenceTree.onSelected(this::referenceSelected);
        preview.previewProperty().addListener((o, before, now) -> show(now));
        preview.showAllProperty().addListener((o, before, now) -> showFields());
        show(preview.previewProperty().get());
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        members.accessibleTextProperty().bind(membersTitle.textProperty());
        content.visibleProperty().bind(preview.previewProperty().map(Optional::isPresent));
        nothing.visibleProperty().bind(content.visibleProperty().not().and(Bindings.isNotEmpty(duplicates.shown())));
        kind.visibleProperty().bind(content.visibleProperty());
        stale.visibleProperty().bind(preview.changesProperty().map(lines -> !lines.isEmpty()));
        stale.managedProperty().bind(stale.visibleProperty());
        staleLines.textProperty().bind(preview.changesProperty().map(lines -> String.join("\n", lines)));
        members.setCellFactory(any -> new MemberCell(preview));
        members.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                preview.lookedProperty().set(now.id());
            }
        });
        preview.lookedProperty().addListener((o, before, now) -> selectLooked());
        detail.managedProperty().bind(detail.visibleProperty());
        showAll.textProperty().bind(Bindings.when(preview.showAllProperty())
                .then(Messages.text("ui.preview.show_differences"))
                .otherwise(Messages.text("ui.preview.show_all", MemberField.values().length)));
        Shortcut.ALL_FIELDS.name(showAll);
        Shortcut.DISTINCT.name(distinct);
        Shortcut.SKIP.name(skip);
        distinct.disableProperty().bind(duplicates.busyProperty());
    }

    /** Takes the field that has the focus from the member that has it, or from the one looked at. */
    void pick() {
        preview.previewProperty().get()
                .ifPresent(now -> fieldTable.pickFocused(now, preview.lookedProperty().get()));
    }

    @FXML
    void showAll() {
        preview.showAllProperty().set(!preview.showAllProperty().get());
    }

    @FXML
    void open() {
        referenceTree.selected().ifPresent(onOpen);
    }

    @FXML
    void merge() {
        duplicates.merge();
    }

    @FXML
    void distinct() {
        duplicates.distinct();
    }

    @FXML
    void skip() {
        duplicates.next();
    }

    private void show(Optional<Preview> shown) {
        detail.setVisible(false);
        shown.ifPresent(now -> {
            kind.setText(MergeWords.kind(now.group().kind()));
            text.setText(now.group().text().isBlank() ? Messages.text("ui.none") : now.group().text().replaceAll("\\s+", " "));
            why.setText(MergeWords.reasons(now.group()));
            membersTitle.setText(Messages.text("ui.preview.members", now.members().size()));
            members.getItems().setAll(now.members());
            double height = MEMBER * Math.min(MEMBERS_SHOWN, now.members().size()) + 2;
            members.setPrefHeight(height);
            members.setMinHeight(height);
            selectLooked();
            showFields();
            referenceTree.show(now);
            showPlan(now.plan());
        });
    }

    private void showFields() {
        preview.previewProperty().get().ifPresent(now -> {
            fieldTable.show(now, preview.showAllProperty().get());
            long differ = FieldRow.of(now.members()).stream().filter(FieldRow::differs).count();
            fieldsTitle.setText(Messages.text("ui.preview.fields", differ));
            int more = now.members().size() - FieldTable.COLUMNS;
            moreColumns.setText(more > 0 ? Messages.text("ui.preview.more", more) : "");
        });
    }

    private void showPlan(Optional<MergePlan> plan) {
        int count = plan.map(now -> now.references().size()).orElse(0);
        referencesTitle.setText(Messages.text("ui.preview.references", count));
        fates.setText(plan.map(now -> MergeWords.fates(now.references())).orElse(""));
        references.setVisible(count > 0);
        after.setText(plan.map(MergeWords::after).orElse(""));
        picked.setText(plan.map(MergeWords::picks).orElse(""));
        picked.setVisible(!picked.getText().isEmpty());
        picked.setManaged(picked.isVisible());
        merge.setText(plan.map(MergeWords::act).orElseGet(() -> Messages.text("ui.merge.act.none")));
        Shortcut.MERGE.name(merge);
        merge.setAccessibleText(merge.getText());
        merge.disableProperty().unbind();
        if (plan.isPresent()) {
            merge.disableProperty().bind(duplicates.busyProperty());
        } else {
            merge.setDisable(true);
        }
    }

    private void referenceSelected(Optional<ReferenceNode.One> one) {
        Optional<Preview> shown = preview.previewProperty().get();
        detail.setVisible(one.isPresent() && shown.isPresent());
        if (one.isPresent() && shown.isPresent()) {
            ReferenceNode.One reference = one.get();
            detailText.setText(MergeWords.whole(reference.planned(), shown.get().survivor().id(), reference.owner()));
            open.setVisible(reference.canOpen());
            preview.lookedProperty().set(reference.planned().held().annotation());
        }
    }

    private void selectLooked() {
        preview.previewProperty().get().ifPresent(now -> {
            int at = now.number(preview.lookedProperty().get()) - 1;
            if (at >= 0 && at != members.getSelectionModel().getSelectedIndex()) {
                members.getSelectionModel().clearAndSelect(at);
                if (now.members().size() > MEMBERS_SHOWN) {
                    members.scrollTo(Math.max(0, at - 1));
                }
            }
        });
    }
}
