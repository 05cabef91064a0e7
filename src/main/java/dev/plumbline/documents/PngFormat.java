package dev.plumbline.documents;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Page pictures as PNG. */
public final class PngFormat {

    private PngFormat() {}

    /** Writes a picture; the stream stays open. */
    public static void write(PagePicture picture, OutputStream to) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.argb(), 0, pixels, 0, pixels.length);
        // Its cache would put every picture into a file first.
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "png", to)) {
            throw new IOException("this Java cannot write PNG");
        }
    }
}
