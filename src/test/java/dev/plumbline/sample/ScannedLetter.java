package dev.plumbline.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** A letter as a scanner gives it: a grey, slightly turned picture, and beneath it the text as recognised, unseen. */
final class ScannedLetter {

    private static final int DPI = 130;
    private static final double TURN = Math.toRadians(0.7);
    /** What the recognition got wrong, as it does. */
    private static final Map<String, String> MISREAD = Map.of("crossing", "crossmg", "complaint.", "cornplaint.");

    private ScannedLetter() {}

    static void save(Path file) throws IOException {
        try (Typesetter letter = Letters.notice();
                Typesetter scan = new Typesetter(PDRectangle.LETTER, "Scan 2024-04-11 08.52", "Office scanner")) {
            Path printed = Files.createTempFile("letter", ".pdf");
            letter.save(printed);
            scan.page();
            BufferedImage picture;
            try (PDDocument document = Loader.loadPDF(printed.toFile())) {
                picture = scanned(new PDFRenderer(document).renderImageWithDPI(0, DPI));
            }
            Files.delete(printed);
            PDImageXObject image = JPEGFactory.createFromStream(scan.document(), new ByteArrayInputStream(jpeg(picture)));
            scan.draw(out -> {
                out.drawImage(image, 0, 0, scan.width(), scan.height());
                unseen(letter, scan, out);
            });
            scan.save(file);
        }
    }

    private static void unseen(Typesetter letter, Typesetter scan, PDPageContentStream out) throws IOException {
        float x = scan.width() / 2;
        float y = scan.height() / 2;
        for (PlacedWord word : letter.words()) {
            Matrix turned = Matrix.getTranslateInstance(x, y);
            turned.concatenate(Matrix.getRotateInstance(-TURN, 0, 0));
            turned.concatenate(Matrix.getTranslateInstance(word.x() - x, scan.height() - word.baseline() - y));
            out.beginText();
            out.setRenderingMode(RenderingMode.NEITHER);
            out.setFont(scan.font(), word.size());
            out.setTextMatrix(turned);
            out.showText(MISREAD.getOrDefault(word.text(), word.text()) + " ");
            out.endText();
        }
    }

    private static BufferedImage scanned(BufferedImage page) {
        BufferedImage grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(new Color(0xc4c4c4));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.rotate(TURN, page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        Random random = new Random(7);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int paper = grey.getRaster().getSample(x, y, 0);
                double shade = 0.93 - 0.05 * Math.pow(2.0 * x / grey.getWidth() - 1, 2) + 0.012 * random.nextGaussian();
                grey.getRaster().setSample(x, y, 0, (int) Math.clamp(26 + paper * 0.9 * shade, 0, 255));
            }
        }
        return grey;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var writer = javax.imageio.ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0.5f);
        try (var out = javax.imageio.ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(picture, null, null), settings);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
