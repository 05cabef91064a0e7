package dev.plumbline.store;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The extracted values with what is known of them. */
public final class ValueStore {

    private static final String SELECT = "SELECT g.id, g.datacell_id, d.id AS document_id, d.title, c.name AS field, "
            + "g.\"VALUE\" AS wanted, g.status, g.annotation_id, g.review_state, g."
            + PlaceColumns.NAMES.replace(", ", ", g.")
            + " FROM grounding g JOIN datacell l ON l.id = g.datacell_id JOIN document d ON d.id = l.document_id "
            + "JOIN extract_column c ON c.id = l.column_id ";

    private static final String ORDER = " ORDER BY d.id, l.id, g.ordinal";

    private final Database database;

    public ValueStore(Database database) {
        this.database = database;
    }

    /** The values that pass the filter, by document, cell and position in the cell. */
    public List<ValueRow> rows(ValueFilter filter) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        return database.transaction(
                sql -> sql.list(SELECT + where + ORDER, ValueStore::read, arguments.toArray()));
    }

    public Optional<ValueRow> find(long id) {
        return database.transaction(sql -> sql.first(SELECT + "WHERE g.id = ?", ValueStore::read, id));
    }

    /** How many values there are of each status; a status without any is absent. */
    public Map<GroundingStatus, Long> counts() {
        return database.transaction(ValueStore::counts);
    }

    static Map<GroundingStatus, Long> counts(Sql sql) throws SQLException {
        Map<GroundingStatus, Long> counts = new EnumMap<>(GroundingStatus.class);
        sql.list("SELECT status, COUNT(*) FROM grounding GROUP BY status",
                rows -> counts.put(GroundingStatus.ofCode(rows.getString(1)), rows.getLong(2)));
        return counts;
    }

    /** The same for each document; a document without values is absent. */
    public Map<Long, Map<GroundingStatus, Long>> countsByDocument() {
        Map<Long, Map<GroundingStatus, Long>> counts = new HashMap<>();
        database.transaction(sql -> sql.list("SELECT l.document_id, g.status, COUNT(*) FROM grounding g "
                + "JOIN datacell l ON l.id = g.datacell_id GROUP BY l.document_id, g.status",
                rows -> counts.computeIfAbsent(rows.getLong(1), any -> new EnumMap<>(GroundingStatus.class))
                        .put(GroundingStatus.ofCode(rows.getString(2)), rows.getLong(3))));
        return counts;
    }

    /** How many cited places ended in each outcome; an outcome without any is absent. */
    public Map<CitationCheck.Outcome, Long> citedCounts() {
        Map<CitationCheck.Outcome, Long> counts = new EnumMap<>(CitationCheck.Outcome.class);
        database.transaction(sql -> sql.list("SELECT cited_outcome, COUNT(*) FROM grounding WHERE cited_outcome IS NOT NULL "
                + "GROUP BY cited_outcome",
                rows -> counts.put(CitationCheck.Outcome.ofCode(rows.getString(1)), rows.getLong(2))));
        return counts;
    }

    private static String where(ValueFilter filter, List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        filter.documentId().ifPresent(id -> {
            conditions.add("d.id = ?");
            arguments.add(id);
        });
        in(conditions, arguments, "g.status",
                filter.statuses().stream().map(GroundingStatus::code).collect(Collectors.toSet()));
        in(conditions, arguments, "g.review_state",
                filter.reviews().stream().map(ReviewState::code).collect(Collectors.toSet()));
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    private static void in(List<String> conditions, List<Object> arguments, String column, Set<String> codes) {
        if (!codes.isEmpty()) {
            conditions.add(column + codes.stream().map(code -> "?").collect(Collectors.joining(", ", " IN (", ")")));
            arguments.addAll(codes);
        }
    }

    private static ValueRow read(ResultSet rows) throws SQLException {
        return new ValueRow(rows.getLong("id"), rows.getLong("datacell_id"),
                new DocumentRef(rows.getLong("document_id"), rows.getString("title")), rows.getString("field"),
                rows.getString("wanted"), GroundingStatus.ofCode(rows.getString("status")), PlaceColumns.place(rows),
                PlaceColumns.explanation(rows), ReviewState.ofCode(rows.getString("review_state")));
    }
}
