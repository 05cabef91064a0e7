package dev.plumbline.store;

import org.jspecify.annotations.Nullable;

/** The workspace's database could not do what was asked; {@link #kind()} says what stood in the way. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    StoreException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    StoreException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What stood in the way. */
    public enum Kind {
        /** There is no workspace in the folder. */
        MISSING,
        /** There is one already, and a new one was asked for. */
        EXISTS,
        /** A newer version of the program made it. */
        NEWER_SCHEMA,
        /** An H2 before 2.2 made the file; this one cannot read it. */
        OLDER_FORMAT,
        /** Another process holds it and does not share it. */
        LOCKED,
        /** The file is not a workspace or cannot be read any more. */
        DAMAGED,
        /** It asks for another user or password. */
        DENIED,
        DISK_FULL,
        READ_ONLY,
        /** Others held their locks for too long, several times in a row. */
        BUSY,
        /** The process that served the file ended, and no new connection came about. */
        CONNECTION_LOST,
        /** A row that was named does not exist. */
        NO_SUCH_ROW,
        /** Rows changed since, so that an act cannot be taken back or done again. */
        CHANGED_SINCE,
        /** With these values an annotation would be the same as another one. */
        KEY_TAKEN,
        /** Anything else; the cause says more. */
        FAILED
    }
}
