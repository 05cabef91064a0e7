package dev.plumbline.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once it has given more bytes than it may. */
final class BoundedStream extends FilterInputStream {

    private final String name;
    private final long most;
    private long left;

    BoundedStream(InputStream in, String name, long most) {
        super(in);
        this.name = name;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        take(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        take(Math.max(0, n));
        return n;
    }

    private void take(int n) throws DumpException {
        left -= n;
        if (left < 0) {
            throw new DumpException("input.dump.size", name, most);
        }
    }
}
