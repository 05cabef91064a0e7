package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a page's content and keeps every glyph it shows, in the order of the content stream. One for each thread. */
final class GlyphCollector extends PDFStreamEngine {

    private static final Logger LOG = LoggerFactory.getLogger(GlyphCollector.class);
    private static final int OPERATORS_BETWEEN_CHECKS = 512;

    private final LoadGuard guard;
    private final int maxGlyphs;
    private final HiddenContent hidden;
    private final Map<COSDictionary, FontShape> shapes = new WeakHashMap<>();
    private final StreamBounds bounds = new StreamBounds();
    private final GlyphText texts = new GlyphText();
    private final ActualTexts actualTexts = new ActualTexts();
    private List<Glyph> glyphs = new ArrayList<>();
    private PageFrame frame;
    private final PageBudget budget = new PageBudget();
    private int operators;
    private int failures;

    GlyphCollector(LoadGuard guard, int maxGlyphs, HiddenContent hidden) {
        this.guard = guard;
        this.maxGlyphs = maxGlyphs;
        this.hidden = hidden;
        this.frame = PageFrame.of(new PDPage());
        addStateOperators();
        addTextOperators();
    }

    /**
     * All glyphs of a page, its visible annotations and form fields included.
     *
     * @throws ReadingStopped when the guard says so
     */
    List<Glyph> collect(PDPage page, PageFrame pageFrame) throws IOException {
        glyphs = new ArrayList<>();
        frame = pageFrame;
        failures = 0;
        budget.reset();
        hidden.reset();
        actualTexts.reset();
        texts.reset();
        bounds.checkPage(page);
        processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                hidden.reset();
                showAnnotation(annotation);
            }
        }
        failures += budget.isSpent() ? 1 : 0;
        return glyphs;
    }

    /** How many instructions of the page collected last could not be carried out. */
    int failures() {
        return failures;
    }

    /** How many glyphs of the page collected last have no text, because their font does not tell it. */
    int unmapped() {
        return texts.unmapped();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % OPERATORS_BETWEEN_CHECKS == 0 && guard.mustStop()) {
            throw new ReadingStopped();
        }
        if (budget.takesOperator()) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {
        // One broken instruction must not cost the rest of the page.
        failures++;
        LOG.debug("Instruction {} failed", operator.getName(), exception);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        hidden.begin(tag, properties);
        actualTexts.begin(properties, glyphs.size());
    }

    @Override
    public void endMarkedContentSequence() {
        hidden.end();
        actualTexts.end(glyphs);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        checkForm(form);
        if (budget.takesForm()) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        checkForm(form);
        if (budget.takesForm()) {
            super.showTransparencyGroup(form);
        }
    }

    private void checkForm(PDFormXObject form) throws IOException {
        bounds.checkOnce(form.getCOSObject());
        bounds.checkResources(form.getResources());
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        if (hidden.isHidden() || !budget.takesGlyph()) {
            return;
        }
        String text = texts.of(font, code);
        if (text.isEmpty() || glyphs.size() >= maxGlyphs) {
            return;
        }
        Glyph glyph = font.isVertical()
                ? vertical(rendering, font, code, text) : horizontal(rendering, font, displacement, text);
        Rect box = glyph.body().box();
        if (frame.contains((box.left() + box.right()) / 2, box.centerY()) && Float.isFinite(glyph.size())) {
            glyphs.add(glyph);
        }
    }

    private Glyph horizontal(Matrix rendering, PDFont font, Vector displacement, String text) {
        FontShape shape = shapes.computeIfAbsent(font.getCOSObject(), key -> FontShape.of(font));
        Rect area = new Rect(0, shape.descent(), displacement.getX(), shape.ascent());
        double dx = rendering.getScaleX();
        double dy = rendering.getShearY();
        return placed(rendering, shape, area, new double[] {dx, dy}, text);
    }

    private Glyph vertical(Matrix rendering, PDFont font, int code, String text) throws IOException {
        FontShape shape = shapes.computeIfAbsent(font.getCOSObject(), key -> FontShape.of(font));
        Rect area = new Rect(0, shape.descent(), font.getWidth(code) / 1000, shape.ascent());
        return placed(rendering, shape, area, new double[] {-rendering.getShearX(), -rendering.getScaleY()}, text);
    }

    /** The glyph whose area is given in text space (y upward), with its heading as a vector of the page's own space. */
    private Glyph placed(Matrix m, FontShape shape, Rect area, double[] heading, String text) {
        double[] x = new double[4];
        double[] y = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            double px = corner % 2 == 0 ? area.left() : area.right();
            double py = corner < 2 ? area.top() : area.bottom();
            double ux = m.getScaleX() * px + m.getShearX() * py + m.getTranslateX();
            double uy = m.getShearY() * px + m.getScaleY() * py + m.getTranslateY();
            x[corner] = frame.x(ux, uy);
            y[corner] = frame.y(ux, uy);
        }
        double ox = m.getTranslateX();
        double oy = m.getTranslateY();
        Heading direction = Heading.of(
                frame.x(ox + heading[0], oy + heading[1]) - frame.x(ox, oy),
                frame.y(ox + heading[0], oy + heading[1]) - frame.y(ox, oy));
        Rect box = new Rect(min(x), min(y), max(x), max(y));
        float em = (float) length(m.getScaleX(), m.getShearY()) * shape.size();
        float size = (float) length(m.getShearX(), m.getScaleY()) * shape.size();
        Glyph.Body body = new Glyph.Body(size, em, em * shape.blank(), tracking(m), box);
        double[] span = direction.along(x, y);
        double origin = direction.across(frame.x(ox, oy), frame.y(ox, oy));
        double base = isDown(heading, m) ? direction.across(box) : origin;
        if (!isDown(heading, m) && direction.across(box) > origin) {
            // Mirrored type, whose tops point down: its lines follow each other the other way.
            int mirrored = direction.degrees() + Glyph.MIRRORED;
            return new Glyph(text, mirrored, (float) span[0], (float) span[1], (float) -base, body);
        }
        return new Glyph(text, direction.degrees(), (float) span[0], (float) span[1], (float) base, body);
    }

    /** Vertical writing heads along the negative y axis of the text. */
    private static boolean isDown(double[] heading, Matrix m) {
        return heading[0] == -m.getShearX() && heading[1] == -m.getScaleY();
    }

    private float tracking(Matrix m) {
        PDTextState state = getGraphicsState().getTextState();
        if (state.getFontSize() == 0) {
            return 0;
        }
        double em = length(m.getScaleX(), m.getShearY());
        return (float) (state.getCharacterSpacing() / Math.abs(state.getFontSize()) * em);
    }

    /** Without the care of {@link Math#hypot} for extremes, which costs more than all the rest. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double min(double[] values) {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private static double max(double[] values) {
        return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
    }

    private void addStateOperators() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new NextLine(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }
}
