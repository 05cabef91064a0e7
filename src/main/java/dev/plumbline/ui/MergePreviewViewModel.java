package dev.plumbline.ui;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.ReferenceOwner;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.task.UiTasks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;

/** What merging the chosen group would change, for the survivor chosen and without the members left out. */
final class MergePreviewViewModel {

    private final Workspace workspace;
    private final UiTasks quick;
    private final Consumer<RuntimeException> onFailure;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> changes = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty showAll = new SimpleBooleanProperty();
    private final LongProperty looked = new SimpleLongProperty();
    private @Nullable DuplicateGroup group;
    private Wish wish = Wish.PLAIN;
    private int asked;

    /** What a person wants of the merge; without a member to keep it is the lowest. */
    private record Wish(OptionalLong keep, Set<Long> leftOut, Map<MergeField, Long> picks) {
        static final Wish PLAIN = new Wish(OptionalLong.empty(), Set.of(), Map.of());

        Wish without(long id) {
            Set<Long> out = new HashSet<>(leftOut);
            out.add(id);
            Map<MergeField, Long> rest = new EnumMap<>(MergeField.class);
            picks.forEach((field, from) -> {
                if (from != id) {
                    rest.put(field, from);
                }
            });
            boolean isKept = keep.isPresent() && keep.getAsLong() == id;
            return new Wish(isKept ? OptionalLong.empty() : keep, out, rest);
        }

        Wish with(long id) {
            Set<Long> out = new HashSet<>(leftOut);
            out.remove(id);
            return new Wish(keep, out, picks);
        }

        Wish picking(MergeField field, long id) {
            Map<MergeField, Long> changed = new EnumMap<>(MergeField.class);
            changed.putAll(picks);
            changed.put(field, id);
            return new Wish(keep, leftOut, changed);
        }
    }

    MergePreviewViewModel(Workspace workspace, UiTasks quick, Consumer<RuntimeException> onFailure) {
        this.workspace = workspace;
        this.quick = quick;
        this.onFailure = onFailure;
    }

    /** Empty until it was read, and while no group is chosen. */
    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What has changed since the preview that a merge was refused for, in words. */
    ReadOnlyObjectProperty<List<String>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether fields that are the same in all members are shown too. */
    BooleanProperty showAllProperty() {
        return showAll;
    }

    /** The member looked at on the page; 0 for none. */
    LongProperty lookedProperty() {
        return looked;
    }

    /** Shows a group from the start: the lowest survives, nothing is left out. */
    void show(Optional<DuplicateGroup> chosen) {
        group = chosen.orElse(null);
        wish = Wish.PLAIN;
        changes.set(List.of());
        looked.set(0);
        if (group == null) {
            asked++;
            preview.set(Optional.empty());
        } else {
            ask(next -> {});
        }
    }

    /** Reads the chosen group again, with what was chosen for it. */
    void refresh() {
        if (group != null) {
            ask(next -> {});
        }
    }

    /** Reads the group again after a merge was refused, and says what has changed since. */
    void refused() {
        Optional<Preview> before = preview.get();
        ask(next -> changes.set(before.map(old -> PlanDifference.lines(old, next)).orElse(List.of())));
    }

    /** Makes a member the survivor; one that was left out comes back. */
    void keep(long id) {
        if (isMember(id)) {
            looked.set(id);
            wish(new Wish(OptionalLong.of(id), wish.with(id).leftOut(), wish.picks()));
        }
    }

    /** @param number 1-based place among the members */
    void keepNumber(int number) {
        preview.get().filter(shown -> number <= shown.members().size())
                .ifPresent(shown -> keep(shown.members().get(number - 1).id()));
    }

    /** Leaves a member out of the merge, or takes it back. */
    void toggle(long id) {
        if (isMember(id)) {
            wish(wish.leftOut().contains(id) ? wish.with(id) : wish.without(id));
        }
    }

    /** Takes a field from a member; from the survivor it is its own again. */
    void pick(MergeField field, long id) {
        if (isMember(id) && !wish.leftOut().contains(id)) {
            wish(wish.picking(field, id));
        }
    }

    /** {@link #toggle(long)} of the member looked at. */
    void toggleLooked() {
        toggle(looked.get());
    }

    /** Looks at the next member, round and round; a negative step is back. */
    void look(int by) {
        preview.get().ifPresent(shown -> {
            List<PlacedMember> members = shown.members();
            int at = Math.max(0, shown.number(looked.get()) - 1);
            looked.set(members.get(Math.floorMod(at + by, members.size())).id());
        });
    }

    /** What cannot be had leaves the wish as it was before. */
    private void wish(Wish next) {
        Wish before = wish;
        wish = next;
        ask(shown -> {}, () -> wish = before);
    }

    private boolean isMember(long id) {
        return preview.get().filter(shown -> shown.number(id) > 0).isPresent();
    }

    /** Of several questions only the answer to the last one counts. */
    private void ask(Consumer<Preview> then) {
        ask(then, () -> {});
    }

    private void ask(Consumer<Preview> then, Runnable onRefused) {
        DuplicateGroup of = group;
        Wish wanted = wish;
        if (of == null) {
            return;
        }
        int question = ++asked;
        quick.run(progress -> read(of, wanted)).failure(failure -> {
            if (question == asked) {
                onRefused.run();
                onFailure.accept(failure);
            }
        }).then(next -> {
            if (question == asked) {
                arrived(next);
                then.accept(next);
            }
        });
    }

    private void arrived(Preview next) {
        if (next.members().isEmpty()) {
            preview.set(Optional.empty());
            return;
        }
        if (next.number(looked.get()) == 0) {
            looked.set(next.survivor().id());
        }
        preview.set(Optional.of(next));
    }

    private Preview read(DuplicateGroup of, Wish wanted) {
        List<PlacedMember> members = workspace.describeGroup().members(of.members());
        Set<Long> out = new HashSet<>(wanted.leftOut());
        of.members().stream().filter(id -> members.stream().noneMatch(member -> member.id() == id)).forEach(out::add);
        if (of.members().size() - out.size() < 2) {
            return new Preview(of, members, wanted.leftOut(), Optional.empty(), Map.of());
        }
        DuplicateGroup rest = Preview.without(of, out);
        OptionalLong keep = wanted.keep().stream().filter(id -> rest.members().contains(id)).findFirst();
        Map<MergeField, Long> picks = wanted.picks().entrySet().stream()
                .filter(pick -> rest.members().contains(pick.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        MergePlan plan = workspace.planMerge().run(rest, keep, picks);
        return new Preview(of, members, wanted.leftOut(), Optional.of(plan), owners(plan));
    }

    private Map<AnnotationReference, Map<Long, ReferenceOwner>> owners(MergePlan plan) {
        List<Held> held = new ArrayList<>();
        plan.references().stream().map(Planned::held).forEach(held::add);
        return workspace.describeGroup().owners(held);
    }
}
