package dev.plumbline.ui;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.ApplyMerge.Outcome;
import dev.plumbline.review.DocumentSummary;
import dev.plumbline.review.Workspace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The groups of duplicates: which there are, which are shown, which one is looked at, and what is done with it. */
final class DuplicatesViewModel {

    private final Workspace workspace;
    private final Lanes lanes;
    private final Consumer<Notice> notices;
    private final Consumer<String> outcomes;
    private final Runnable onAct;
    private final MergePreviewViewModel preview;
    private final ObservableList<GroupItem> all = FXCollections.observableArrayList();
    private final FilteredList<GroupItem> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<GroupItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper exact = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Set<String> handled = new HashSet<>();
    private boolean isStale;
    private boolean isActive;
    private boolean isClosed;
    private Optional<String> wanted = Optional.empty();
    private final Deque<String> actedOn = new ArrayDeque<>();

    /**
     * @param outcomes told, in words, what came of an act: these come one after the other, and a notice would be in the way
     * @param onAct told, away from the FX thread, right after an act of ours
     */
    DuplicatesViewModel(Workspace workspace, Lanes lanes, Consumer<Notice> notices, Consumer<String> outcomes,
            Runnable onAct) {
        this.workspace = workspace;
        this.lanes = lanes;
        this.notices = notices;
        this.outcomes = outcomes;
        this.onAct = onAct;
        this.preview = new MergePreviewViewModel(workspace, lanes.quick(), failure -> notices.accept(Notice.of(failure)));
        query.addListener((o, before, now) -> refilter());
        kind.addListener((o, before, now) -> refilter());
        selected.addListener((o, before, now) -> preview.show(Optional.ofNullable(now).map(GroupItem::group)));
    }

    /** Looks for groups anew; asked again while it looks, it looks once more when it is done. */
    void refresh() {
        isStale = searching.get();
        if (!isStale) {
            handled.clear();
            searching.set(true);
            lanes.finding().run(this::find).failure(this::failed).then(this::found);
        }
    }

    /** From now on a group is looked at; before, nothing but their number is asked for. */
    void activate() {
        isActive = true;
        if (selected.get() == null) {
            selectAt(0);
        } else {
            preview.refresh();
        }
    }

    /** To be called before the workspace closes. */
    void close() {
        isClosed = true;
    }

    /** No group is looked at any more. */
    void deactivate() {
        isActive = false;
    }

    boolean isActive() {
        return isActive;
    }

    ObservableList<GroupItem> all() {
        return all;
    }

    /** The groups as filtered, in the order in which they were found. */
    ObservableList<GroupItem> shown() {
        return shown;
    }

    StringProperty queryProperty() {
        return query;
    }

    /** Which kind is shown; empty for all. */
    ObjectProperty<Optional<Kind>> kindProperty() {
        return kind;
    }

    /** Holds null when there is none. */
    ObjectProperty<GroupItem> selectedProperty() {
        return selected;
    }

    Optional<GroupItem> selected() {
        return Optional.ofNullable(selected.get());
    }

    /** How many groups there are. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many of them are exact. */
    ReadOnlyIntegerProperty exactProperty() {
        return exact.getReadOnlyProperty();
    }

    /** True while groups are looked for. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** True while an act is under way: another one waits for it. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    MergePreviewViewModel preview() {
        return preview;
    }

    /** The exact groups, whatever the filter. */
    List<GroupItem> exactGroups() {
        return all.stream().filter(item -> item.group().kind() == Kind.EXACT).toList();
    }

    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    void clearFilter() {
        query.set("");
        kind.set(Optional.empty());
    }

    /** Merges as the preview says and goes on; where rows have changed since, nothing happens but a new preview. */
    void merge() {
        Optional<Preview> seen = preview.previewProperty().get();
        Optional<MergePlan> plan = seen.flatMap(Preview::plan);
        if (plan.isPresent() && selected.get() != null) {
            GroupItem item = selected.get();
            DuplicateGroup group = seen.get().merged();
            act(() -> {
                Outcome outcome = workspace.applyMerge().run(group, plan.get());
                onAct.run();
                return outcome;
            }, outcome -> merged(item, outcome));
        }
    }

    /** Remembers that the chosen group holds no duplicates, and goes on. */
    void distinct() {
        selected().ifPresent(item -> act(() -> {
            workspace.markDistinct().run(item.group());
            onAct.run();
            return item;
        }, done -> {
            outcomes.accept(Messages.text("ui.distinct.done", item.group().members().size()));
            actedOn.push(item.id());
            remove(item);
        }));
    }

