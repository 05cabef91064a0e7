package dev.plumbline.exchange;

import java.io.IOException;
import java.util.function.Predicate;

/** Rows taken document by document, one at a time, for formats that have a frame around each document. */
interface DocumentSections {

    /** Before a document's first row. */
    void begin(ExportRow first) throws IOException;

    void row(ExportRow row) throws IOException;

    /** After a document's last row, which it is given. */
    void end(ExportRow last) throws IOException;

    /**
     * Writes the rows that are wanted, which come document by document; a document without one is left out.
     *
     * @return how many were written
     */
    static int write(Iterable<ExportRow> rows, Predicate<ExportRow> wanted, DocumentSections to) throws IOException {
        ExportRow last = null;
        int written = 0;
        for (ExportRow row : rows) {
            if (!wanted.test(row)) {
                continue;
            }
            if (last == null || last.value().document().id() != row.value().document().id()) {
                if (last != null) {
                    to.end(last);
                }
                to.begin(row);
            }
            to.row(row);
            last = row;
            written++;
        }
        if (last != null) {
            to.end(last);
        }
        return written;
    }
}
