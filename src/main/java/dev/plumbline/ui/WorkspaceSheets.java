package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ExportCorpus;
import dev.plumbline.review.ExportHighlights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The forms and lists that an open workspace shows above everything. */
final class WorkspaceSheets {

    private static final int DOCUMENTS = 8;
    private static final int VALUES = 24;

    private final WorkspaceViewModel workspace;
    private final JobsViewModel jobs;
    private final WindowServices window;

    WorkspaceSheets(WorkspaceViewModel workspace, JobsViewModel jobs, WindowServices window) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.window = window;
    }

    void export() {
        ExportView form = new ExportView(this::export, window::closeSheet);
        window.showSheet(form.root());
        form.focus();
    }

    void history() {
        HistoryView sheet = new HistoryView(new HistoryViewModel(workspace), window::isSheetShown, window::closeSheet);
        window.showSheet(sheet.root());
        sheet.focus();
    }

    void keys() {
        KeysView sheet = new KeysView(new KeyBindings(window.settings()), window::closeSheet);
        window.showSheet(sheet.root());
        sheet.focus();
    }

    /** One summary first; then it runs in the status bar. */
    void mergeAll() {
        List<GroupItem> groups = workspace.duplicates().exactGroups();
        if (!groups.isEmpty() && !window.task().runningProperty().get()) {
            MergeAllView sheet = new MergeAllView(groups, () -> {
                window.closeSheet();
                jobs.mergeAllExact();
            }, window::closeSheet);
            window.showSheet(sheet.root());
            sheet.focus();
        }
    }

    /** Asks first, and says how many. */
    void acceptExact() {
        int count = workspace.values().openExactProperty().get();
        if (count > 0) {
            BulkView sheet = new BulkView(count, () -> {
                window.closeSheet();
                workspace.acceptExact();
            }, window::closeSheet);
            window.showSheet(sheet.root());
            sheet.focus();
        }
    }

    /**
     * Everything that can be done here, and every document and value at hand to go to.
     *
     * @param acts what the keys of the screen do
     * @param onDocument told the id of a document to show
     * @param onValue told the id of a value to show
     */
    void palette(List<Map<Shortcut, Runnable>> acts, LongConsumer onDocument, LongConsumer onValue) {
        List<Command> commands = acts.stream().flatMap(some -> some.entrySet().stream())
                .filter(one -> one.getKey() != Shortcut.PALETTE)
                .map(one -> new Command(one.getKey().name(), one.getKey().label(), one.getKey().keys(), one.getValue()))
                .toList();
        PaletteView sheet = new PaletteView(new PaletteViewModel(commands, match -> places(match, onDocument, onValue),
                window.settings()), window::closeSheet);
        window.showSheet(sheet.root());
        sheet.focus();
    }

    private List<Command> places(WordMatch match, LongConsumer onDocument, LongConsumer onValue) {
        List<Command> found = new ArrayList<>(workspace.documents().stream()
                .filter(one -> one.id() != DocumentItem.ALL && match.score(one.title()) > 0).limit(DOCUMENTS)
                .map(one -> new Command("", one.title(), Messages.text("ui.palette.document"),
                        () -> onDocument.accept(one.id()))).toList());
        Stream<ValueItem> values = workspace.values().all().stream()
                .filter(item -> match.words().stream().allMatch(item::mentions)).limit(VALUES);
        values.map(item -> new Command("", item.row().value(), item.row().field(), () -> onValue.accept(item.id())))
                .forEach(found::add);
        return found;
    }

    private void export(ExportView.Choice choice) {
        window.closeSheet();
        FilePicker picker = window.picker();
        switch (choice.format()) {
            case ExportHighlights.FORMAT ->
                picker.exportFolder().ifPresent(folder -> jobs.exportHighlights(folder, choice.acceptedOnly()));
            case ExportCorpus.FORMAT -> picker.exportCorpus().ifPresent(jobs::exportCorpus);
            default -> picker.export(choice.format())
                    .ifPresent(out -> jobs.export(choice.format(), out, choice.acceptedOnly()));
        }
    }
}
