package dev.plumbline.exchange;

import dev.plumbline.domain.Messages;
import java.util.List;

/** A file, or a text, that is not of the format it is read as; nothing of it can be used. */
public final class FormatException extends Exception {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> args;

    /**
     * @param messageKey {@code input.format.*}
     * @param args the sentence's arguments
     */
    public FormatException(String messageKey, Object... args) {
        super(Messages.text(messageKey, args));
        this.messageKey = messageKey;
        this.args = List.of(args);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args;
    }
}
