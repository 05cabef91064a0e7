package dev.plumbline.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text with their numbers; one that is too long is skipped without being held. */
final class BoundedLines {

    private final BufferedReader text;
    private final int maxLength;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean tooLong;

    BoundedLines(Reader text, int maxLength) {
        this.text = new BufferedReader(text);
        this.maxLength = maxLength;
    }

    /** The next line without its end (LF or CRLF); empty at the end of the text. */
    Optional<String> next() throws IOException {
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        line.setLength(0);
        tooLong = false;
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() < maxLength) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        number++;
        return Optional.of(line.toString());
    }

    /** 1-based number of the line read last. */
    long number() {
        return number;
    }

    /** True when the line read last is longer than the bound; what was returned is its beginning. */
    boolean isTooLong() {
        return tooLong;
    }
}
