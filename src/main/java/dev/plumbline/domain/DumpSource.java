package dev.plumbline.domain;

import java.io.IOException;
import java.util.function.Consumer;

/** A table dump that can be read table by table, again and again, without being held in memory. */
public interface DumpSource {

    boolean has(DumpTable table);

    /** True where its account, its corpus and its label set of the number 1 become the workspace's own. */
    default boolean joinsWorkspace() {
        return false;
    }

    /**
     * Reads the rows of a table in the order of its file; none where the dump lacks the table.
     *
     * @param problems told of records that are no rows
     * @throws IOException when the file cannot be read, or is not to be trusted
     */
    void read(DumpTable table, Consumer<DumpRow> rows, Consumer<Problem> problems) throws IOException;
}
