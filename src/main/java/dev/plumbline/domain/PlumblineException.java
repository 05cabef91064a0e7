package dev.plumbline.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one exception a person may see. Thrown at the border of the use cases; its message is a sentence of the bundle.
 * The key's first part says whose fault it is: {@code usage} (the call), {@code input} (a file), {@code workspace}.
 */
public final class PlumblineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> args;

    public PlumblineException(String messageKey, List<?> args, @Nullable Throwable cause) {
        super(Messages.text(messageKey, args.toArray()), cause);
        this.messageKey = messageKey;
        this.args = List.copyOf(args);
    }

    public PlumblineException(String messageKey, Object... args) {
        this(messageKey, List.of(args), null);
    }

    public String messageKey() {
        return messageKey;
    }

    /** The sentence's arguments. */
    public List<Object> args() {
        return args;
    }
}
