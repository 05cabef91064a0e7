package dev.plumbline.documents;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decodes a text file. A byte order mark is dropped and {@code \r\n} becomes {@code \n}, as every program that reads
 * text in lines has it; all else stays.
 */
final class TextReader {

    private static final int SAMPLE = 64 << 10;
    private static final int FEW = 512;

    private final String title;
    private final List<Problem> notes = new ArrayList<>();

    TextReader(String title) {
        this.title = title;
    }

    List<Problem> notes() {
        return notes;
    }

    /** @throws DocumentException when these bytes are no text */
    String read(byte[] bytes) throws DocumentException {
        return decoded(bytes).replace("\r\n", "\n");
    }

    private String decoded(byte[] bytes) throws DocumentException {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return decode(bytes, mark.get().length, mark.get().charset);
        }
        Optional<Charset> wide = wideCharset(bytes);
        if (wide.isPresent()) {
            return decode(bytes, 0, wide.get());
        }
        if (looksBinary(bytes)) {
            throw DocumentException.of(Code.BINARY, title);
        }
        Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8.isPresent() ? utf8.get() : guessed(bytes);
    }

    /** True for bytes that no text has: NUL, or many control characters. */
    static boolean looksBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            boolean isUsual = b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1b;
            controls += isUsual ? 0 : 1;
        }
        return controls > bytes.length / 50 + 1;
    }

    private String decode(byte[] bytes, int from, Charset charset) {
        return strictly(bytes, from, charset).orElseGet(() -> {
            notes.add(Problem.at(title, "note.document.bad_bytes", title, charset.displayName()));
            return new String(bytes, from, bytes.length - from, charset);
        });
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private String guessed(byte[] bytes) {
        Charset charset = detected(bytes);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            notes.add(Problem.at(title, "note.document.encoding_guessed", title, charset.displayName()));
        }
        return decode(bytes, 0, charset);
    }

    private static Charset detected(byte[] bytes) {
        if (isNearlyUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        // The first foreign byte may stand far behind the first 64 KB.
        int from = Math.max(0, firstForeign(bytes) - SAMPLE / 4);
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (Charset.isSupported(match.getName()) && !match.getName().startsWith("UTF-")
                    && strictly(bytes, 0, Charset.forName(match.getName())).isPresent()) {
                return Charset.forName(match.getName());
            }
        }
        return Charset.forName("windows-1252");
    }

    private static boolean isNearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xfffd).count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return broken * 10 < foreign;
    }

    private static int firstForeign(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return 0;
    }

    /** UTF-16 without a mark: Latin text then has NUL as every other byte. */
    private static Optional<Charset> wideCharset(byte[] bytes) {
        int length = Math.min(bytes.length, FEW) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length * 2 / 5;
        if (length < 4 || bytes.length % 2 != 0 || Math.max(even, odd) < most || Math.min(even, odd) > 0) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** A byte order mark. */
    private record Mark(int length, Charset charset) {

        static Optional<Mark> of(byte[] bytes) {
            if (starts(bytes, 0xef, 0xbb, 0xbf)) {
                return Optional.of(new Mark(3, StandardCharsets.UTF_8));
            }
            if (starts(bytes, 0xff, 0xfe, 0, 0)) {
                return Optional.of(new Mark(4, Charset.forName("UTF-32LE")));
            }
            if (starts(bytes, 0, 0, 0xfe, 0xff)) {
                return Optional.of(new Mark(4, Charset.forName("UTF-32BE")));
            }
            if (starts(bytes, 0xff, 0xfe)) {
                return Optional.of(new Mark(2, StandardCharsets.UTF_16LE));
            }
            return starts(bytes, 0xfe, 0xff) ? Optional.of(new Mark(2, StandardCharsets.UTF_16BE)) : Optional.empty();
        }

        private static boolean starts(byte[] bytes, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
