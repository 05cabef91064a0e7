package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;

/** What H2's errors mean for a caller: try again, look again, or give up with a kind. */
final class SqlFailures {

    /** No error code tells a full disk from another I/O error; the operating systems' own words do. */
    private static final List<String> DISK_FULL_WORDS = List.of("no space left", "not enough space", "disk full",
            "file too large", "quota exceeded", "disk quota");

    private static final Set<Integer> LOST = Set.of(ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED);

    private static final Set<Integer> CONTENTION = Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1,
            ErrorCode.CONCURRENT_UPDATE_1, ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE);

    private SqlFailures() {}

    /** True when a row was refused by the named constraint. */
    static boolean isRefusedBy(SQLException e, String constraint) {
        String message = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
        return e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1 && message.contains(constraint.toUpperCase(Locale.ROOT));
    }

    /** True when another transaction was in the way, so that the same again may well succeed. */
    static boolean isContention(SQLException e) {
        // The pool's own: every connection is in use.
        return CONTENTION.contains(e.getErrorCode()) || e instanceof SQLTransientConnectionException;
    }

    /** True when the connection is gone with the process that served it. */
    static boolean isLostConnection(SQLException e) {
        return !isDiskFull(e) && (LOST.contains(e.getErrorCode()) || String.valueOf(e.getSQLState()).startsWith("08"));
    }

    /** True when the same transaction, run again, may well succeed. */
    static boolean isPassing(SQLException e) {
        return isContention(e) || isLostConnection(e) || isHeld(e);
    }

    /** True when another process has the file open and no server answers for it. */
    static boolean isHeld(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    static boolean isLockTimeout(SQLException e) {
        return e.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1;
    }

    static boolean isDiskFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = cause.toString().toLowerCase(Locale.ROOT);
            if (DISK_FULL_WORDS.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    static StoreException exception(SQLException e) {
        return new StoreException(kind(e), String.valueOf(e.getMessage()), e);
    }

    private static Kind kind(SQLException e) {
        if (isDiskFull(e)) {
            return Kind.DISK_FULL;
        }
        if (isContention(e)) {
            return Kind.BUSY;
        }
        if (e.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1) {
            // One code for both: H2 says which in words alone.
            return String.valueOf(e.getCause()).contains("is smaller than") ? Kind.OLDER_FORMAT : Kind.NEWER_SCHEMA;
        }
        return isLostConnection(e) ? Kind.CONNECTION_LOST : kindOf(e.getErrorCode());
    }

    private static Kind kindOf(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Kind.MISSING;
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.LOCKED;
            case ErrorCode.DATABASE_IS_READ_ONLY -> Kind.READ_ONLY;
            case ErrorCode.FILE_CORRUPTED_1 -> Kind.DAMAGED;
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_ENCRYPTION_ERROR_1 -> Kind.DENIED;
            default -> Kind.FAILED;
        };
    }
}
