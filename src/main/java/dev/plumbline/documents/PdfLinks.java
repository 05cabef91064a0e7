package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Reads the links of a page. */
final class PdfLinks {

    private static final int MAX_LINKS = 2_000;
    private static final int MAX_ADDRESS = 2_000;

    private final PdfTargets targets;
    private final String title;

    PdfLinks(PdfTargets targets, String title) {
        this.targets = targets;
        this.title = title;
    }

    /** From top to bottom, from left to right. Those that lead nowhere are left out. */
    List<PageLink> of(PDPage page) throws IOException {
        PageFrame frame = PageFrame.of(page);
        return page.getAnnotations(any -> any instanceof PDAnnotationLink).stream().limit(MAX_LINKS)
                .map(PDAnnotationLink.class::cast).flatMap(link -> read(link, frame).stream())
                .sorted((one, other) -> compare(one.box(), other.box())).toList();
    }

    private static int compare(Rect one, Rect other) {
        return one.top() != other.top() ? Double.compare(one.top(), other.top()) : Double.compare(one.left(), other.left());
    }

    private Optional<PageLink> read(PDAnnotationLink link, PageFrame frame) {
        try {
            return ParserGuard.parse(title, () -> {
                PDRectangle own = link.getRectangle();
                return own == null || link.isHidden() ? Optional.empty() : target(link, box(own, frame));
            });
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private Optional<PageLink> target(PDAnnotationLink link, Rect box) throws IOException {
        if (link.getAction() instanceof PDActionURI web) {
            return Optional.ofNullable(web.getURI()).map(PdfLinks::address).filter(address -> !address.isEmpty())
                    .map(address -> new PageLink.Web(box, address));
        }
        return targets.of(link.getDestination(), link.getAction()).map(target -> new PageLink.Inside(box, target));
    }

    private static String address(String uri) {
        String clean = uri.replaceAll("[\\p{Cntrl}]+", "").strip();
        return clean.length() > MAX_ADDRESS ? "" : clean;
    }

    private static Rect box(PDRectangle own, PageFrame frame) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (double x : new double[] {own.getLowerLeftX(), own.getUpperRightX()}) {
            for (double y : new double[] {own.getLowerLeftY(), own.getUpperRightY()}) {
                xs.add(frame.x(x, y));
                ys.add(frame.y(x, y));
            }
        }
        xs.sort(null);
        ys.sort(null);
        return new Rect(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
    }
}
