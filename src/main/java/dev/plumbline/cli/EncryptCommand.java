package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an encrypted copy of a workspace. */
@Command(name = "encrypt")
@SuppressWarnings("NullAway.Init")
final class EncryptCommand extends PlumblineCommand {

    @Parameters(index = "0", paramLabel = "WS", descriptionKey = "cli.workspace")
    private Path folder;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "cli.new.workspace")
    private Path target;

    @Mixin
    private WorkspacePassword password = new WorkspacePassword();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.open(folder, password.existing(folder))) {
            WorkspaceCounts counts = encrypted(workspace);
            if (json()) {
                terminal().print(JsonValue.object().put("workspace", target.toAbsolutePath().normalize().toString()).build());
            } else {
                terminal().say("cli.encrypt.done", target, counts.documents(), counts.annotations(), folder);
            }
        }
        return ExitCode.DONE;
    }

    private WorkspaceCounts encrypted(Workspace workspace) {
        char[] fresh = password.fresh(target);
        try (TerminalProgress progress = progress()) {
            return workspace.encryptWorkspace().run(target, fresh, progress);
        }
    }
}
