package dev.plumbline.store;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a grounding row that hold a place and why there is none: into a statement and out of a row. */
final class PlaceColumns {

    /** Assignments for an UPDATE, in the order of {@link #arguments}. */
    static final String ASSIGNMENTS = "span_start = ?, span_end = ?, page = ?, quote = ?, tier = ?, quality = ?, "
            + "occurrences = ?, places = ?, reason = ?, difference_kind = ?, difference_expected = ?, "
            + "difference_found = ?, near_start = ?, near_end = ?, near_page = ?, near_quote = ?, near_tier = ?, "
            + "near_quality = ?, cited_outcome = ?";

    /** With the page that was cited, which an UPDATE leaves as it is. */
    static final String NAMES = ASSIGNMENTS.replace(" = ?", "") + ", cited_page";

    private static final int MOST_PLACES = 200;

    private PlaceColumns() {}

    static List<@Nullable Object> arguments(Optional<StoredPlace> place, Explanation explanation) {
        List<@Nullable Object> arguments = new ArrayList<>(span(place));
        arguments.add(place.map(StoredPlace::occurrences).orElse(null));
        arguments.add(place.map(found -> places(found.others())).orElse(null));
        Optional<Difference> difference = explanation.difference();
        arguments.add(explanation.reason().map(PlaceColumns::code).orElse(null));
        arguments.add(difference.map(Difference::kind).map(PlaceColumns::code).orElse(null));
        arguments.add(difference.map(Difference::expected).orElse(null));
        arguments.add(difference.map(Difference::found).orElse(null));
        arguments.addAll(span(explanation.nearest()));
        arguments.add(explanation.cited().map(check -> check.outcome().code()).orElse(null));
        return arguments;
    }

    private static List<@Nullable Object> span(Optional<StoredPlace> place) {
        List<@Nullable Object> span = new ArrayList<>();
        span.add(place.map(found -> found.codePoints().start()).orElse(null));
        span.add(place.map(found -> found.codePoints().end()).orElse(null));
        span.add(place.map(found -> Columns.orNull(found.page())).orElse(null));
        span.add(place.map(StoredPlace::quote).orElse(null));
        span.add(place.map(found -> found.tier().code()).orElse(null));
        span.add(place.map(StoredPlace::quality).orElse(null));
        return span;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** "12-20,33-41": code points, half-open, at most the first 200. */
    static String places(List<Span> spans) {
        return spans.stream().limit(MOST_PLACES).map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(","));
    }

    static List<Span> places(@Nullable String text) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; text != null && from < text.length();) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            int dash = text.indexOf('-', from);
            spans.add(new Span(Integer.parseInt(text, from, dash, 10), Integer.parseInt(text, dash + 1, to, 10)));
            from = to + 1;
        }
        return spans;
    }

    /** The place of the current row; empty where it has none. Needs the column annotation_id beside {@link #NAMES}. */
    static Optional<StoredPlace> place(ResultSet rows) throws SQLException {
        OptionalInt start = Columns.optionalInt(rows, "span_start");
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StoredPlace(Columns.optionalLong(rows, "annotation_id"),
                new Span(start.getAsInt(), rows.getInt("span_end")), Columns.optionalInt(rows, "page"),
                Columns.optionalText(rows, "quote").orElse(""), tier(rows, "tier"), rows.getDouble("quality"),
                rows.getInt("occurrences"), places(rows.getString("places"))));
    }

    static Explanation explanation(ResultSet rows) throws SQLException {
        Optional<Reason> reason = Columns.optionalText(rows, "reason").map(code -> Reason.valueOf(upper(code)));
        Optional<String> kind = Columns.optionalText(rows, "difference_kind");
        Optional<StoredPlace> nearest = nearest(rows);
        Optional<Difference> difference = kind.isEmpty() ? Optional.empty()
                : Optional.of(new Difference(Difference.Kind.valueOf(upper(kind.get())),
                        Columns.optionalText(rows, "difference_expected").orElse(""),
                        Columns.optionalText(rows, "difference_found").orElse("")));
        return new Explanation(reason, difference, nearest, cited(rows));
    }

    private static Optional<CitationCheck> cited(ResultSet rows) throws SQLException {
        OptionalInt page = Columns.optionalInt(rows, "cited_page");
        return Columns.optionalText(rows, "cited_outcome")
                .map(code -> new CitationCheck(CitationCheck.Outcome.ofCode(code), page));
    }

    private static Optional<StoredPlace> nearest(ResultSet rows) throws SQLException {
        OptionalInt start = Columns.optionalInt(rows, "near_start");
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(start.getAsInt(), rows.getInt("near_end"));
        return Optional.of(new StoredPlace(OptionalLong.empty(), span, Columns.optionalInt(rows, "near_page"),
                Columns.optionalText(rows, "near_quote").orElse(""), tier(rows, "near_tier"),
                rows.getDouble("near_quality"), 1, List.of(span)));
    }

    private static Tier tier(ResultSet rows, String column) throws SQLException {
        return Columns.optionalText(rows, column).map(code -> Tier.valueOf(upper(code))).orElse(Tier.FUZZY);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
