package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.encryption.KeyException;
import dev.plumbline.encryption.KeyException.Reason;
import dev.plumbline.encryption.SealedFiles;
import dev.plumbline.encryption.WorkspaceKey;
import dev.plumbline.store.DatabaseKey;
import dev.plumbline.store.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a workspace's password opens; nothing, where it is not encrypted. */
record WorkspaceLock(DatabaseKey database, Optional<SealedFiles> files) {

    static final WorkspaceLock NONE = new WorkspaceLock(DatabaseKey.NONE, Optional.empty());

    /** For a new workspace. */
    static WorkspaceLock make(Path folder, Optional<char[]> password) {
        if (password.isEmpty()) {
            return NONE;
        }
        requirePassword(folder, password.get());
        try {
            OwnerOnly.folder(folder);
            return of(WorkspaceKey.create(folder, password.get()));
        } catch (IOException e) {
            throw new PlumblineException("workspace.read_only", List.of(folder), e);
        }
    }

    /** @throws PlumblineException when it is empty */
    static void requirePassword(Path folder, char[] password) {
        if (password.length == 0) {
            throw new PlumblineException("usage.empty_password", folder);
        }
    }

    /** @throws PlumblineException when the workspace is encrypted and the password is missing or wrong */
    static WorkspaceLock open(Path folder, Optional<char[]> password) {
        return WorkspaceKey.isIn(folder) ? of(key(folder, password)) : NONE;
    }

    /** @throws PlumblineException when the password is missing or wrong, or the key file is damaged */
    static WorkspaceKey key(Path folder, Optional<char[]> password) {
        if (password.isEmpty()) {
            throw new PlumblineException("workspace.password_needed", folder);
        }
        try {
            return WorkspaceKey.open(folder, password.get());
        } catch (KeyException e) {
            boolean isWrong = e.reason() == Reason.WRONG_PASSWORD;
            throw new PlumblineException(isWrong ? "workspace.password_wrong" : "workspace.key_damaged", List.of(folder), e);
        } catch (IOException e) {
            throw new PlumblineException("workspace.key_damaged", List.of(folder), e);
        }
    }

    private static WorkspaceLock of(WorkspaceKey key) {
        return new WorkspaceLock(DatabaseKey.of(key.database()), Optional.of(key.files()));
    }
}
