package dev.plumbline.store;

import dev.plumbline.domain.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The backups that lie in a workspace's folder. */
public final class Backups {

    private static final Duration DAY = Duration.ofDays(1);

    private final DatabaseFile file;

    /** @param workspace the workspace's folder */
    public Backups(Path workspace, DatabaseKey key) {
        file = new DatabaseFile(workspace, key);
    }

    /** Those that do not open, or are not as they were made; oldest first. */
    public List<Finding> check() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path copy : VerifiedCopy.in(file.backups())) {
            if (!isSound(copy)) {
                findings.add(new Finding(Finding.Kind.BACKUP_UNREADABLE, String.valueOf(copy.getFileName()), ""));
            }
        }
        return findings;
    }

    private boolean isSound(Path copy) throws IOException {
        if (!Checksum.agrees(copy, copy)) {
            return false;
        }
        try (Connection connection = file.connectTo(copy)) {
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
        List<Path> copies = VerifiedCopy.in(file.backups());
        return copies.isEmpty() || VerifiedCopy.made(copies.getLast())
                .map(made -> made.plus(DAY).isBefore(now) && made.isBefore(changed.get())).orElse(true);
    }
}
