package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.AboutPlumbline;
import dev.plumbline.review.ReportProblem;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.task.Work;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The app as a whole: which workspace is open, and how one is made or opened. */
final class AppViewModel {

    private final UiSettings settings;
    private final Lanes lanes;
    private final TaskViewModel task;
    private final Consumer<Notice> notices;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    // One for all callers: such a view hears of changes only while somebody holds it.
    private final ObservableList<Path> recentView = FXCollections.unmodifiableObservableList(recent);
    private final ReadOnlyObjectWrapper<Optional<WorkspaceViewModel>> workspace =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImportViewModel>> offered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Dropped>> held = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> locked = new ReadOnlyObjectWrapper<>(Optional.empty());

    AppViewModel(UiSettings settings, Lanes lanes, TaskViewModel task, Consumer<Notice> notices) {
        this.settings = settings;
        this.lanes = lanes;
        this.task = task;
        this.notices = notices;
        recent.setAll(settings.recent());
    }

    /** Makes a workspace; the folder's name gets its ending where it lacks it. */
    void create(Path folder) {
        Path named = withEnding(folder);
        show(Messages.text("ui.task.create"), progress -> Workspace.create(named));
    }

    /** Makes a workspace that opens with its password alone. */
    void create(Path folder, char[] password) {
        Path named = withEnding(folder);
        show(Messages.text("ui.task.create"), progress -> Workspace.create(named, Optional.of(password)));
    }

    /** Opens a workspace, or asks for its password first; see {@link #lockedProperty()}. */
    void open(Path folder) {
        locked.set(Optional.empty());
        if (Workspace.isEncrypted(folder)) {
            locked.set(Optional.of(folder));
        } else {
            show(Messages.text("ui.task.open"), progress -> Workspace.open(folder));
        }
    }

    void open(Path folder, char[] password) {
        locked.set(Optional.empty());
        show(Messages.text("ui.task.open"), progress -> Workspace.open(folder, Optional.of(password)));
    }

    /** The encrypted workspace that is to be opened and waits for its password. */
    ReadOnlyObjectProperty<Optional<Path>> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** What would come into the workspace and waits for a yes. */
    ReadOnlyObjectProperty<Optional<ImportViewModel>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Nothing waits for a yes any more. */
    void answered() {
        offered.set(Optional.empty());
    }

    /** Collects what helps to mend a problem, and no document, into a zip. */
    void report(Path out) {
        ReportProblem report = new ReportProblem(workspace.get().map(WorkspaceViewModel::workspace));
        task.run(Messages.text("ui.task.report"), progress -> {
            report.run(out, AboutPlumbline.logs(), progress);
            return out;
        }, done -> notices.accept(Notice.done(Messages.text("ui.reported", done.getFileName()))));
    }

    /** Opens the sample; it is made when it is not there yet. */
    void openSample(Path folder) {
        show(Messages.text("ui.task.sample"), progress -> SampleWorkspace.open(folder, progress));
    }

    /** Keeps files that came before there was a workspace, until a workspace is chosen that takes them in. */
    void hold(Dropped files) {
        held.set(Optional.of(files));
    }

    /** Files that wait for a workspace. */
    ReadOnlyObjectProperty<Optional<Dropped>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    void close() {
        workspace.get().ifPresent(WorkspaceViewModel::close);
        recent.setAll(settings.recent());
        workspace.set(Optional.empty());
    }

    JobsViewModel jobs(WorkspaceViewModel of) {
        return new JobsViewModel(of, task, notices, any -> offered.set(Optional.of(any)));
    }

    ReadOnlyObjectProperty<Optional<WorkspaceViewModel>> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /** Workspaces opened before, newest first. */
    ObservableList<Path> recent() {
        return recentView;
    }

    TaskViewModel task() {
        return task;
    }

    private void show(String title, Work<Workspace> open) {
        // The one that is open is closed first: a workspace cannot be opened twice.
        workspace.get().ifPresent(WorkspaceViewModel::close);
        workspace.set(Optional.empty());
        task.run(title, open, opened -> {
            settings.opened(opened.folder());
            recent.setAll(settings.recent());
            WorkspaceViewModel shown = new WorkspaceViewModel(opened, lanes, notices);
            workspace.set(Optional.of(shown));
            shown.reload();
            shown.backUpWhenDue();
            held.get().ifPresent(files -> jobs(shown).offer(files.files()));
            held.set(Optional.empty());
        });
    }

    private static Path withEnding(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith(Dropped.WORKSPACE) ? folder : folder.resolveSibling(name + Dropped.WORKSPACE);
    }

    /** Where the sample lives unless the call says otherwise. */
    static Path sampleFolder() {
        return Path.of(System.getProperty("user.home", "."), "Plumbline", "Sample" + Dropped.WORKSPACE);
    }
}
