package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.TextPdf;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the HTML report, through the command line: the marked place is the value, which is printed in red. */
class ReportPicturesTest {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final double PIXELS_A_POINT = 1.5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theMarkLiesOnTheValueHoweverThePageIsTurnedAndCropped(int rotation) throws IOException {
        Path pdf = folder.resolve("turned.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(-500, -400, 2000, 1800));
            page.setCropBox(new PDRectangle(-100, -50, 700, 900));
            page.setRotation(rotation);
            document.addPage(page);
            // As it is displayed the text is upright.
            write(document, page, Matrix.getRotateInstance(Math.toRadians(rotation), 200, 400));
            document.save(pdf.toFile());
        }

        Element picture = report(workspace(), pdf).select("img").first();
        assertThat(picture).isNotNull();
        BufferedImage image = image(picture);
        Rectangle red = bounds(image, rgb -> new Color(rgb).getRed() > 120 && new Color(rgb).getGreen() < 60 && new Color(rgb).getBlue() < 60);
        Rectangle mark = bounds(image, rgb -> (rgb & 0xffffff) == 0xffe08a);

        assertThat(image.getWidth()).isLessThanOrEqualTo((int) (620 * PIXELS_A_POINT) + 1);
        assertThat(image.getHeight()).isLessThanOrEqualTo((int) (300 * PIXELS_A_POINT) + 1);
        double width = FONT.getStringWidth("Acme 4711") / 1000 * 12 * PIXELS_A_POINT;
        assertThat((double) red.width).isBetween(width - 6, width + 6);
        assertThat(mark.getMinX()).isBetween(red.getMinX() - 4, red.getMinX() + 4);
        assertThat(mark.getMaxX()).isBetween(red.getMaxX() - 4, red.getMaxX() + 4);
        assertThat(mark.getMinY()).isBetween(red.getMinY() - 8, red.getMinY() + 3);
        assertThat(mark.getMaxY()).isBetween(red.getMaxY() - 4, red.getMaxY() + 8);
    }

    @Test
    void aProtectedDocumentShowsItsQuoteUntilItsPasswordIsGiven() throws IOException {
        Path pdf = TextPdf.writeProtected(folder.resolve("secret.pdf"), "We pay Acme 4711 in May.", "open sesame");
        Path workspace = workspace();
        assertThat(Cli.run("add", workspace, pdf, "--password", "open sesame").code()).isZero();

        assertThat(grounded(workspace, "secret.pdf").select("img")).isEmpty();
        assertThat(grounded(workspace, "secret.pdf").select("mark").eachText()).containsExactly("Acme 4711");
        assertThat(grounded(workspace, "secret.pdf", "--password", "open sesame").select("img")).hasSize(1);
    }

    @Test
    void anEncryptedWorkspaceShowsItsPictures() throws IOException {
        Path workspace = folder.resolve("sealed.plumbline");
        Path password = Files.writeString(folder.resolve("password.txt"), "long enough a password\n");
        Cli.done("new", workspace, "--encrypt", "--workspace-password-file", password);
        Cli.done("add", workspace, TextPdf.write(folder.resolve("plain.pdf"), "We pay Acme 4711 in May."), "--workspace-password-file", password);

        Document report = grounded(workspace, "plain.pdf", "--workspace-password-file", password.toString());
        assertThat(image(report.select("img").getFirst()).getWidth()).isGreaterThan(400);
    }

    @Test
    void aDocumentWithoutPagesShowsItsQuote() throws IOException {
        Path workspace = workspace();
        Document report = report(workspace, Files.writeString(folder.resolve("plain.txt"), "\ud83d\ude00 e\u0301 \u6771 Acme 4711 & <b>"));

        assertThat(report.select("img")).isEmpty();
        assertThat(report.select("mark").eachText()).containsExactly("Acme 4711");
    }

    private static void write(PDDocument document, PDPage page, Matrix place) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(FONT, 12);
            content.setTextMatrix(place);
            content.showText("We pay ");
            content.setNonStrokingColor(Color.RED);
            content.showText("Acme 4711");
            content.setNonStrokingColor(Color.BLACK);
            content.showText(" in May.");
            content.endText();
        }
    }

    private Path workspace() throws IOException {
        return Folders.emptyWorkspace(folder.resolve("Pictures.plumbline"));
    }

    private Document report(Path workspace, Path file) throws IOException {
        Cli.done("add", workspace, file);
        return grounded(workspace, file.getFileName().toString());
    }

    private Document grounded(Path workspace, String title, String... unlocking) throws IOException {
        Path values = Files.writeString(folder.resolve("values.json"), "{\"" + title + "\":{\"party\":\"Acme 4711\"}}");
        List<String> ofWorkspace = unlocking.length > 0 && unlocking[0].startsWith("--workspace") ? List.of(unlocking) : List.of();
        run(ofWorkspace, "import", workspace, values);
        run(ofWorkspace, "ground", workspace);
        Path out = folder.resolve("report.html");
        run(List.of(unlocking), "export", workspace, "--format", "html", "--out", out);
        return Jsoup.parse(out);
    }

    private static void run(List<String> more, Object... args) {
        Object[] all = Stream.concat(Arrays.stream(args), more.stream()).toArray();
        assertThat(Cli.run(all).code()).as("%s", Arrays.toString(all)).isZero();
    }

    private static BufferedImage image(Element picture) throws IOException {
        String source = picture.attr("src");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1))));
    }

    private static Rectangle bounds(BufferedImage image, IntPredicate wanted) {
        Rectangle bounds = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (wanted.test(image.getRGB(x, y))) {
                    bounds.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return bounds;
    }
}
