package dev.plumbline.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** A format that values with their places go out in. */
public interface ValueExporter {

    /** Its name on the command line. */
    String id();

    /** A file name's usual ending, without the dot. */
    default String ending() {
        return id();
    }

    /**
     * Writes the rows in their order, one at a time; flushes the stream and leaves it open. What the iterator throws
     * reaches the caller.
     *
     * @return how many rows the format has a place for
     */
    int write(Iterable<ExportRow> rows, OutputStream out) throws IOException;
}
