package dev.plumbline.ui;

import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.review.DocumentSummary;
import dev.plumbline.review.WatchWorkspace;
import dev.plumbline.review.Workspace;
import dev.plumbline.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An open workspace: its documents, the values of the chosen one or of all, and the acts of a reviewer. */
final class WorkspaceViewModel {

    private final Workspace workspace;
    private final WatchWorkspace watch;
    private final Lanes lanes;
    private final Consumer<Notice> notices;
    private final ObservableList<DocumentItem> documents = FXCollections.observableArrayList();
    private final LongProperty scope = new SimpleLongProperty(DocumentItem.ALL);
    private final ReadOnlyObjectWrapper<Optional<WorkspaceCounts>> info = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ValuesViewModel values = new ValuesViewModel();
    private final DocumentViewModel document;
    private final FindViewModel find;
    private final SelectedTextViewModel selectedText;
    private final DuplicatesViewModel duplicates;
    private final StringProperty outcome = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper reloads = new ReadOnlyIntegerWrapper();
    private boolean counting;
    private boolean countsStale;
    private int valuesAsked;
    private int acts;
    private boolean isPolling;
    private boolean isClosed;
    private volatile boolean isBehind;
    private long wantedValue;
    private final ReadOnlyObjectWrapper<Set<Long>> reverted = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean isReverting;

    private record Counts(List<DocumentSummary> documents, WorkspaceCounts info) {}

    WorkspaceViewModel(Workspace workspace, Lanes lanes, Consumer<Notice> notices) {
        this.workspace = workspace;
        this.watch = workspace.watchWorkspace();
        this.lanes = lanes;
        this.notices = notices;
        this.document = new DocumentViewModel(workspace.readDocuments(), lanes.opening(), values, this::failed);
        this.find = new FindViewModel(document.openedProperty(), lanes.opening());
        this.selectedText = new SelectedTextViewModel(document.openedProperty(), values, this::anchor, outcome::set);
        this.duplicates = new DuplicatesViewModel(workspace, lanes, notices, outcome::set, this::acted);
        scope.addListener((o, before, now) -> scoped());
    }

    /** Reads everything anew. */
    void reload() {
        // What was done until now is part of what is read next.
        lanes.quick().run(progress -> watch.hasChanged()).then(any -> {});
        refreshCounts();
        loadValues();
        duplicates.refresh();
        reloads.set(reloads.get() + 1);
    }

    /** Reads values and counts anew, if acts on annotations may have changed them. */
    void catchUp() {
        if (isBehind) {
            isBehind = false;
            refreshCounts();
            loadValues();
        }
    }

    String title() {
        return workspace.title();
    }

    Workspace workspace() {
        return workspace;
    }

    /** All documents together first, then each of them; empty while there are none. */
    ObservableList<DocumentItem> documents() {
        return documents;
    }

    /** The id of the document whose values are shown; {@link DocumentItem#ALL} for all. */
    LongProperty scopeProperty() {
        return scope;
    }

    /** Empty until it was read for the first time. */
    ReadOnlyObjectProperty<Optional<WorkspaceCounts>> infoProperty() {
        return info.getReadOnlyProperty();
    }

    ValuesViewModel values() {
        return values;
    }

    DocumentViewModel document() {
        return document;
    }

    FindViewModel find() {
        return find;
    }

    SelectedTextViewModel selectedText() {
        return selectedText;
    }

    DuplicatesViewModel duplicates() {
        return duplicates;
    }

    /** Grows whenever everything is read anew. */
    ReadOnlyIntegerProperty reloadsProperty() {
        return reloads.getReadOnlyProperty();
    }

    /** The ids of the values among those at hand that the last undo or redo changed, once they are shown. */
    ReadOnlyObjectProperty<Set<Long>> revertedProperty() {
        return reverted.getReadOnlyProperty();
    }

    /** What the last bulk act came to, for the status bar; empty before there was one. */
    StringProperty outcomeProperty() {
        return outcome;
    }

    /** Reads what was done, newest first. */
    void history(Consumer<List<HistoryEntry>> then) {
        lanes.quick().run(progress -> workspace.reviewValues().history()).then(then);
    }

    /** The pages that members of a group stand on; whoever asks closes them. */
    GroupPagesViewModel groupPages() {
        return new GroupPagesViewModel(workspace.readDocuments(), lanes.opening(), duplicates.preview(), this::failed);
    }

    /** Makes the daily copy where it is due, while the reader looks at the first page. */
    void backUpWhenDue() {
        lanes.finding().run(progress -> workspace.backUpWorkspace().runWhenDue(Instant.now())).failure(this::failed)
                .then(any -> {});
    }

    /** Selects a value, in all documents where it is not among those at hand. */
    void showValue(long id) {
        values.filter().clear();
        if (values.find(id).isPresent()) {
            values.select(id);
        } else {
            wantedValue = id;
            scope.set(DocumentItem.ALL);
            loadValues();
        }
    }

    /** Judges the selected value at once and goes on; should the store refuse, the judgement is taken back. */
    void review(ReviewState state) {
        values.selected().ifPresent(item -> {
            ReviewState before = item.review();
            values.review(item, state);
            acts++;
            if (state != ReviewState.OPEN) {
                values.next();
            }
            if (before != state) {
                lanes.quick().run(progress -> set(List.of(item), state))
                        .failure(failure -> refused(item, before, failure)).then(changed -> refreshCounts());
            }
        });
    }

