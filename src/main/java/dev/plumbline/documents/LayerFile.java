package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.Paragraph;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import dev.plumbline.text.TokenColumns;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A text layer in a file, so that offsets and token numbers stored with annotations stay valid when reading documents
 * changes. The file: {@code PLUMBLAY}, a version (int), then deflated columns (see {@link Columns}): the text, its
 * encoding, pages, paragraphs, and the columns of tokens.
 */
public final class LayerFile {

    private static final long MAGIC = 0x504c554d424c4159L;
    private static final int VERSION = 2;
    /** Start, end, two halves for each side of the box, and the confidence, -1 for none. */
    private static final int TOKEN_COLUMNS = 11;
    private static final int CONFIDENCE = 10;
    private static final int BUFFER = 1 << 16;
    private static final int PAGE_INTS = 7;
    private static final int PARAGRAPH_INTS = 3;

    private LayerFile() {}

    /**
     * Reads a layer.
     *
     * @param name of the file, for messages
     * @param progress asked before each column whether to stop
     * @throws DocumentException when this is no layer or is damaged
     * @throws IOException when it cannot be read at all
     * @throws CancellationException when the progress says that it is cancelled
     */
    public static TextLayer read(InputStream in, String name, Progress progress) throws IOException, DocumentException {
        try {
            InputStream buffered = new BufferedInputStream(in, BUFFER);
            DataInputStream head = new DataInputStream(buffered);
            if (head.readLong() != MAGIC || head.readInt() != VERSION) {
                throw DocumentException.of(Code.LAYER_DAMAGED, name);
            }
            return inflate(buffered, progress);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DocumentException.because(e, Code.LAYER_DAMAGED, name);
        }
    }

    private static TextLayer inflate(InputStream packed, Progress progress) throws IOException {
        Inflater inflater = new Inflater();
        try {
            return readFrom(new Columns.Reader(new InflaterInputStream(packed, inflater, BUFFER)), progress);
        } finally {
            inflater.end();
        }
    }

