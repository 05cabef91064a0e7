package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Rows of a server in a file or a folder, with the words, and where it has them the files, of their documents. */
public sealed interface DumpArchive extends DumpSource, AutoCloseable permits TableDump, CorpusZip {

    /** The id of its format. */
    String format();

    /** The name of its file. */
    String name();

    /** SHA-256 over what it holds, lower-case hex: the same again has the same. */
    String fingerprint() throws IOException;

    /** The document's own file; empty when there is none. */
    Optional<InputStream> file(long documentId) throws IOException;

    /** Whether the document is one without a file, whatever else there is of it. */
    default boolean isFileless(long documentId) {
        return false;
    }

    /** The very layer that the places of the document count in; empty where only its tokens, or its text, are known. */
    default Optional<TextLayer> layer(long documentId) {
        return Optional.empty();
    }

    /** Where in the archive a document is, for messages. */
    default String place(DumpRow document) {
        return document.value("title").map(Object::toString).orElse("");
    }

    /** The text of a text document, in UTF-8; empty when there is none. */
    Optional<InputStream> text(long documentId) throws IOException;

    /**
     * The tokens of a PDF; empty when there are none.
     *
     * @throws FormatException when they cannot be read
     */
    Optional<Pawls> tokens(long documentId) throws IOException, FormatException;

    /** What could not be used, beside rows that are told of when they are read. */
    List<Problem> problems();

    @Override
    void close() throws IOException;
}
