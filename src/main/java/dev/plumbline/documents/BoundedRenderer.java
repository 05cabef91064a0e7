package dev.plumbline.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws pages, each only until its time is up or nobody waits for it; what comes after stays undrawn. */
final class BoundedRenderer extends PDFRenderer {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Of all lines of a page together, in points: a path is one instruction, and takes as long as its lines cross rows. */
    private static final double MOST_LINES = 50e6;

    private BooleanSupplier isUnwanted = () -> false;
    private long deadline;

    BoundedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /** Called before each page. */
    void begin(BooleanSupplier unwanted) {
        isUnwanted = unwanted;
        deadline = System.nanoTime() + LIMIT.toNanos();
    }

    private boolean mustStop() {
        return isUnwanted.getAsBoolean() || System.nanoTime() - deadline > 0;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters);
    }

    /** Skips every instruction and every letter once it has to stop, and the lines that are too many for a page. */
    private final class BoundedDrawer extends PageDrawer {

        private final PDRectangle crop;
        private double drawn;

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
            crop = parameters.getPage().getCropBox();
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            if (!mustStop()) {
                super.showGlyph(place, font, code, displacement);
            }
        }

        @Override
        public void lineTo(float x, float y) {
            if (mayDrawTo(x, y)) {
                super.lineTo(x, y);
            } else {
                super.moveTo(x, y);
            }
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            if (mayDrawTo(x3, y3)) {
                super.curveTo(x1, y1, x2, y2, x3, y3);
            } else {
                super.moveTo(x3, y3);
            }
        }

        private boolean mayDrawTo(float x, float y) {
            Point2D from = getCurrentPoint();
            if (from != null) {
                drawn += Math.abs(across(x) - across(from.getX())) + Math.abs(up(y) - up(from.getY()));
            }
            return drawn <= MOST_LINES;
        }

        private double across(double x) {
            return Math.clamp(x, crop.getLowerLeftX(), crop.getUpperRightX());
        }

        private double up(double y) {
            return Math.clamp(y, crop.getLowerLeftY(), crop.getUpperRightY());
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!mustStop()) {
                super.processOperator(operator, operands);
            }
        }
    }
}
