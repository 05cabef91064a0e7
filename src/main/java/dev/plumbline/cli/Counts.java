package dev.plumbline.cli;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many values ended in each status, and their cited places in each outcome, as words and as JSON. */
final class Counts {

    private Counts() {}

    static String words(Map<GroundingStatus, Integer> counts) {
        List<String> parts = new ArrayList<>();
        for (GroundingStatus status : GroundingStatus.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                parts.add(Messages.text("cli.count", count, Messages.text("status." + status.code())));
            }
        }
        return parts.isEmpty() ? Messages.text("cli.count.none") : String.join(" · ", parts);
    }

    /** Empty when no place was cited. */
    static Optional<String> citedWords(Map<CitationCheck.Outcome, Integer> counts) {
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts.entrySet().stream()
                .map(entry -> Messages.text("cli.count", entry.getValue(), Messages.text("cited." + entry.getKey().code())))
                .collect(Collectors.joining(" · ")));
    }

    static JsonValue citedJson(Map<CitationCheck.Outcome, Integer> counts) {
        JsonValue.Builder object = JsonValue.object();
        for (CitationCheck.Outcome outcome : CitationCheck.Outcome.values()) {
            object.put(outcome.code(), (long) counts.getOrDefault(outcome, 0));
        }
        return object.build();
    }

    /** With {@code cited} only where places were. */
    static JsonValue json(Map<GroundingStatus, Integer> counts, Map<CitationCheck.Outcome, Integer> cited) {
        JsonValue.Builder object = builder(counts);
        return object.put("cited", cited.isEmpty() ? Optional.empty() : Optional.of(citedJson(cited))).build();
    }

    static JsonValue json(Map<GroundingStatus, Integer> counts) {
        return builder(counts).build();
    }

    private static JsonValue.Builder builder(Map<GroundingStatus, Integer> counts) {
        JsonValue.Builder object = JsonValue.object();
        for (GroundingStatus status : GroundingStatus.values()) {
            object.put(status.code(), (long) counts.getOrDefault(status, 0));
        }
        return object;
    }
}
