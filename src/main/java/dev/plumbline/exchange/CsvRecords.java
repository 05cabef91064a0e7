package dev.plumbline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The records of a UTF-8 CSV as PostgreSQL writes it (RFC 4180; an empty cell without quotes is NULL), one at a time.
 * Works on bytes, since all that divides cells is ASCII, and decodes only the cells asked for. A record that is too long is
 * skipped without being held, and the next one is read: FastCSV, which reads the small CSVs, ends there.
 */
final class CsvRecords {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_CELLS = 4096;
    private static final int END = -1;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private byte[] record = new byte[1 << 12];
    private int length;
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];
    private int count;
    private boolean tooLong;
    private boolean unended;
    private long line;
    private long nextLine = 1;

    /** @param most bytes of a record */
    CsvRecords(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Reads the next record that is not an empty line; false at the end. */
    boolean next() throws IOException {
        do {
            int c = read();
            if (line == 0) {
                c = withoutMark(c);
            }
            if (c == END) {
                return false;
            }
            readRecord(c);
        } while (count == 1 && length == 0 && !quoted[0]);
        return true;
    }

    private int withoutMark(int first) throws IOException {
        if (limit >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            position = MARK.length;
            return read();
        }
        return first;
    }

    private void readRecord(int first) throws IOException {
        line = nextLine;
        length = 0;
        count = 0;
        tooLong = false;
        unended = false;
        int c = first;
        for (c = readCell(c); c == ','; c = readCell(c)) {
            c = read();
        }
        if (c == '\r') {
            c = read();
            if (c != '\n' && c != END) {
                position--;
            }
        }
        nextLine++;
    }

    /** Gives the character that ended the cell. */
    private int readCell(int first) throws IOException {
        boolean isQuoted = first == '"';
        int c = first;
        if (isQuoted) {
            c = readQuoted();
        }
        for (; c != ',' && c != '\n' && c != '\r' && c != END; c = read()) {
            append(c);
        }
        endCell(isQuoted);
        return c;
    }

    private void endCell(boolean isQuoted) {
        if (count == MOST_CELLS) {
            tooLong = true;
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        quoted[count] = isQuoted;
        ends[count++] = length;
    }

    /** Gives the character after the closing quote. */
    private int readQuoted() throws IOException {
        for (int c = read();; c = read()) {
            if (c == END) {
                unended = true;
                return END;
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return c;
                }
            } else if (c == '\n') {
                nextLine++;
            }
            append(c);
        }
    }

    private void append(int c) {
        if (length == most) {
            tooLong = true;
            return;
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, Math.min(most, 2 * length));
        }
        record[length++] = (byte) c;
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = in.read(buffer, 0, BUFFER);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** 1-based line on which the record begins. */
    long line() {
        return line;
    }

    int count() {
        return count;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** True when the file ended within a quoted cell. */
    boolean isUnended() {
        return unended;
    }

    /**
     * A cell; empty for NULL.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    Optional<String> cell(int index) throws CharacterCodingException {
        int start = index == 0 ? 0 : ends[index - 1];
        int size = ends[index] - start;
        if (size == 0 && !quoted[index]) {
            return Optional.empty();
        }
        return Optional.of(isAscii(start, size) ? new String(record, start, size, StandardCharsets.ISO_8859_1)
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record, start, size)).toString());
    }

    private boolean isAscii(int start, int size) {
        for (int i = start; i < start + size; i++) {
            if (record[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
