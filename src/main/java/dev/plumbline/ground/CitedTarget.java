package dev.plumbline.ground;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.CitationCheck.Outcome;
import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Grounding.Ambiguous;
import dev.plumbline.domain.Grounding.Located;
import dev.plumbline.domain.Grounding.NotFound;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.Grounding.Skipped;
import dev.plumbline.domain.Grounding.Uncertain;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a cited place means in a document. It prefers the places of a value that stand there, and says afterwards whether
 * the value does. Everything that was cited has to agree: page, box, quote and offsets.
 */
final class CitedTarget {

    private final TextLayer layer;
    private final CitedPlace cited;
    private final List<Span> quotes;

    private CitedTarget(TextLayer layer, CitedPlace cited, List<Span> quotes) {
        this.layer = layer;
        this.cited = cited;
        this.quotes = quotes;
    }

    /**
     * Empty when nothing that was cited can be looked at in this document: a page of a text, an offset into pages, whose
     * text everybody counts in another way.
     *
     * @param quote what the search for the cited quote came to
     */
    static Optional<CitedTarget> of(TextLayer layer, CitedPlace cited, Found quote) {
        boolean hasPages = !layer.pages().isEmpty();
        CitedPlace checked = new CitedPlace(cited.pages().filter(pages -> hasPages), cited.box().filter(box -> hasPages),
                cited.quote(), cited.codePoints().filter(span -> !hasPages));
        List<Span> stands = quote.doubt().isPresent() ? List.of() : quote.best().stream().map(Candidate::span).toList();
        return checked.isEmpty() || layer.text().isBlank() ? Optional.empty()
                : Optional.of(new CitedTarget(layer, checked, stands));
    }

    boolean isMetBy(Found found) {
        return found.alternatives().stream().anyMatch(place -> holds(place.span()));
    }

    /** The places at the cited one alone; all of them when none is there. */
    Found narrowed(Found found) {
        List<Candidate> there = found.alternatives().stream().filter(place -> holds(place.span())).toList();
        if (there.isEmpty()) {
            return found;
        }
        List<Candidate> best = found.best().stream().filter(there::contains).toList();
        return new Found(best.isEmpty() ? there : best, there, found.doubt(), found.nearest());
    }

    /** Empty when the value was not looked for. */
    Optional<CitationCheck> check(Grounding grounding) {
        return switch (grounding) {
            case Located located -> Optional.of(outcome(holds(located.match().span()) ? Outcome.CONFIRMED : Outcome.MOVED));
            case Ambiguous several -> Optional.of(outcome(holds(several.match().span()) ? Outcome.CONFIRMED : Outcome.MOVED));
            case Uncertain any -> Optional.of(outcome(Outcome.NOT_THERE));
            case NotFound missed when missed.reason() == Reason.NO_TEXT -> Optional.empty();
            case NotFound any -> Optional.of(outcome(Outcome.NOT_THERE));
            case Skipped any -> Optional.empty();
        };
    }

    private CitationCheck outcome(Outcome outcome) {
        return new CitationCheck(outcome,
                cited.pages().map(pages -> OptionalInt.of(pages.first())).orElse(OptionalInt.empty()));
    }

    private boolean holds(Span place) {
        boolean isQuoted = cited.quote().isEmpty() || quotes.stream().anyMatch(quote -> meet(quote, place));
        boolean isAtOffsets = cited.codePoints().isEmpty()
                || meet(layer.codePoints().toUtf16(cited.codePoints().get()), place);
        return isQuoted && isAtOffsets && isOnPage(place);
    }

    /** True when at least half of the shorter stretch lies in the other. */
    private static boolean meet(Span a, Span b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return shared > 0 && 2L * shared >= Math.min(a.length(), b.length());
    }

    private boolean isOnPage(Span place) {
        return cited.pages().isEmpty() || layer.parts(place).stream().anyMatch(this::isOnPage);
    }

    private boolean isOnPage(PagePart part) {
        if (!cited.pages().orElseThrow().contains(part.page() + 1)) {
            return false;
        }
        TextPage page = layer.pages().get(part.page());
        return cited.box().isEmpty() || isIn(cited.box().get().on(page.width(), page.height()), part.boxes());
    }

    /** Other engines draw their boxes a little differently, around a word of the place or around its whole paragraph. */
    private static boolean isIn(Rect box, List<Rect> lines) {
        double shared = lines.stream().mapToDouble(line -> sharedArea(box, line)).sum();
        double area = lines.stream().mapToDouble(line -> line.width() * line.height()).sum();
        return shared > 0 && 2 * shared >= Math.min(area, box.width() * box.height());
    }

    private static double sharedArea(Rect a, Rect b) {
        double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        return Math.max(0, width) * Math.max(0, height);
    }
}