    /** Accepts all exact values that the filter shows and nobody has judged, as one act. */
    void acceptExact() {
        List<ValueItem> items = values.openExact();
        acts++;
        values.review(items, ReviewState.ACCEPTED);
        lanes.quick().run(progress -> set(items, ReviewState.ACCEPTED)).failure(failure -> {
            values.review(items, ReviewState.OPEN);
            failed(failure);
        }).then(changed -> {
            notices.accept(Notice.done(Messages.text("ui.accepted.exact", changed)));
            refreshCounts();
        });
    }

    /** Makes the place that is looked at, or the text picked for it, the selected value's own; it is accepted then. */
    void choosePlace() {
        if (selectedText.isPicking()) {
            selectedText.choose();
        } else {
            values.selected().ifPresent(item -> document.placeInCodePoints().ifPresent(place -> anchor(item, place)));
        }
    }

    /** Begins to give the selected value a place of the reader's own. */
    void pickPlace() {
        values.selected().ifPresent(selectedText::pick);
    }

    private void anchor(ValueItem item, Span place) {
        acts++;
        lanes.quick().run(progress -> {
            workspace.reviewValues().anchor(item.id(), place);
            return true;
        }).then(done -> {
            notices.accept(Notice.done(Messages.text("ui.place.chosen", item.row().field())));
            reload();
        });
    }

    /** Looks whether another process has acted, and reads everything anew if so. */
    void poll() {
        if (!isPolling && !isClosed) {
            isPolling = true;
            lanes.quick().run(progress -> watch.hasChanged()).failure(this::pollFailed).then(changed -> {
                isPolling = false;
                if (changed) {
                    reload();
                }
            });
        }
    }

    void undo() {
        duplicates.undoing();
        revert(() -> workspace.reviewValues().undo(), "ui.undone", "ui.undo.nothing");
    }

    void redo() {
        revert(() -> workspace.reviewValues().redo(), "ui.redone", "ui.redo.nothing");
    }

    /** Closes the document and the workspace, away from the FX thread. */
    void close() {
        isClosed = true;
        document.close();
        duplicates.close();
        lanes.opening().run(progress -> {
            workspace.close();
            return true;
        }).then(done -> {});
    }

    private void acted() {
        watch.acted();
        isBehind = true;
    }

    private int set(List<ValueItem> items, ReviewState state) {
        int changed = workspace.reviewValues().set(items.stream().map(ValueItem::id).toList(), state);
        watch.acted();
        return changed;
    }

    /** Not tried again: what makes the workspace unreadable would be told every second. */
    private void pollFailed(RuntimeException failure) {
        if (!isClosed) {
            failed(failure);
        }
    }

    private void revert(Supplier<Optional<String>> act, String done, String nothing) {
        lanes.quick().run(progress -> act.get()).then(what -> {
            String words = what.map(name -> Messages.text(done, name)).orElseGet(() -> Messages.text(nothing));
            if (duplicates.isActive()) {
                outcome.set(words);
            } else {
                notices.accept(Notice.done(words));
            }
            isReverting = what.isPresent();
            reload();
        });
    }

    private void refused(ValueItem item, ReviewState before, RuntimeException failure) {
        values.review(item, before);
        failed(failure);
    }

    private void failed(RuntimeException failure) {
        notices.accept(Notice.of(failure));
    }

    private void scoped() {
        long chosen = scope.get();
        if (chosen != DocumentItem.ALL) {
            values.selected().filter(item -> item.row().document().id() != chosen)
                    .ifPresent(item -> values.selectedProperty().set(null));
            document.open(chosen);
        }
        loadValues();
    }

    private void loadValues() {
        int asked = ++valuesAsked;
        int actsBefore = acts;
        long id = scope.get();
        lanes.quick().run(progress -> rows(id)).then(rows -> {
            // Of several questions only the answer to the last one counts.
            if (asked == valuesAsked) {
                if (acts == actsBefore) {
                    show(rows);
                } else {
                    // They may be older than what was judged meanwhile.
                    loadValues();
                }
            }
        });
    }

    private void show(ValueItems rows) {
        Set<Long> changed = isReverting ? rows.differingFrom(values.all()) : Set.of();
        values.show(rows);
        values.select(wantedValue);
        wantedValue = 0;
        if (isReverting) {
            isReverting = false;
            reverted.set(changed);
        }
    }

    private ValueItems rows(long id) {
        return ValueItems.of(id == DocumentItem.ALL ? workspace.listValues().all() : workspace.listValues().ofDocument(id));
    }

    /** Counts while a count is under way are made once more when it ends, however often they were asked for. */
    private void refreshCounts() {
        countsStale = counting;
        if (!counting) {
            counting = true;
            lanes.quick().run(progress -> count()).failure(this::countFailed).then(this::counted);
        }
    }

    private Counts count() {
        return new Counts(workspace.readDocuments().summaries(), workspace.describeWorkspace().run());
    }

    private void counted(Counts counts) {
        counting = false;
        info.set(Optional.of(counts.info()));
        show(counts.documents());
        if (countsStale) {
            refreshCounts();
        }
    }

    private void countFailed(RuntimeException failure) {
        counting = false;
        failed(failure);
    }

    private void show(List<DocumentSummary> summaries) {
        List<Long> before = documents.stream().map(DocumentItem::id).filter(id -> id != DocumentItem.ALL).toList();
        if (before.equals(summaries.stream().map(summary -> summary.document().id()).toList())) {
            documents.forEach(item -> item.update(summaries));
            return;
        }
        List<DocumentItem> items = new ArrayList<>(summaries.stream().map(DocumentItem::of).toList());
        items.addFirst(DocumentItem.all(summaries));
        documents.setAll(items);
        if (document.openedProperty().get().isEmpty()) {
            document.open(summaries.getFirst().document().id());
        }
    }
}
