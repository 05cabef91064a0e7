package dev.plumbline.store;

import dev.plumbline.domain.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The backups that lie in a workspace's folder. */
public final class Backups {

    private static final Duration DAY = Duration.ofDays(1);

    private final Path folder;

    /** @param workspace the workspace's folder */
    public Backups(Path workspace) {
        folder = new DatabaseFile(workspace).backups();
    }

    /** Those that do not open, or are not as they were made; oldest first. */
    public List<Finding> check() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path copy : VerifiedCopy.in(folder)) {
            if (!isSound(copy)) {
                findings.add(new Finding(Finding.Kind.BACKUP_UNREADABLE, String.valueOf(copy.getFileName()), ""));
            }
        }
        return findings;
    }

    private static boolean isSound(Path copy) throws IOException {
        if (!Checksum.agrees(copy, copy)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(VerifiedCopy.url(copy), DatabaseFile.USER, "")) {
            VerifiedCopy.readToTheEnd(connection);
            return Schema.installed(connection).isPresent();
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * True when a copy is due: the history lists something newer than the last copy, and that is over a day old or
     * there is none.
     *
     * @param changed when somebody last did something; empty when nobody ever did
     */
    public boolean isDue(Optional<Instant> changed, Instant now) throws IOException {
        if (changed.isEmpty()) {
            return false;
        }
        List<Path> copies = VerifiedCopy.in(folder);
        return copies.isEmpty() || VerifiedCopy.made(copies.getLast())
                .map(made -> made.plus(DAY).isBefore(now) && made.isBefore(changed.get())).orElse(true);
    }
}
