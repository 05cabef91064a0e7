package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import dev.plumbline.domain.Messages;
import java.text.MessageFormat;

/** Says in words where in a file something stands. The sentences are parsed once a file, not once a record. */
final class Places {

    private final String file;
    private final MessageFormat line = new MessageFormat(Messages.bundle().getString("input.where.line"));
    private final MessageFormat pointer = new MessageFormat(Messages.bundle().getString("input.where.pointer"));
    private final MessageFormat column = new MessageFormat(Messages.bundle().getString("input.where.column"));

    Places(String file) {
        this.file = file;
    }

    /** @param number 1-based */
    String line(long number) {
        return line.format(new Object[] {file, number});
    }

    /** A record of a JSON file by its pointer (RFC 6901) and the line it begins on. */
    String pointer(String path, JsonLocation at) {
        return pointer.format(new Object[] {file, path, at.getLineNr()});
    }

    String column(JsonLocation at) {
        return column.format(new Object[] {file, at.getLineNr(), at.getColumnNr()});
    }

    /** A member's name as a step of a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