    /** Writes a layer, and closes the stream. */
    public static void write(TextLayer layer, OutputStream unbuffered) throws IOException {
        OutputStream out = new BufferedOutputStream(unbuffered, BUFFER);
        DataOutputStream head = new DataOutputStream(out);
        head.writeLong(MAGIC);
        head.writeInt(VERSION);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER)) {
            Columns.Writer columns = new Columns.Writer(packed);
            writeText(layer.text(), columns);
            columns.ints(pages(layer));
            columns.ints(paragraphs(layer));
            for (int[] column : tokens(layer)) {
                columns.ints(column);
            }
            columns.end();
        } finally {
            deflater.end();
        }
    }

    /** A lone surrogate has no UTF-8; a text that holds one goes as UTF-16. */
    private static void writeText(String text, Columns.Writer columns) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean isPlain = new String(utf8, StandardCharsets.UTF_8).equals(text);
        columns.ints(new int[] {isPlain ? 1 : 0});
        if (isPlain) {
            columns.bytes(utf8);
        } else {
            columns.ints(text.chars().toArray());
        }
    }

    private static String readText(Columns.Reader columns) throws IOException {
        boolean isPlain = columns.ints()[0] == 1;
        if (isPlain) {
            return new String(columns.bytes(), StandardCharsets.UTF_8);
        }
        int[] units = columns.ints();
        StringBuilder text = new StringBuilder(units.length);
        for (int unit : units) {
            text.append((char) unit);
        }
        return text.toString();
    }

    private static int[] pages(TextLayer layer) {
        int[] ints = new int[PAGE_INTS * layer.pages().size()];
        int i = 0;
        for (TextPage page : layer.pages()) {
            long width = Double.doubleToRawLongBits(page.width());
            long height = Double.doubleToRawLongBits(page.height());
            ints[i++] = (int) (width >> 32);
            ints[i++] = (int) width;
            ints[i++] = (int) (height >> 32);
            ints[i++] = (int) height;
            ints[i++] = page.span().start();
            ints[i++] = page.span().end();
            ints[i++] = layer.tokensOfPage(page.index()).length();
        }
        return ints;
    }

    private static int[] paragraphs(TextLayer layer) {
        int[] ints = new int[PARAGRAPH_INTS * layer.paragraphs().size()];
        int i = 0;
        for (Paragraph paragraph : layer.paragraphs()) {
            ints[i++] = paragraph.index();
            ints[i++] = paragraph.span().start();
            ints[i++] = paragraph.span().end();
        }
        return ints;
    }

    /** Start, end, the high and low bits of left, top, right, bottom, and the confidence. */
    private static int[][] tokens(TextLayer layer) {
        int[][] columns = new int[TOKEN_COLUMNS][layer.tokenCount()];
        for (int i = 0; i < layer.tokenCount(); i++) {
            Token token = layer.token(i);
            Rect box = token.box();
            columns[0][i] = token.span().start();
            columns[1][i] = token.span().end();
            putNumber(columns, 2, i, box.left());
            putNumber(columns, 4, i, box.top());
            putNumber(columns, 6, i, box.right());
            putNumber(columns, 8, i, box.bottom());
            columns[CONFIDENCE][i] = layer.confidence(i).orElse(-1);
        }
        return columns;
    }

    private static void putNumber(int[][] columns, int column, int i, double value) {
        long bits = Double.doubleToRawLongBits(value);
        columns[column][i] = (int) (bits >> 32);
        columns[column + 1][i] = (int) bits;
    }

    private static TextLayer readFrom(Columns.Reader columns, Progress progress) throws IOException {
        String text = readText(columns);
        int[] pages = columns.ints();
        int[] paragraphs = columns.ints();
        int[][] tokens = new int[TOKEN_COLUMNS][];
        for (int i = 0; i < tokens.length; i++) {
            stopIfCancelled(progress);
            tokens[i] = columns.ints();
        }
        columns.end();
        return TextLayer.of(text, textPages(pages), paragraphsOf(paragraphs),
                new TokenColumns(tokens[0], tokens[1], boxes(tokens), confidences(tokens[CONFIDENCE]), firstOfPage(pages)));
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    private static List<TextPage> textPages(int[] ints) {
        List<TextPage> pages = new ArrayList<>();
        for (int i = 0; i < ints.length; i += PAGE_INTS) {
            pages.add(new TextPage(pages.size(), number(ints[i], ints[i + 1]), number(ints[i + 2], ints[i + 3]),
                    new Span(ints[i + 4], ints[i + 5])));
        }
        return pages;
    }

    private static List<Paragraph> paragraphsOf(int[] ints) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < ints.length; i += PARAGRAPH_INTS) {
            paragraphs.add(new Paragraph(ints[i], new Span(ints[i + 1], ints[i + 2])));
        }
        return paragraphs;
    }

    private static int[] firstOfPage(int[] ints) {
        int[] firsts = new int[ints.length / PAGE_INTS + 1];
        for (int page = 1; page < firsts.length; page++) {
            firsts[page] = Math.addExact(firsts[page - 1], ints[PAGE_INTS * page - 1]);
        }
        return firsts;
    }

    private static double[] boxes(int[][] tokens) {
        double[] boxes = new double[4 * tokens[0].length];
        for (int side = 0; side < 4; side++) {
            int[] highs = tokens[2 + 2 * side];
            int[] lows = tokens[3 + 2 * side];
            for (int i = 0; i < tokens[0].length; i++) {
                boxes[4 * i + side] = number(highs[i], lows[i]);
            }
        }
        return boxes;
    }

    /** Empty where no token was guessed. */
    private static byte[] confidences(int[] column) {
        boolean isGuessed = false;
        byte[] confidences = new byte[column.length];
        for (int i = 0; i < column.length; i++) {
            confidences[i] = (byte) Math.clamp(column[i], -1, 100);
            isGuessed |= confidences[i] >= 0;
        }
        return isGuessed ? confidences : new byte[0];
    }

    private static double number(int high, int low) {
        return Double.longBitsToDouble(((long) high << 32) | (low & 0xffffffffL));
    }
}
