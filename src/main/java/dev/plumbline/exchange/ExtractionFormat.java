package dev.plumbline.exchange;

import java.io.IOException;

/** A format that extracted values come in. */
public interface ExtractionFormat {

    /** Its name on the command line. */
    String id();

    /**
     * Whether a file looks like this format.
     *
     * @param head the beginning of its text, at most {@link TextInput#HEAD} UTF-16 units
     */
    boolean recognises(String head);

    /**
     * Hands every value to the sink as it is read; memory does not grow with the file. A record that cannot be used is
     * a problem and the next is read; what is broken half-way keeps what came before.
     *
     * @throws FormatException when nothing in the file is of this format
     * @throws IOException when the file cannot be read
     */
    void read(TextInput input, ExtractionSink sink) throws FormatException, IOException;
}
