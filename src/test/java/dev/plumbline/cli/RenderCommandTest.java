package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumbline render}, as a person calls it. */
class RenderCommandTest {

    private static final int BLACK = 0xff000000;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path pdf = Path.of("");
    private Path png = Path.of("");

    @BeforeEach
    void makePdf() throws IOException {
        pdf = folder.resolve("two.pdf");
        png = folder.resolve("page.png");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(100, 50)));
            PDPage second = new PDPage(new PDRectangle(72, 36));
            second.setRotation(90);
            document.addPage(second);
            try (PDPageContentStream content = new PDPageContentStream(document, second)) {
                content.addRect(0, 0, 36, 36);
                content.fill();
            }
            document.save(pdf.toFile());
        }
    }

    @Test
    void aPageIsDrawnAsItIsDisplayed() throws IOException {
        assertThat(run("render", pdf.toString(), "--page", "2", "--dpi", "144", "--out", png.toString())).isZero();
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(72);
        assertThat(image.getHeight()).isEqualTo(144);
        assertThat(image.getRGB(36, 10)).isEqualTo(BLACK);
        assertThat(image.getRGB(36, 134)).isEqualTo(-1);
        assertThat(out.toString()).contains(png.toString(), "72 by 144 pixels");
    }

    @Test
    void theFirstPageAt144DpiIsDrawnUnlessToldOtherwise() throws IOException {
        assertThat(run("render", pdf.toString(), "--json", "--out", png.toString())).isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(200);
        assertThat(out.toString()).contains("\"width\": 200", "\"height\": 100", "\"page\": 1");
    }

    @Test
    void aPageThatIsNotThereOrAScaleThatIsNoneIsAWrongCall() {
        assertThat(run("render", pdf.toString(), "--page", "3", "--out", png.toString())).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(err.toString()).isEqualToIgnoringNewLines("plumbline: render: two.pdf has no page 3; its pages are 1 to 2");
        assertThat(run("render", pdf.toString(), "--dpi", "0", "--out", png.toString())).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(run("render", pdf.toString())).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(png).doesNotExist();
    }

    @Test
    void aFileThatCannotBeDrawnIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no pictures here");
        assertThat(run("render", text.toString(), "--out", png.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("render", folder.resolve("none.pdf").toString(), "--out", png.toString())).isEqualTo(ExitCode.BAD_INPUT);
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.4 and nothing more");
        assertThat(run("render", damaged.toString(), "--out", png.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("render", pdf.toString(), "--out", folder.resolve("no/such/folder.png").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.startsWith("plumbline: render: "));
        assertThat(err.toString()).contains("notes.txt is no PDF", "none.pdf is not there", "damaged.pdf is damaged", "cannot be written");
        assertThat(png).doesNotExist();
    }

    private int run(String... args) {
        return CommandLineTool.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
