package dev.plumbline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that nobody but their owner may look into, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder and those above it; what is in it is guarded by it, whatever its own permissions say. */
    public static void folder(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        Files.createDirectories(folder);
        if (isNew) {
            guard(folder);
        }
    }

    /** Takes everybody else's rights to a folder away; its owner alone can. */
    public static void guard(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Makes a renaming in a folder survive a power cut, where the system can. */
    static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
