package dev.plumbline.exchange;

import dev.plumbline.domain.Messages;
import java.io.IOException;
import java.util.List;

/** A table dump that is not to be trusted, or lacks what it cannot be used without; nothing of it is used. */
public final class DumpException extends IOException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> args;

    DumpException(String messageKey, Object... args) {
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
