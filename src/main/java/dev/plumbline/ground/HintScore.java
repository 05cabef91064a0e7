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
    private final String allBefore;
    private final String allAfter;

    HintScore(SearchText document, Hint hint) {
        this.document = document;
        this.hint = hint;
        this.allBefore = hint.before().map(Skeleton::of).orElse("");
        this.before = allBefore.substring(Math.max(0, allBefore.length() - CONTEXT_LETTERS));
        this.allAfter = hint.after().map(Skeleton::of).orElse("");
        this.after = allAfter.substring(0, Math.min(allAfter.length(), CONTEXT_LETTERS));
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
        return clear ? Optional.of(places.get(best)) : theOneWithAllOfIt(places);
    }

    /** Documents repeat whole passages: then what is said further away decides, if it stands at one place alone. */
    private Optional<Candidate> theOneWithAllOfIt(List<Candidate> places) {
        if (allBefore.length() + allAfter.length() <= CONTEXT_LETTERS) {
            return Optional.empty();
        }
        List<Candidate> agreeing = places.stream().filter(place ->
                lettersBefore(place.span(), allBefore.length()).equals(allBefore)
                        && lettersAfter(place.span(), allAfter.length()).equals(allAfter)).toList();
        return agreeing.size() == 1 ? Optional.of(agreeing.getFirst()) : Optional.empty();
    }

    private double score(Candidate place) {
        double sum = 0;
        int parts = 0;
        if (!before.isEmpty()) {
            sum += ratio(before, lettersBefore(place.span(), before.length()));
            parts++;
        }
        if (!after.isEmpty()) {
            sum += ratio(after, lettersAfter(place.span(), after.length()));
            parts++;
        }
        double context = parts == 0 ? 0 : sum / parts;
        return onPage(place.span()) ? context + PAGE_WORTH : context;
    }

    private boolean onPage(Span span) {
        return hint.page().isPresent() && document.layer().pageAt(span.start())
                .filter(page -> page.index() + 1 == hint.page().getAsInt()).isPresent();
    }

    private String lettersBefore(Span span, int count) {
        int end = document.skeleton().letterAt(document.folded().foldedOffset(span.start()));
        return document.skeleton().letters().substring(Math.max(0, end - count), end);
    }

    private String lettersAfter(Span span, int count) {
        int start = document.skeleton().letterAt(document.folded().foldedOffset(span.end()));
        String letters = document.skeleton().letters();
        return letters.substring(start, Math.min(letters.length(), start + count));
    }

    private static double ratio(String wanted, String there) {
        return (double) Similarity.commonSubsequence(wanted, there) / wanted.length();
    }
}
