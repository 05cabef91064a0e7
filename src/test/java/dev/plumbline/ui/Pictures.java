package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of what a story has reached to {@code target/screens}. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "screens");

    private Pictures() {}

    public static void write(Scene scene, String name) {
        settle();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(opaque(image), "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the scene has been laid out a few times and motion has ended. */
    public static void settle() {
        CountDownLatch pulses = new CountDownLatch(15);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(5_000, timer::start);
        try {
            assertThat(pulses.await(20, TimeUnit.SECONDS)).as("pulses").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, timer::stop);
    }

    /** Gives a scene the light look. */
    public static void dress(Scene scene) {
        UiSettings settings = new UiSettings(Preferences.userRoot().node("pictures"));
        settings.theme(ThemeChoice.LIGHT);
        new Themes(settings).dress(scene);
    }

    private static BufferedImage opaque(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }
}
