package dev.plumbline.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Arrays of numbers one after the other: each its length in bytes (int) and its big-endian bytes; at last their
 * CRC-32 (long).
 */
final class Columns {

    private static final int BLOCK = 1 << 16;
    private static final int MAX_BYTES = 1 << 30;

    private Columns() {}

    /** Writes columns. */
    static final class Writer {

        private final DataOutputStream out;
        private final CRC32 sum = new CRC32();

        Writer(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        void bytes(byte[] column) throws IOException {
            out.writeInt(column.length);
            put(column, column.length);
        }

        void ints(int[] column) throws IOException {
            out.writeInt(Math.multiplyExact(column.length, Integer.BYTES));
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (int value : column) {
                if (!block.hasRemaining()) {
                    put(block.array(), BLOCK);
                    block.clear();
                }
                block.putInt(value);
            }
            put(block.array(), block.position());
        }

        void end() throws IOException {
            out.writeLong(sum.getValue());
            out.flush();
        }

        private void put(byte[] bytes, int length) throws IOException {
            sum.update(bytes, 0, length);
            out.write(bytes, 0, length);
        }
    }

    /** Reads columns in the order in which they were written. */
    static final class Reader {

        private final DataInputStream in;
        private final CRC32 sum = new CRC32();

        Reader(InputStream in) {
            this.in = new DataInputStream(in);
        }

        byte[] bytes() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > MAX_BYTES) {
                throw new IOException("a column of " + length + " bytes");
            }
            // Grows as bytes arrive: a wrong length must not reserve a gigabyte.
            byte[] column = in.readNBytes(length);
            if (column.length < length) {
                throw new EOFException();
            }
            sum.update(column);
            return column;
        }

        int[] ints() throws IOException {
            byte[] bytes = bytes();
            int[] column = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(column);
            return column;
        }

        /** @throws IOException when what was read is not what was written */
        void end() throws IOException {
            // Reading on to the end lets the inflater check its own sum.
            if (in.readLong() != sum.getValue() || in.read() != -1) {
                throw new IOException("the checksum differs");
            }
        }
    }
}
