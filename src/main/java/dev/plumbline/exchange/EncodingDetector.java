package dev.plumbline.exchange;

import dev.plumbline.exchange.TextInput.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out how a text was encoded: by its mark, by its zeros, or by trying UTF-8 on all of it. */
final class EncodingDetector {

    private EncodingDetector() {}

    static Encoding detect(InputStream in) throws IOException {
        byte[] first = in.readNBytes(4);
        Optional<Encoding> marked = byMark(first);
        return marked.isPresent() ? marked.get()
                : unmarked(new SequenceInputStream(new ByteArrayInputStream(first), in));
    }

    private static Optional<Encoding> byMark(byte[] first) {
        int mark = 0;
        for (int i = 0; i < 4; i++) {
            mark = mark << 8 | (i < first.length ? first[i] & 0xff : 0x20);
        }
        if (mark == 0xfffe0000) {
            return known("UTF-32LE", 4);
        } else if (mark == 0x0000feff) {
            return known("UTF-32BE", 4);
        } else if (mark >>> 8 == 0xefbbbf) {
            return known("UTF-8", 3);
        } else if (mark >>> 16 == 0xfffe) {
            return known("UTF-16LE", 2);
        } else if (mark >>> 16 == 0xfeff) {
            return known("UTF-16BE", 2);
        }
        // All three formats begin with an ASCII character, so that a zero beside it tells UTF-16 without a mark.
        boolean low = (mark & 0xff00ff00) == 0;
        boolean high = (mark & 0x00ff00ff) == 0;
        return first.length < 4 || low == high ? Optional.empty() : known(low ? "UTF-16BE" : "UTF-16LE", 0);
    }

    private static Optional<Encoding> known(String charset, int markLength) {
        return Optional.of(new Encoding(Charset.forName(charset), markLength, Optional.empty()));
    }

    private static Encoding unmarked(InputStream in) throws IOException {
        Utf8Check check = new Utf8Check();
        check.run(in);
        if (check.valid) {
            return new Encoding(StandardCharsets.UTF_8, 0, Optional.empty());
        }
        return check.sawBeyondAscii
                ? new Encoding(StandardCharsets.UTF_8, 0, Optional.of("input.encoding.replaced"))
                : new Encoding(Charset.forName("windows-1252"), 0, Optional.of("input.encoding.windows"));
    }

    /** Decodes until the first byte that is not UTF-8. */
    private static final class Utf8Check {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
        private final CharBuffer chars = CharBuffer.allocate(1 << 13);
        private boolean valid = true;
        private boolean sawBeyondAscii;

        private void run(InputStream in) throws IOException {
            int n = 0;
            while (valid && n >= 0) {
                n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, n)).flip();
                valid = !decoder.decode(bytes, chars.clear(), n < 0).isError();
                sawBeyondAscii |= chars.flip().chars().anyMatch(c -> c > 0x7f);
                bytes.compact();
            }
        }
    }
}
