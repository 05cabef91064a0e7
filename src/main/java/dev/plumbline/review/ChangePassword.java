package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.encryption.WorkspaceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives an encrypted workspace another password; what is in it, and its backups, stay as they are. */
public final class ChangePassword {

    private final Path folder;

    /**
     * @param folder the workspace's, open or not
     * @throws PlumblineException when it is not encrypted
     */
    public ChangePassword(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (!WorkspaceKey.isIn(this.folder)) {
            throw new PlumblineException("usage.not_encrypted", folder);
        }
    }

    /** @throws PlumblineException when the old password is missing or wrong, or the new one is empty */
    public void run(Optional<char[]> old, char[] replacement) {
        WorkspaceLock.requirePassword(folder, replacement);
        WorkspaceKey key = WorkspaceLock.key(folder, old);
        try {
            key.changePassword(folder, replacement);
        } catch (IOException e) {
            throw new PlumblineException("workspace.read_only", List.of(folder), e);
        }
    }
}
