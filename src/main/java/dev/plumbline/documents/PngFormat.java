package dev.plumbline.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Page pictures as PNG (ISO/IEC 15948), eight bits a colour and no transparency. Java's own writer takes longer to find
 * its parts than to write, and packs harder than a page that is looked at once is worth.
 */
public final class PngFormat {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BIT_RGB = {8, 2, 0, 0, 0};
    private static final int LEVEL = 3;
    /** Each row is written as its difference from the row above. */
    private static final byte UP = 2;

    private PngFormat() {}

    /** Writes a picture; the stream stays open. */
    public static void write(PagePicture picture, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(picture.width());
        fields.writeInt(picture.height());
        fields.write(EIGHT_BIT_RGB);
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", packed(picture));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] packed(PagePicture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            int width = picture.width();
            byte[] above = new byte[3 * width];
            byte[] row = new byte[3 * width];
            byte[] line = new byte[1 + 3 * width];
            line[0] = UP;
            for (int y = 0; y < picture.height(); y++) {
                split(picture.argb(), y * width, row);
                for (int i = 0; i < row.length; i++) {
                    line[i + 1] = (byte) (row[i] - above[i]);
                }
                out.write(line);
                byte[] spare = above;
                above = row;
                row = spare;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void split(int[] argb, int from, byte[] row) {
        for (int i = 0; i < row.length; i += 3) {
            int pixel = argb[from + i / 3];
            row[i] = (byte) (pixel >> 16);
            row[i + 1] = (byte) (pixel >> 8);
            row[i + 2] = (byte) pixel;
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
