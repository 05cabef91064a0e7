package dev.plumbline.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessRead;

/** Tells whether a PDF's table of objects lies where its end says; PDFBox searches the whole file where not. */
final class CrossReference {

    /** As far from the end as PDFBox looks. */
    private static final int TAIL = 2_048;
    /** ISO 32000-1, annex H.3, note 13: the header may stand anywhere in there, and readers count offsets from it. */
    private static final int HEADER_WITHIN = 1_024;
    private static final int TABLE_WITHIN = 1_024;
    private static final Pattern START = Pattern.compile(".*startxref\\s+(\\d{1,18})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s*xref\\s");
    private static final Pattern OBJECT = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj");

    private CrossReference() {}

    /** True when the table is where the file says; the source stands at its beginning afterwards. */
    static boolean isInPlace(RandomAccessRead source) throws IOException {
        boolean isFound = isInPlace(source, 0);
        source.seek(0);
        return isFound;
    }

    /**
     * How many bytes stand before the header where all offsets count from the header; else 0. PDFBox counts from the
     * beginning of the file alone.
     */
    static int before(RandomAccessRead source) throws IOException {
        int header = read(source, 0, HEADER_WITHIN).indexOf("%PDF-");
        boolean isShifted = header > 0 && !isInPlace(source, 0) && isInPlace(source, header);
        source.seek(0);
        return isShifted ? header : 0;
    }

    private static boolean isInPlace(RandomAccessRead source, int shift) throws IOException {
        Matcher start = START.matcher(read(source, Math.max(0, source.length() - TAIL), TAIL));
        return start.matches() && isTableAt(source, shift + Long.parseLong(start.group(1)));
    }

    private static boolean isTableAt(RandomAccessRead source, long offset) throws IOException {
        if (offset >= source.length()) {
            return false;
        }
        String found = read(source, offset, TABLE_WITHIN);
        return TABLE.matcher(found).lookingAt() || OBJECT.matcher(found).lookingAt() && found.contains("/XRef");
    }

    private static String read(RandomAccessRead source, long offset, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, source.length() - offset)];
        source.seek(offset);
        int done = 0;
        while (done < bytes.length) {
            int count = source.read(bytes, done, bytes.length - done);
            if (count <= 0) {
                break;
            }
            done += count;
        }
        return new String(bytes, 0, done, StandardCharsets.ISO_8859_1);
    }
}
