package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFormatTest {

    @Test
    void everyPixelComesBack() throws Exception {
        Random random = new Random(4);
        int width = 37;
        int height = 23;
        int[] pixels = random.ints(width * height).map(pixel -> pixel | 0xff000000).toArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngFormat.write(new PagePicture(width, height, pixels), bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }
}
