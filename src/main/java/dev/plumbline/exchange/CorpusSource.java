package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A workspace that goes out as a corpus, in its own numbers. Every reading gives the same. */
public interface CorpusSource {

    /** The account that owns the workspace. */
    long ownerId();

    /** The workspace's one corpus. */
    long corpusId();

    /** The numbers of a table's rows, ascending; of a table that is not one of links. */
    List<Long> numbers(DumpTable table);

    /** All rows of a table, ascending. */
    void read(DumpTable table, Consumer<DumpRow> rows);

    /** The annotations of a document, ascending. */
    void annotations(long documentId, Consumer<DumpRow> rows);

    /** The annotations of no document, ascending. */
    void looseAnnotations(Consumer<DumpRow> rows);

    /** SHA-256 of the document's file, lower-case hex; empty when it has none. */
    String hash(long documentId);

    /** What stands in the document, which its annotations refer to. */
    TextLayer layer(long documentId) throws IOException;

    /** The document's own file, which one with a hash has. */
    InputStream file(long documentId) throws IOException;

    /**
     * To be told of before each document.
     *
     * @throws CancellationException when nobody wants the corpus any more
     */
    void reached(int done, int total, String title);
}
