package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.Change.Guard;
import dev.plumbline.domain.Change.RowStep;
import dev.plumbline.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does row steps in their order, in batches of alike ones, by primary key. Every row has to be as its step expects it,
 * and a row that goes must not be referred to any more; otherwise CHANGED_SINCE is thrown and the transaction undone.
 */
final class RowSteps {

    private static final Set<String> JSON = Set.of("json", "vector");
    private static final Set<String> FLAGS = Set.of("is_grounding_source", "structural");

    private final Sql sql;

    RowSteps(Sql sql) {
        this.sql = sql;
    }

    void apply(List<RowStep> steps) throws SQLException {
        int from = 0;
        for (int i = 1; i <= steps.size(); i++) {
            if (i == steps.size() || !statement(steps.get(i)).equals(statement(steps.get(from)))) {
                run(steps.subList(from, i));
                from = i;
            }
        }
    }

    void guard(Guard guard) throws SQLException {
        expect(guard.annotationIds().size(), () -> sql.batch("UPDATE annotation SET is_grounding_source = ? "
                + "WHERE id = ? AND is_grounding_source <> ?", guard.annotationIds(),
                id -> new Object[] {guard.guarded(), id, guard.guarded()}));
    }

    private void run(List<RowStep> steps) throws SQLException {
        RowStep first = steps.getFirst();
        if (first.table().equals("annotation") && first.after().isEmpty()) {
            requireUnreferenced(steps);
        }
        expect(steps.size(), () -> sql.batch(statement(first), steps, RowSteps::arguments));
    }

    private void requireUnreferenced(List<RowStep> steps) throws SQLException {
        Object[] ids = steps.stream().map(step -> Long.valueOf(step.key().getOrDefault("id", Optional.empty()).orElseThrow())).toArray();
        for (AnnotationReference to : AnnotationReference.values()) {
            if (sql.number("SELECT COUNT(*) FROM " + to.table() + " WHERE " + to.column() + " = ANY(?)",
                    (Object) ids) > 0) {
                throw changed(null);
            }
        }
    }

    private static void expect(int rows, Batch batch) throws SQLException {
        try {
            if (batch.run() != rows) {
                throw changed(null);
            }
        } catch (SQLException e) {
            // 23505: its key is taken by now; 23506, 23503: what it refers to, or is referred to by, is gone or new.
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                throw changed(e);
            }
            throw e;
        }
    }

    private static StoreException changed(@Nullable Throwable cause) {
        return new StoreException(Kind.CHANGED_SINCE, "rows changed since", cause);
    }

    private static String statement(RowStep step) {
        if (step.before().isEmpty()) {
            List<String> columns = new ArrayList<>(step.key().keySet());
            columns.addAll(step.after().keySet().stream().filter(name -> !step.key().containsKey(name)).toList());
            return "INSERT INTO " + step.table() + " (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map(RowSteps::place).collect(Collectors.joining(", ")) + ")";
        }
        String where = " WHERE " + step.key().keySet().stream().map(name -> name + " = ?")
                .collect(Collectors.joining(" AND "));
        if (step.after().isEmpty()) {
            return "DELETE FROM " + step.table() + where;
        }
        return "UPDATE " + step.table() + " SET " + step.after().keySet().stream()
                .map(name -> name + " = " + place(name)).collect(Collectors.joining(", ")) + where
                + step.before().keySet().stream().map(name -> " AND " + name + " IS NOT DISTINCT FROM " + place(name))
                .collect(Collectors.joining());
    }

    private static String place(String column) {
        // H2 compiles a statement anew when the schema's version moved, a sequence's for one; then it knows the argument for
        // a text, and compares none with a flag.
        return FLAGS.contains(column) ? "CAST(? AS BOOLEAN)" : JSON.contains(column) ? "? FORMAT JSON" : "?";
    }

    private static @Nullable Object[] arguments(RowStep step) {
        List<@Nullable Object> arguments = new ArrayList<>();
        if (step.before().isEmpty()) {
            add(arguments, step.key());
            step.after().forEach((name, value) -> {
                if (!step.key().containsKey(name)) {
                    arguments.add(value.orElse(null));
                }
            });
        } else {
            add(arguments, step.after());
            add(arguments, step.key());
            if (!step.after().isEmpty()) {
                add(arguments, step.before());
            }
        }
        return arguments.toArray();
    }

    private static void add(List<@Nullable Object> arguments, SortedMap<String, Optional<String>> columns) {
        columns.values().forEach(value -> arguments.add(value.orElse(null)));
    }

    /** A batch that gives how many rows it changed. */
    private interface Batch {
        int run() throws SQLException;
    }
}
