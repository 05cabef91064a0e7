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
    private static final int HEAD = 64;
    private static final Pattern START = Pattern.compile(".*startxref\\s+(\\d{1,18})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s*(xref|\\d+\\s+\\d+\\s+obj).*", Pattern.DOTALL);

    private CrossReference() {}

    /** True when the table is where the file says; the source stands at its beginning afterwards. */
    static boolean isInPlace(RandomAccessRead source) throws IOException {
        long length = source.length();
        Matcher start = START.matcher(read(source, Math.max(0, length - TAIL), TAIL));
        boolean isFound = start.matches() && isTableAt(source, Long.parseLong(start.group(1)));
        source.seek(0);
        return isFound;
    }

    private static boolean isTableAt(RandomAccessRead source, long offset) throws IOException {
        return offset < source.length() && TABLE.matcher(read(source, offset, HEAD)).matches();
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
