package dev.plumbline.ground;

import dev.plumbline.domain.Hint;
import dev.plumbline.text.Skeleton;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses among places by what an extraction said of the value's page and of the text around it. */
final class HintScore {

    private static final int CONTEXT_LETTERS = 24;
    private static final double CLEARLY_BETTER = 0.08;
    private static final double PAGE_WORTH = 0.5;
    private static final double WORTH_TRUSTING = 0.45;

    private final SearchText document;
    private final Hint hint;
    private final String before;
    private final String after;

    HintScore(SearchText document, Hint hint) {
        this.document = document;
        this.hint = hint;
        String lettersBefore = hint.before().map(Skeleton::of).orElse("");
        this.before = lettersBefore.substring(Math.max(0, lettersBefore.length() - CONTEXT_LETTERS));
        String lettersAfter = hint.after().map(Skeleton::of).orElse("");
        this.after = lettersAfter.substring(0, Math.min(lettersAfter.length(), CONTEXT_LETTERS));
    }

    /** The one place that the hint clearly speaks for; empty when it speaks for none or for several alike. */
    Optional<Candidate> choose(List<Candidate> places) {
        if (hint.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        List<Double> scores = new ArrayList<>();
        places.forEach(place -> scores.add(score(place)));
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            best = scores.get(i) > scores.get(best) ? i : best;
        }
        double next = 0;
        for (int i = 0; i < scores.size(); i++) {
            next = i == best ? next : Math.max(next, scores.get(i));
        }
        boolean clear = scores.get(best) >= WORTH_TRUSTING && scores.get(best) - next >= CLEARLY_BETTER;
        return clear ? Optional.of(places.get(best)) : Optional.empty();
    }

    private double score(Candidate place) {
        double sum = 0;
        int parts = 0;
        if (!before.isEmpty()) {
            sum += ratio(before, lettersBefore(place.span()));
            parts++;
        }
        if (!after.isEmpty()) {
            sum += ratio(after, lettersAfter(place.span()));
            parts++;
        }
        double context = parts == 0 ? 0 : sum / parts;
        return onPage(place.span()) ? context + PAGE_WORTH : context;
    }

    private boolean onPage(Span span) {
        return hint.page().isPresent() && document.layer().pageAt(span.start())
                .filter(page -> page.index() + 1 == hint.page().getAsInt()).isPresent();
    }

    private String lettersBefore(Span span) {
        int end = document.skeleton().letterAt(document.folded().foldedOffset(span.start()));
        return document.skeleton().letters().substring(Math.max(0, end - before.length()), end);
    }

    private String lettersAfter(Span span) {
        int start = document.skeleton().letterAt(document.folded().foldedOffset(span.end()));
        String letters = document.skeleton().letters();
        return letters.substring(start, Math.min(letters.length(), start + after.length()));
    }

    private static double ratio(String wanted, String there) {
        return (double) Similarity.commonSubsequence(wanted, there) / wanted.length();
    }
}
