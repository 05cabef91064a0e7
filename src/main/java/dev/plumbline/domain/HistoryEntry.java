package dev.plumbline.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * A line of the workspace's history; a bulk act is one.
 *
 * @param user name of the account it was done under
 * @param affected how many rows it touched
 * @param detail the file or the state, as the kind has it; may be empty
 * @param undone taken back, and not done again since
 */
public record HistoryEntry(long id, Kind kind, Instant at, String user, int affected, String detail, boolean undoable,
        boolean undone) {

    /** What sort of act it was. */
    public enum Kind {
        ADD,
        IMPORT,
        GROUND,
        REVIEW,
        ANCHOR,
        MERGE,
        DISTINCT;

        /** The name in formats and in the store: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
