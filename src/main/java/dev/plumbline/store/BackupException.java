package dev.plumbline.store;

import org.jspecify.annotations.Nullable;

/** A file is no backup that this workspace can go back to; {@link #reason()} says why. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    BackupException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    BackupException(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** Why a backup is refused. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It holds nothing at all, or a database without a workspace. */
        EMPTY,
        /** It is cut short, was changed after it was made, or is no database. */
        DAMAGED,
        /** It was made from a workspace that is not this one. */
        OTHER_WORKSPACE,
        /** A newer version of the program made it. */
        NEWER_SCHEMA,
        /** An H2 before 2.2 made it; this one cannot read it. */
        OLDER_FORMAT
    }
}
