package dev.plumbline.encryption;

import org.jspecify.annotations.Nullable;

/** A workspace's key could not be had; {@link #reason()} says why. */
public final class KeyException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    KeyException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        WRONG_PASSWORD,
        /** The key file is cut short, changed, or of a newer version. */
        DAMAGED
    }
}
