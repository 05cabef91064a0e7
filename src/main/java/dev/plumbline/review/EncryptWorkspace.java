package dev.plumbline.review;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.store.EncryptedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an encrypted copy of a workspace that is not encrypted. The workspace stays as it is: what a disk once held in the
 * open cannot be taken back by a program, and a copy that was not proved must not take its place. Backups and logs
 * are not copied.
 */
public final class EncryptWorkspace {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptWorkspace.class);

    private final Workspace workspace;

    EncryptWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Makes the copy and proves it; it takes its place only then.
     *
     * @param target the folder to make, new or empty
     * @return what the copy holds
     * @throws PlumblineException when the workspace is encrypted or not whole, the folder is not empty or cannot be made, or
     *     the password is empty
     * @throws CancellationException when the progress says that it is cancelled; then nothing is left
     */
    public WorkspaceCounts run(Path target, char[] password, Progress progress) {
        Path folder = target.toAbsolutePath().normalize();
        if (Workspace.isEncrypted(workspace.folder())) {
            throw new PlumblineException("usage.encrypted_already", workspace.folder());
        }
        Workspace.requireEmpty(folder);
        WorkspaceLock.requirePassword(folder, password);
        requireWhole(workspace, workspace.folder(), progress);
        try {
            Path part = Files.createTempDirectory(existing(folder), ".encrypting-");
            try {
                WorkspaceCounts counts = copied(part, folder, password, progress);
                Files.deleteIfExists(folder);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
                return counts;
            } finally {
                discard(part);
            }
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(folder), e);
        }
    }

    /** @param named what errors call the copy, which has its own name only when it is whole */
    private WorkspaceCounts copied(Path part, Path named, char[] password, Progress progress) throws IOException {
        WorkspaceLock lock = WorkspaceLock.make(part, Optional.of(password));
        Path backup = workspace.store(database -> database.backup("encrypt"));
        StoreFailures.inWords(named, () -> {
            EncryptedFile.make(backup, part, lock.database());
            return true;
        });
        workspace.files().sealInto(part, lock, progress);
        try (Workspace copy = Workspace.open(part, Optional.of(password))) {
            requireWhole(copy, named, progress);
            return copy.describeWorkspace().run();
        }
    }

    private static void requireWhole(Workspace checked, Path named, Progress progress) {
        List<Finding> findings = checked.checkWorkspace().run(progress);
        if (!findings.isEmpty()) {
            throw new PlumblineException("workspace.not_whole", named, findings.size(), findings.getFirst().where());
        }
    }

    private static Path existing(Path folder) throws IOException {
        Path parent = folder.getParent();
        return Files.createDirectories(parent == null ? folder : parent);
    }

    private static void discard(Path part) {
        try {
            if (Files.exists(part)) {
                PathUtils.deleteDirectory(part);
            }
        } catch (IOException e) {
            LOG.warn("{} is left of a copy that came to nothing", part, e);
        }
    }
}
