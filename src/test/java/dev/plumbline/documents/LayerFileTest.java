package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers written to a file and read back, whole and damaged. */
class LayerFileTest {

    @TempDir
    private Path folder;

    @Test
    void randomLayersComeBackAsTheyWere() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TextLayer layer = random.nextInt(3) == 0 ? randomParagraphs(random) : randomPages(random);
            Path file = folder.resolve("layer");
            write(layer, file);
            assertSame(read(file), layer, "seed " + seed);
        }
    }

    @Test
    void aTextWithoutPagesComesBack() throws Exception {
        Path file = folder.resolve("layer");
        TextLayer layer = TextLayer.ofText("plain \ud83d\ude00 text\r\nwith a lone \ud83d surrogate");
        write(layer, file);
        assertThat(read(file).text()).isEqualTo(layer.text());
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void everyDamageIsNoticed() throws Exception {
        Path file = folder.resolve("layer");
        TextLayer layer = randomPages(new Random(7));
        write(layer, file);
        byte[] whole = Files.readAllBytes(file);
        int harmless = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            try {
                assertSame(read(file), layer, "bit of byte " + i);
                harmless++;
            } catch (DocumentException e) {
                assertThat(e.code()).isEqualTo(Code.LAYER_DAMAGED);
            }
        }
        // A deflated stream has a few bits that nobody reads.
        assertThat(harmless).isLessThan(10);
        for (int length = 0; length < whole.length - 8; length += 3) {
            assertDamaged(Arrays.copyOf(whole, length), "cut to " + length);
        }
    }

    @Test
    void aFileThatIsNotThereIsNoDamage() {
        assertThatThrownBy(() -> read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    private void assertDamaged(byte[] bytes, String what) throws IOException {
        Path file = folder.resolve("damaged");
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file)).as(what)
                .isInstanceOfSatisfying(DocumentException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.LAYER_DAMAGED));
    }

    private static TextLayer randomPages(Random random) {
        TextLayer.Builder builder = TextLayer.builder();
        for (int page = random.nextInt(6); page >= 0; page--) {
            builder.beginPage();
            for (int word = random.nextInt(30); word > 0; word--) {
                Rect box = new Rect(random.nextFloat(), random.nextFloat(),
                        random.nextFloat() * 600, -random.nextFloat());
                builder.token(randomWord(random), box).append(random.nextBoolean() ? " " : "\n");
            }
            builder.endPage(random.nextDouble() * 1000, random.nextDouble());
            builder.append(random.nextBoolean() ? "\f" : "");
        }
        return builder.build();
    }

    private static TextLayer randomParagraphs(Random random) {
        TextLayer.Builder builder = TextLayer.builder();
        for (int i = 0; i < random.nextInt(20); i++) {
            builder.paragraph(random.nextInt(5) == 0 ? -1 : i, random.nextInt(4) == 0 ? "" : randomWord(random));
            builder.append("\n");
        }
        return builder.build();
    }

    private static String randomWord(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            word.appendCodePoint(random.nextInt(20) == 0 ? 0x1f600 + random.nextInt(50) : 'a' + random.nextInt(500));
        }
        return word.toString();
    }

    private static void assertSame(TextLayer actual, TextLayer expected, String what) {
        assertThat(actual.text()).as(what).isEqualTo(expected.text());
        assertThat(actual.pages()).as(what).isEqualTo(expected.pages());
        assertThat(actual.paragraphs()).as(what).isEqualTo(expected.paragraphs());
        List<Object> actualTokens = new ArrayList<>();
        List<Object> expectedTokens = new ArrayList<>();
        for (int i = 0; i < expected.tokenCount(); i++) {
            expectedTokens.add(expected.token(i));
            actualTokens.add(actual.token(i));
        }
        assertThat(actualTokens).as(what).isEqualTo(expectedTokens);
        assertThat(actual.tokenCount()).as(what).isEqualTo(expected.tokenCount());
    }

    private static void write(TextLayer layer, Path file) throws IOException {
        LayerFile.write(layer, Files.newOutputStream(file));
    }

    private static TextLayer read(Path file) throws IOException, DocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            return LayerFile.read(in, "layer", Progress.NONE);
        }
    }
}
