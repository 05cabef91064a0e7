package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small documents, damaged by chance from a seed, and read: each ends with a layer or a named error, and in time. */
public final class DocumentMutations {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final List<String> TRAPS = List.of("/Kids[1 0 R]", "999999999999", "-1", "<<", ">>", "endstream", "/Length 1",
            "(", "[[[[[[", "R", "0 0 0 0 0 0 cm", "q q q q", "\0", "BT", "Tj", "/Rotate 45", "<w:p>", "</w:t>", "<!DOCTYPE a>", "&x;");

    private final Path folder;
    private final List<byte[]> originals;

    private DocumentMutations(Path folder) throws IOException {
        this.folder = folder;
        this.originals = List.of(pdf(CompressParameters.NO_COMPRESSION), pdf(CompressParameters.DEFAULT_COMPRESSION), docx());
    }

    /**
     * Reads mutations number {@code from} to {@code to}.
     *
     * @return how many could be read
     * @throws AssertionError naming the seed of one that ends in any other way than a layer or a named error
     */
    public static int run(Path folder, int from, int to) throws IOException {
        DocumentMutations mutations = new DocumentMutations(folder);
        int read = 0;
        for (int seed = from; seed < to; seed++) {
            read += mutations.isRead(seed) ? 1 : 0;
        }
        return read;
    }

    private boolean isRead(int seed) throws IOException {
        Random random = new Random(seed);
        byte[] original = originals.get(random.nextInt(originals.size()));
        boolean isZip = original[0] == 'P';
        byte[] mutated = isZip && random.nextBoolean() ? insideZip(original, random) : damaged(original, random);
        Path file = Files.write(folder.resolve(isZip ? "sample.docx" : "sample.pdf"), mutated);
        long start = System.nanoTime();
        try {
            return opens(file, seed);
        } catch (RuntimeException | Error e) {
            // Whatever escapes is a fault; the seed is what mends it.
            throw new AssertionError("seed " + seed + " escaped", e);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as("seed %d", seed).isLessThan(LIMIT.multipliedBy(2));
        }
    }

    private static boolean opens(Path file, int seed) {
        String name = file.getFileName().toString();
        LoadOptions options = LoadOptions.defaults().withMaxTime(LIMIT);
        try {
            LoadedDocument document = new DocumentLoader().load(file, name, options, Progress.NONE);
            assertThat(document.notes()).as("seed %d", seed).allMatch(note -> note.message().contains(name));
            if (name.endsWith(".pdf")) {
                draw(file, name, options);
            }
            return true;
        } catch (DocumentException e) {
            assertThat(e).as("seed %d", seed).hasMessageContaining(name);
            return false;
        }
    }

    private static void draw(Path file, String name, LoadOptions options) throws DocumentException {
        try (PageRenderer renderer = PageRenderer.open(file, name, options)) {
            renderer.render(0, 0.2).orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(DocumentException.class);
        }
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = replaced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
                case 3 -> bytes = replaced(bytes, at, at, TRAPS.get(random.nextInt(TRAPS.size())).getBytes(StandardCharsets.UTF_8));
                case 4 -> {
                    int from = random.nextInt(bytes.length);
                    byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
                    bytes = replaced(bytes, at, at, piece);
                }
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, Math.max(1, at)) : bytes;
            }
        }
        return bytes;
    }

    /** Damages what the archive packs, which keeps its checksums right. */
    private static byte[] insideZip(byte[] original, Random random) throws IOException {
        return packed(original, (name, content) -> {
            boolean isHit = content.length > 0 && (name.equals("word/document.xml") || random.nextInt(6) == 0);
            return isHit ? damaged(content, random) : content;
        });
    }

    /** Packs an archive anew with the dates left out, so that a seed means the same on every day. */
    private static byte[] packed(byte[] archive, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(copy);
                out.write(change.apply(entry.getName(), in.readAllBytes()));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece);
        out.write(bytes, to, bytes.length - to);
        return out.size() == 0 ? bytes : out.toByteArray();
    }

    private static byte[] pdf(CompressParameters compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("The quick brown fox jumps", 50, 700).text("over the lazy dog.", 50, 680);
            pdf.page(new PDRectangle(0, 0, 300, 400), 90).text("Second page, turned", 50, 300);
            pdf.document().setDocumentId(1L);
            pdf.document().save(out, compression);
        }
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The quick brown fox");
            document.createTable(2, 2).getRow(0).getCell(0).setText("a cell");
            document.createParagraph().createRun().setText("jumps over the lazy dog");
            document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            document.write(out);
        }
        return packed(out.toByteArray(), (name, content) -> content);
    }
}
