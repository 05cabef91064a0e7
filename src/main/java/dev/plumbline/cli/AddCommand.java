package dev.plumbline.cli;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.AddOutcome;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies documents into a workspace. */
@Command(name = "add")
@SuppressWarnings("NullAway.Init")
final class AddCommand extends WorkspaceCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.add.files")
    private List<Path> files;

    @Option(names = "--recognise", descriptionKey = "cli.add.recognise")
    private boolean recognise;

    @Option(names = "--language", paramLabel = "LANG", descriptionKey = "cli.add.language")
    private String language = "";

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    int run(Workspace workspace) {
        unlocking.addTo(workspace.passwords());
        AddOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = recognise || !language.isEmpty() ? workspace.addDocuments().runRecognising(files, language, progress)
                    : workspace.addDocuments().run(files, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("added", documents(outcome.added()))
                    .put("already_there", documents(outcome.alreadyThere()))
                    .put("problems", Problems.json(outcome.problems())).build());
        } else {
            outcome.added().forEach(document -> terminal().say("cli.add.one", document.id(), document.title()));
            outcome.alreadyThere().forEach(document -> terminal().say("cli.add.known", document.id(), document.title()));
        }
        terminal().warn(outcome.problems());
        if (outcome.cancelled()) {
            terminal().note("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        return outcome.problems().stream().allMatch(problem -> problem.messageKey().startsWith("note."))
                ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static JsonValue documents(List<Document> documents) {
        return JsonValue.array(documents.stream().map(AddCommand::document).toList());
    }

    private static JsonValue document(Document document) {
        return JsonValue.object().put("id", document.id()).put("title", document.title()).put("type", document.type().mime())
                .put("pages", document.pageCount()).put("hash", document.contentHash()).build();
    }
}
