package dev.plumbline.exchange;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a value in every table that is written, whatever its file format. */
final class ValueColumns {

    static final List<String> HEADER = List.of("document", "field", "value", "status", "tier", "quality",
            "page", "quote", "context", "reason", "review", "id");

    /** Columns that hold numbers, where they hold anything. */
    static final Set<String> NUMBERS = Set.of("quality", "page", "id");

    private ValueColumns() {}

    /** One text a column, blank where there is none. */
    static List<String> cells(ExportRow row) {
        ValueRow value = row.value();
        return List.of(value.document().title(), value.field(), value.value(), value.status().code(),
                placed(value, place -> place.tier().code()),
                placed(value, place -> BigDecimal.valueOf(place.quality()).toPlainString()),
                placed(value, place -> place.page().isPresent() ? Integer.toString(place.page().getAsInt()) : ""),
                placed(value, StoredPlace::quote), row.context(), reason(value.explanation()),
                value.review().code(), Long.toString(value.id()));
    }

    private static String placed(ValueRow value, Function<StoredPlace, String> cell) {
        return value.place().map(cell).orElse("");
    }

    /** What differs, or why there is no place, and what became of the cited one; blank where there is nothing to say. */
    static String reason(ValueRow.Explanation explanation) {
        Optional<String> difference = explanation.difference().map(ValueColumns::difference);
        Optional<String> reason = difference.or(() -> explanation.reason().map(found -> sentence("reason.", found)));
        return Stream.concat(reason.stream(), explanation.cited().stream().map(ValueColumns::cited))
                .collect(Collectors.joining(". "));
    }

    private static String cited(CitationCheck check) {
        String key = "cited.why." + check.outcome().code();
        return check.page().isPresent() ? Messages.text(key + ".page", check.page().getAsInt()) : Messages.text(key);
    }

    private static String difference(Grounding.Difference difference) {
        return Messages.text("export.difference", sentence("difference.", difference.kind()), difference.expected(),
                difference.found());
    }

    private static String sentence(String prefix, Enum<?> code) {
        return Messages.text(prefix + code.name().toLowerCase(Locale.ROOT));
    }
}
