package dev.plumbline.domain;

import java.util.List;

/**
 * Something that could not be used, while the rest could.
 *
 * @param where the file, and the line or record in it
 * @param messageKey why, as a key of the bundle
 * @param args the sentence's arguments
 */
public record Problem(String where, String messageKey, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem at(String where, String messageKey, Object... args) {
        return new Problem(where, messageKey, List.of(args));
    }

    /** The reason in words. */
    public String message() {
        return Messages.text(messageKey, args.toArray());
    }
}
