package dev.plumbline.exchange;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.CodePoints;
import dev.plumbline.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Judges what a side file says that grounding found out: words that there are, and places that are in their documents. */
final class CorpusGroundings {

    private static final Pattern PLACES = Pattern.compile("(\\d{1,9}-\\d{1,9}(,\\d{1,9}-\\d{1,9}){0,199})?");
    private static final Map<String, Set<String>> WORDS = Map.of("status", codes(GroundingStatus.values()),
            "tier", codes(Tier.values()), "near_tier", codes(Tier.values()), "reason", codes(Grounding.Reason.values()),
            "difference_kind", codes(Grounding.Difference.Kind.values()), "review_state", codes(ReviewState.values()),
            "cited_outcome", codes(CitationCheck.Outcome.values()));
    private static final String SIDE = "-?\\d{1,9}(\\.\\d{1,20})?(E-?\\d{1,2})?";
    private static final Pattern BOX = Pattern.compile(SIDE + "(," + SIDE + "){3}%?");

    private final LongFunction<Optional<String>> texts;
    private final Map<Long, Long> documents = new HashMap<>();
    private final Set<List<Object>> ordinals = new HashSet<>();
    private long of = -1;
    private String text = "";
    private CodePoints points = CodePoints.of("");

    /** @param texts the text of a document by its number */
    CorpusGroundings(CorpusTables tables, LongFunction<Optional<String>> texts) {
        this.texts = texts;
        int document = DumpTable.DATACELL.position("document_id");
        tables.of(DumpTable.DATACELL).forEach(row -> documents.put(row.id(), row.reference(document)));
    }

    private static Set<String> codes(Enum<?>[] values) {
        return new HashSet<>(Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList());
    }

    /** Empty when the row can be used; otherwise the column that it fails by. */
    Optional<String> wrong(DumpRow row) {
        for (Map.Entry<String, Set<String>> words : WORDS.entrySet()) {
            if (row.value(words.getKey()).filter(word -> !words.getValue().contains(word.toString())).isPresent()) {
                return Optional.of(words.getKey());
            }
        }
        turnTo(row);
        if (!ordinals.add(List.of(row.value("datacell_id").orElse(0L), row.value("ordinal").orElse(0)))) {
            return Optional.of("ordinal");
        }
        if (!isPlace(row, "span_start", "span_end", "quote", "tier", "quality")) {
            return Optional.of("span_start");
        }
        if (!isPlace(row, "near_start", "near_end", "near_quote", "near_tier", "near_quality")) {
            return Optional.of("near_start");
        }
        return hasPlaces(row) ? wrongCited(row) : Optional.of("places");
    }

    private static Optional<String> wrongCited(DumpRow row) {
        if (!isStretch(row, "cited_page", "cited_last_page", 1)) {
            return Optional.of("cited_page");
        }
        if (!isStretch(row, "cited_start", "cited_end", 0)) {
            return Optional.of("cited_start");
        }
        return row.value("cited_box").filter(box -> !BOX.matcher(box.toString()).matches()).map(box -> "cited_box");
    }

    /** Both ends in their order, or neither. */
    private static boolean isStretch(DumpRow row, String first, String last, int least) {
        Optional<Integer> from = row.value(first).map(Integer.class::cast);
        Optional<Integer> to = row.value(last).map(Integer.class::cast);
        return from.isPresent() == to.isPresent() && from.orElse(least) >= least && to.orElse(least) >= from.orElse(least);
    }

    private void turnTo(DumpRow row) {
        long document = row.value("datacell_id").map(cell -> documents.getOrDefault((Long) cell, 0L)).orElse(0L);
        if (document != of) {
            of = document;
            text = texts.apply(document).orElse("");
            points = CodePoints.of(text);
        }
    }

    /** A place has all of its parts, or none. */
    private boolean isPlace(DumpRow row, String start, String end, String quote, String tier, String quality) {
        Optional<Object> from = row.value(start);
        Optional<Object> to = row.value(end);
        if (from.isEmpty() && to.isEmpty()) {
            boolean needsOne = start.equals("span_start") && row.value("status").filter(status -> isLocated(status)).isPresent();
            return !needsOne;
        }
        boolean isScored = row.value(quality).filter(value -> (Double) value >= 0 && (Double) value <= 1).isPresent();
        return from.isPresent() && to.isPresent() && isScored && row.value(tier).isPresent()
                && isIn((Integer) from.get(), (Integer) to.get())
                && points.toUtf16(new Span((Integer) from.get(), (Integer) to.get())).of(text).equals(row.value(quote).orElse(""));
    }

    private static boolean isLocated(Object status) {
        return !Set.of(GroundingStatus.PENDING.code(), GroundingStatus.NOT_FOUND.code(), GroundingStatus.SKIPPED.code())
                .contains(status.toString());
    }

    private boolean isIn(int start, int end) {
        return start >= 0 && end >= start && end <= points.fromUtf16(text.length());
    }

    private boolean hasPlaces(DumpRow row) {
        String places = row.value("places").map(Object::toString).orElse("");
        if (!PLACES.matcher(places).matches()) {
            return false;
        }
        return places.isEmpty() || Arrays.stream(places.split(",", -1)).map(place -> place.split("-", -1))
                .allMatch(ends -> isIn(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
}
