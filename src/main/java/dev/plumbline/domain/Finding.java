package dev.plumbline.domain;

/**
 * Something an integrity check found wrong.
 *
 * @param kind what sort of fault
 * @param where table and id, or a constraint's name
 * @param detail what is wrong there, for a person who mends it; may be empty
 */
public record Finding(Kind kind, String where, String detail) {

    /** The sorts of fault. */
    public enum Kind {
        CONSTRAINT_MISSING,
        DUPLICATE_KEY,
        KEY_DIFFERS,
        ORPHAN_REFERENCE,
        OFFSET_INVALID,
        JOURNAL_UNREADABLE,
        FILE_MISSING,
        FILE_CHANGED,
        FILE_UNREADABLE,
        BACKUP_UNREADABLE
    }
}
