package dev.plumbline.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, each only until its time is up or nobody waits for it; what comes after stays undrawn. */
final class BoundedRenderer extends PDFRenderer {

    private static final Duration LIMIT = Duration.ofSeconds(15);

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

    /** Skips every instruction once it has to stop. */
    private final class BoundedDrawer extends PageDrawer {

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!mustStop()) {
                super.processOperator(operator, operands);
            }
        }
    }
}
