package dev.plumbline.ground;

import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.ground.FuzzySearch.Stretch;
import dev.plumbline.text.Chars;
import dev.plumbline.text.FoldedText;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for one value through the tiers, surest first, and stops at the first tier that is certain. Safe for threads. */
final class PlaceFinder {

    private static final int MOST_SIMILAR = 24;
    private static final int FEWEST_SIMILAR = 3;
    /** Letters of all similar places together: of a value as long as a chapter only the nearest places are compared. */
    private static final int SIMILAR_LETTERS = 100_000;
    /** Similar places whose quality differs by less than this are equally good. */
    private static final double SAME_QUALITY = 0.002;
    /** How much better a doubtful place has to be than a certain one to be preferred. */
    private static final double CERTAIN_WORTH = 0.1;
    private static final double WORTH_NAMING = 0.4;

    private final SearchText document;
    private final GroundingOptions options;
    private final PhraseSearch phrases;
    private final ValueSearch values;
    private final FuzzySearch fuzzy;
    private final WordSnap snap;

    PlaceFinder(SearchText document, GroundingOptions options) {
        this.document = document;
        this.options = options;
        this.phrases = new PhraseSearch(document);
        this.values = new ValueSearch(document);
        this.fuzzy = new FuzzySearch(document);
        this.snap = new WordSnap(document);
    }

    Found find(Phrase phrase) {
        List<Candidate> same = phrases.find(phrase);
        List<Candidate> certain = new ArrayList<>();
        List<Candidate> doubtful = new ArrayList<>();
        for (Candidate candidate : same) {
            (Certainty.isCertain(document, phrase, candidate) ? certain : doubtful).add(candidate);
        }
        if (certain.isEmpty() && options.byValue()) {
            certain.addAll(values.find(phrase));
        }
        if (!certain.isEmpty()) {
            return Found.certain(closestAsWritten(phrase, ofBestForm(certain)), certain);
        }
        if (!options.fuzzy()) {
            return doubtful.isEmpty() ? Found.nothing(Optional.empty()) : doubtful(phrase, doubtful);
        }
        return SplitSearch.find(phrase, this::certainPlaces)
                .map(split -> judged(phrase, List.of(split), List.of(split)))
                .orElseGet(() -> findSimilar(phrase, doubtful));
    }

    private List<Candidate> certainPlaces(Phrase part) {
        List<Candidate> same = phrases.find(part).stream()
                .filter(place -> Certainty.isCertain(document, part, place))
                .toList();
        return same.isEmpty() ? similar(part).stream().filter(this::reachesThreshold).sorted(BY_PLACE).toList() : same;
    }

    private Found findSimilar(Phrase phrase, List<Candidate> doubtful) {
        if (doubtful.stream().anyMatch(place -> place.form() != Form.LETTERS)) {
            return doubtful(phrase, doubtful);
        }
        List<Candidate> similar = similar(phrase);
        List<Candidate> reaching = similar.stream().filter(this::reachesThreshold).toList();
        List<Candidate> certain = reaching.stream().filter(place -> Certainty.isCertain(document, phrase, place)).toList();
        boolean wholeValue = isNumberOrDate(phrase);
        if (!certain.isEmpty() && certain.getFirst().quality() + CERTAIN_WORTH >= reaching.getFirst().quality() && !wholeValue) {
            return Found.certain(closestAsWritten(phrase, equallyGood(certain)), near(certain, CERTAIN_WORTH));
        }
        if (!doubtful.isEmpty()) {
            return doubtful(phrase, doubtful);
        }
        if (reaching.isEmpty() || wholeValue) {
            return Found.nothing(similar.stream().filter(candidate -> candidate.quality() >= WORTH_NAMING).findFirst());
        }
        return judged(phrase, closestAsWritten(phrase, equallyGood(reaching)), near(reaching, CERTAIN_WORTH));
    }

    private Found judged(Phrase phrase, List<Candidate> best, List<Candidate> alternatives) {
        return new Found(best, alternatives, Certainty.doubt(document, phrase, best.getFirst()), Optional.empty());
    }

    private Found doubtful(Phrase phrase, List<Candidate> doubtful) {
        List<Candidate> best = closestAsWritten(phrase, ofBestForm(doubtful));
        return Found.doubtful(best, Certainty.doubt(document, phrase, best.getFirst()).orElseThrow());
    }

    private boolean reachesThreshold(Candidate candidate) {
        return candidate.quality() >= options.threshold();
    }

    /** By falling quality. */
    private List<Candidate> similar(Phrase phrase) {
        if (phrase.letters().length() < options.minFuzzyLetters()) {
            return List.of();
        }
        Map<Span, Candidate> found = new HashMap<>();
        int most = Math.clamp(SIMILAR_LETTERS / phrase.letters().length(), FEWEST_SIMILAR, MOST_SIMILAR);
        for (Stretch stretch : fuzzy.nearest(phrase.letters(), most)) {
            if (!stretch.letters().isEmpty()) {
                Span span = snap.snap(document.originalOfLetters(stretch.letters()), phrase);
                double quality = Similarity.ratio(phrase.folded(), FoldedText.fold(document.words(span)));
                Span whole = snap.withSwappedWords(span, phrase);
                found.putIfAbsent(whole, new Candidate(whole, Form.SIMILAR, quality, true));
            }
        }
        return found.values().stream().sorted(BY_QUALITY).toList();
    }

    private static boolean isNumberOrDate(Phrase phrase) {
        return Numbers.whole(phrase.text()).isPresent() || Dates.whole(phrase.text()).isPresent();
    }

    private static List<Candidate> ofBestForm(List<Candidate> candidates) {
        Form best = candidates.stream().map(Candidate::form).min(Comparator.naturalOrder()).orElseThrow();
        return candidates.stream().filter(candidate -> candidate.form() == best).toList();
    }

    /** Of places that are equally good once folded, those nearest in capitals and quotes as well. */
    private List<Candidate> closestAsWritten(Phrase phrase, List<Candidate> places) {
        if (places.size() == 1 || places.getFirst().form() == Form.SAME || places.getFirst().form() == Form.VALUE) {
            return places;
        }
        String wanted = Chars.oneBlank(phrase.text());
        double[] ratios = places.stream()
                .mapToDouble(place -> Similarity.ratio(wanted, Chars.oneBlank(document.words(place.span())))).toArray();
        double best = Arrays.stream(ratios).max().orElse(0);
        return IntStream.range(0, ratios.length).filter(i -> ratios[i] >= best - SAME_QUALITY).mapToObj(places::get).toList();
    }

    private static List<Candidate> equallyGood(List<Candidate> byQuality) {
        return near(byQuality, SAME_QUALITY);
    }

    private static List<Candidate> near(List<Candidate> byQuality, double margin) {
        double best = byQuality.getFirst().quality();
        return byQuality.stream().filter(candidate -> candidate.quality() >= best - margin).sorted(BY_PLACE).toList();
    }

    private static final Comparator<Candidate> BY_PLACE = Comparator.comparing(Candidate::span);
    private static final Comparator<Candidate> BY_QUALITY =
            Comparator.comparingDouble(Candidate::quality).reversed().thenComparing(Candidate::span);
}
