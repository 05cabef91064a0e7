package dev.plumbline.cli;

import dev.plumbline.domain.PlumblineException;

/** What the process says of itself when it ends; a contract. */
final class ExitCode {

    static final int DONE = 0;
    /** Done, but something needs a person. */
    static final int NEEDS_A_PERSON = 1;
    static final int WRONG_CALL = 2;
    static final int BAD_INPUT = 3;
    static final int NO_WORKSPACE = 4;
    static final int CANCELLED = 130;

    private ExitCode() {}

    /** By the first part of the exception's key. */
    static int of(PlumblineException exception) {
        String key = exception.messageKey();
        if (key.equals("workspace.changed_since") || key.equals("workspace.key_taken")) {
            return NEEDS_A_PERSON;
        }
        return key.startsWith("usage.") ? WRONG_CALL : key.startsWith("workspace.") ? NO_WORKSPACE : BAD_INPUT;
    }
}