    /** An act is about to be taken back: the group that it was on is looked at again once it is found. */
    void undoing() {
        wanted = Optional.ofNullable(actedOn.poll());
    }

    private <T> void act(Supplier<T> work, Consumer<T> then) {
        if (!busy.get()) {
            busy.set(true);
            lanes.quick().run(progress -> work.get()).failure(failure -> {
                busy.set(false);
                notices.accept(Notice.of(failure));
            }).then(result -> {
                busy.set(false);
                then.accept(result);
            });
        }
    }

    private void merged(GroupItem item, Outcome outcome) {
        switch (outcome) {
            case Outcome.Merged done -> {
                outcomes.accept(MergeWords.done(done.plan()));
                actedOn.push(item.id());
                remove(item);
                Set<Long> gone = Set.copyOf(done.plan().absorbed());
                // What else held one of them is another group now; the rest is as it was found.
                if (done.plan().versions().size() < item.group().members().size() || all.stream()
                        .anyMatch(other -> other.group().members().stream().anyMatch(gone::contains))) {
                    refresh();
                }
            }
            case Outcome.Stale stale -> {
                if (stale.newPlan().isPresent()) {
                    preview.refused();
                } else {
                    notices.accept(Notice.problem(Messages.text("ui.merge.nothing_left"), List.of()));
                    remove(item);
                }
                refresh();
            }
        }
    }

    private List<GroupItem> find(Progress progress) {
        Map<Long, String> titles = workspace.readDocuments().summaries().stream().map(DocumentSummary::document)
                .collect(Collectors.toMap(document -> document.id(), document -> document.title()));
        return workspace.findDuplicates().run(Arrays.asList(Kind.values()), progress).stream()
                .map(group -> GroupItem.of(group, titles.getOrDefault(group.documentId(), ""))).toList();
    }

    private void found(List<GroupItem> groups) {
        searching.set(false);
        List<GroupItem> rest = handled.isEmpty() ? groups
                : groups.stream().filter(item -> !handled.contains(item.id())).toList();
        if (!rest.equals(all)) {
            show(rest);
        } else if (isActive) {
            // The groups are the same; what refers to their members need not be.
            preview.refresh();
        }
        if (isStale) {
            refresh();
        }
    }

    /** Takes new groups; the one looked at stays so where it is still there. */
    void show(List<GroupItem> groups) {
        int position = position();
        Optional<GroupItem> before = selected();
        Set<String> known = all.stream().map(GroupItem::id).collect(Collectors.toSet());
        List<GroupItem> appeared = wanted.isEmpty() ? List.of()
                : groups.stream().filter(item -> !known.contains(item.id()) && wanted.get().equals(item.id())).toList();
        all.setAll(groups);
        counted();
        if (!appeared.isEmpty() && isActive) {
            wanted = Optional.empty();
            selected.set(appeared.getFirst());
        } else if (isActive) {
            reselect(before, position);
        }
    }

    private void reselect(Optional<GroupItem> before, int position) {
        Optional<GroupItem> same = before.flatMap(old -> all.stream().filter(item -> item.id().equals(old.id())).findFirst());
        if (same.isEmpty()) {
            selectAt(position);
        } else if (same.get().equals(before.get())) {
            preview.refresh();
        } else {
            selected.set(same.get());
        }
    }

    private void remove(GroupItem item) {
        handled.add(item.id());
        int position = position();
        boolean wasSelected = item.equals(selected.get());
        all.remove(item);
        counted();
        if (wasSelected) {
            selectAt(position);
        }
    }

    private void counted() {
        count.set(all.size());
        exact.set((int) all.stream().filter(item -> item.group().kind() == Kind.EXACT).count());
    }

    private void step(int by) {
        if (!shown.isEmpty()) {
            selectAt(Math.clamp((long) position() + by, 0, shown.size() - 1));
        }
    }

    private int position() {
        return selected.get() == null ? -1 : shown.indexOf(selected.get());
    }

    /** The group at this position, or the last one before it. */
    private void selectAt(int position) {
        selected.set(shown.isEmpty() ? null : shown.get(Math.clamp(position, 0, shown.size() - 1)));
    }

    private void refilter() {
        String words = query.get().strip().toLowerCase(Locale.ROOT);
        Optional<Kind> only = kind.get();
        shown.setPredicate(item -> only.filter(one -> one != item.group().kind()).isEmpty() && item.mentions(words));
        if (isActive && position() < 0) {
            selectAt(0);
        }
    }

    private void failed(RuntimeException failure) {
        searching.set(false);
        // A search that the closing workspace cut short is no news.
        if (!isClosed) {
            notices.accept(Notice.of(failure));
        }
    }

}
