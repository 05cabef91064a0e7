package dev.plumbline.exchange;

import dev.plumbline.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A text file to be read, by its name and its bytes; can be opened again and again. */
public final class TextInput {

    /** How much of a file is looked at to recognise its format, UTF-16 units. */
    public static final int HEAD = 1 << 16;

    private final String name;
    private final long size;
    private final Source source;
    private final Limits limits;

    private TextInput(String name, long size, Source source, Limits limits) {
        this.name = name;
        this.size = size;
        this.source = source;
        this.limits = limits;
    }

    /** The file of a path, under its file name. */
    public static TextInput of(Path file) throws IOException {
        return new TextInput(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file),
                Limits.DEFAULT);
    }

    /** Bytes already in memory. */
    public static TextInput of(String name, byte[] bytes) {
        return of(name, bytes, Limits.DEFAULT);
    }

    static TextInput of(String name, byte[] bytes, Limits limits) {
        return new TextInput(name, bytes.length, () -> new ByteArrayInputStream(bytes), limits);
    }

    public String name() {
        return name;
    }

    Limits limits() {
        return limits;
    }

    /** The beginning of the text, without a byte order mark. */
    String head() throws IOException, FormatException {
        StringBuilder head = new StringBuilder();
        char[] buffer = new char[1 << 12];
        try (Reader reader = open(problem -> {})) {
            for (int n = 0; n >= 0 && head.length() < HEAD; n = reader.read(buffer)) {
                head.append(buffer, 0, n);
            }
        }
        return head.substring(0, Math.min(HEAD, head.length()));
    }

    /**
     * The text, without a byte order mark. UTF-8, UTF-16 and UTF-32 are told apart by their marks; UTF-16 also by its
     * zeros. Bytes that are none of these are read as Windows-1252, or replaced where the rest is plainly UTF-8, and
     * either is told to the consumer.
     *
     * @throws FormatException when the file is too large
     */
    Reader open(Consumer<Problem> problems) throws IOException, FormatException {
        if (size > limits.maxBytes()) {
            throw new FormatException("input.format.size", name, limits.maxBytes() / 1_000_000);
        }
        Encoding encoding = Encoding.of(source);
        encoding.problemKey().ifPresent(key -> problems.accept(Problem.at(name, key)));
        return reader(encoding.charset(), encoding.markLength());
    }

    private Reader reader(Charset charset, int markLength) throws IOException {
        InputStream in = source.open();
        in.skipNBytes(markLength);
        return new InputStreamReader(in, charset);
    }

    /** Opens the bytes from their beginning. */
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * How bytes are to be read.
     *
     * @param markLength bytes of the byte order mark
     * @param problemKey what to tell about it, if anything
     */
    record Encoding(Charset charset, int markLength, Optional<String> problemKey) {

        static Encoding of(Source source) throws IOException {
            try (InputStream in = source.open()) {
                return EncodingDetector.detect(in);
            }
        }
    }
}
