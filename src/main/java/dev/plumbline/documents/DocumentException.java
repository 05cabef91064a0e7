package dev.plumbline.documents;

import dev.plumbline.domain.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document that cannot be used, and why. Its message is a sentence of the bundle that says what to do. */
public final class DocumentException extends Exception {

    private static final long serialVersionUID = 1;

    /** The reasons; each has a sentence {@code input.document.<name in lower case>} whose argument 0 is the title. */
    public enum Code {
        NOT_FOUND,
        NOT_A_FILE,
        UNREADABLE,
        EMPTY,
        TOO_LARGE,
        TOO_LONG,
        TOO_SLOW,
        NOT_WHAT_ITS_NAME_SAYS,
        UNKNOWN_TYPE,
        BINARY,
        ENCRYPTED,
        WRONG_PASSWORD,
        DAMAGED,
        ARCHIVE_BOMB,
        UNSAFE,
        NO_PAGES,
        NO_SUCH_PAGE,
        LAYER_DAMAGED;

        String messageKey() {
            return "input.document." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Code code;
    private final transient List<Object> args;

    private DocumentException(Code code, List<Object> args, @Nullable Throwable cause) {
        super(Messages.text(code.messageKey(), args.toArray()), cause);
        this.code = code;
        this.args = args;
    }

    static DocumentException of(Code code, Object... args) {
        return new DocumentException(code, List.of(args), null);
    }

    static DocumentException because(Throwable cause, Code code, Object... args) {
        return new DocumentException(code, List.of(args), cause);
    }

    public Code code() {
        return code;
    }

    public String messageKey() {
        return code.messageKey();
    }

    /** The sentence's arguments; the first is the document's title. */
    public List<Object> args() {
        return args;
    }
}
