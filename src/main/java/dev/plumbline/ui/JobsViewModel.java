package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.AddOutcome;
import dev.plumbline.review.DumpOutcome;
import dev.plumbline.review.ExportHighlights;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.GroundOutcome;
import dev.plumbline.review.ImportOutcome;
import dev.plumbline.review.MergeAllExact;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The long acts on a workspace: add, import, ground, export. Each runs in the status bar and ends with a notice. */
final class JobsViewModel {

    private final WorkspaceViewModel shown;
    private final Workspace workspace;
    private final TaskViewModel task;
    private final Consumer<Notice> notices;
    private final Consumer<ImportViewModel> onOffer;

    /** @param onOffer given what would come in, for a person to say yes */
    JobsViewModel(WorkspaceViewModel shown, TaskViewModel task, Consumer<Notice> notices,
            Consumer<ImportViewModel> onOffer) {
        this.shown = shown;
        this.workspace = shown.workspace();
        this.task = task;
        this.notices = notices;
        this.onOffer = onOffer;
    }

    /** Looks at whatever was chosen or dropped, and offers it to be taken in. */
    void offer(List<Path> filesAndFolders) {
        task.run(Messages.text("ui.task.look"), progress -> workspace.previewImport().run(filesAndFolders, progress),
                previews -> onOffer.accept(new ImportViewModel(previews)));
    }

    /** Takes in what is chosen: tables of a server, documents, so that extractions find them, then extractions. */
    void takeIn(ImportViewModel chosen) {
        chosen.dumps().forEach(dump -> task.run(Messages.text("ui.task.import"),
                progress -> workspace.importTableDump().run(dump, progress), outcome -> imported(dump, outcome)));
        if (!chosen.documents().isEmpty()) {
            task.run(Messages.text("ui.task.add"), progress -> workspace.addDocuments().run(chosen.documents(), progress),
                    this::added);
        }
        chosen.extractions().forEach(file -> task.run(Messages.text("ui.task.import"),
                progress -> workspace.importExtractions().run(file, progress), this::imported));
    }

    /** Looks for all values that were not looked for yet. */
    void ground() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        GroundCells.Request request = new GroundCells.Request(threads, OptionalLong.empty(), false);
        task.run(Messages.text("ui.task.ground"), progress -> workspace.groundCells().run(request, progress),
                this::grounded);
    }

    /** Merges every exact group; cut short, what is merged stays. */
    void mergeAllExact() {
        task.run(Messages.text("ui.task.merge"), progress -> workspace.mergeAllExact().run(progress), this::merged);
    }

    /** @param format an id of {@link dev.plumbline.review.ExportValues#formats} */
    void export(String format, Path out, boolean acceptedOnly) {
        task.run(Messages.text("ui.task.export"),
                progress -> workspace.exportValues().run(format, out, acceptedOnly, progress),
                outcome -> notices.accept(Notice.done(
                        Messages.text("ui.exported", outcome.rows(), String.valueOf(out.getFileName())))));
    }

    /** The whole workspace as a corpus zip. */
    void exportCorpus(Path out) {
        task.run(Messages.text("ui.task.export"), progress -> workspace.exportCorpus().run(out, progress),
                outcome -> notices.accept(Notice.of(Messages.text("ui.exported.corpus", outcome.documents(),
                        outcome.annotations(), out.getFileName()), outcome.problems())));
    }

    /** A copy of each PDF with its values marked. */
    void exportHighlights(Path folder, boolean acceptedOnly) {
        task.run(Messages.text("ui.task.export"),
                progress -> workspace.exportHighlights().run(folder, acceptedOnly, progress),
                outcome -> notices.accept(Notice.of(highlightedWords(outcome, folder), outcome.problems())));
    }

    private static String highlightedWords(ExportHighlights.Outcome outcome, Path folder) {
        return outcome.files() == 0 ? Messages.text("ui.exported.no_highlights")
                : Messages.text("ui.exported.highlights", outcome.values(), outcome.files(), folder.getFileName());
    }

    private void merged(MergeAllExact.Outcome outcome) {
        shown.reload();
        String words = mergedWords(outcome);
        shown.outcomeProperty().set(words);
        List<String> failed = outcome.failed().stream().map(group -> Messages.text("ui.merged.one", group.id())).toList();
        if (!failed.isEmpty()) {
            notices.accept(Notice.problem(words, failed));
        } else if (!shown.duplicates().isActive()) {
            notices.accept(Notice.done(words));
        }
    }

    private static String mergedWords(MergeAllExact.Outcome outcome) {
        if (outcome.cancelled()) {
            return Messages.text("ui.merged.cancelled", outcome.merged(), outcome.groups());
        }
        return outcome.failed().isEmpty() ? Messages.text("ui.merged", outcome.merged())
                : Messages.text("ui.merged.failed", outcome.merged(), outcome.failed().size());
    }

    private void added(AddOutcome outcome) {
        shown.reload();
        notices.accept(Notice.of(
                Messages.text("ui.added", outcome.added().size(), outcome.alreadyThere().size(),
                        outcome.problems().size()), outcome.problems()));
    }

    private void imported(ImportOutcome outcome) {
        shown.reload();
        Notice notice = Notice.of(Messages.text("ui.imported", outcome.cells(), outcome.alreadyThere(),
                outcome.problems().size()), outcome.problems());
        notices.accept(outcome.cells() > 0 ? notice.offering(Messages.text("ui.ground.now"), this::ground) : notice);
    }

    private void imported(Path file, DumpOutcome outcome) {
        shown.reload();
        String name = String.valueOf(file.getFileName());
        String words = outcome.cancelled() ? Messages.text("ui.imported.dump_cancelled", name)
                : outcome.alreadyThere() ? Messages.text("ui.imported.dump_there", name)
                : Messages.text("ui.imported.dump", outcome.annotations(), outcome.links(), outcome.documents(), outcome.candidates());
        notices.accept(Notice.of(words, outcome.problems()));
    }

    private void grounded(GroundOutcome outcome) {
        shown.reload();
        int all = outcome.counts().values().stream().mapToInt(Integer::intValue).sum();
        int located = outcome.counts().getOrDefault(GroundingStatus.GROUNDED, 0);
        String key = outcome.cancelled() ? "ui.ground.cancelled" : "ui.grounded";
        notices.accept(Notice.of(Messages.text(key, located, all), outcome.problems()));
    }
}
