package dev.plumbline.store;

import static dev.plumbline.store.DumpKeyRows.FLAG;
import static dev.plumbline.store.DumpKeyRows.JSON;
import static dev.plumbline.store.DumpKeyRows.TABLE;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads a dump's annotations. Their keys were counted before the first is written, so that each comes in as what it stays:
 * guarded where nothing else has its key, and a candidate otherwise.
 */
final class DumpAnnotations {

    private static final int PARENT = TABLE.position("parent_id");

    private final DumpNumbers numbers;
    private final DumpProblems problems;
    private final DumpProgress progress;
    private final DumpRows rows;
    private final Parents parents = new Parents();
    private int guarded;
    private int candidates;

    /** A row with what takes long to compute; empty JSON is broken. */
    private record Ready(DumpRow row, Optional<String> json, Optional<byte[]> key) {}

    DumpAnnotations(DumpNumbers numbers, DumpProblems problems, DumpProgress progress) {
        this.numbers = numbers;
        this.problems = problems;
        this.progress = progress;
        rows = new DumpRows(numbers, problems);
    }

    int load(Sql sql, DumpSource source) throws SQLException, IOException {
        DumpKeyRows keys = numbers.keys();
        try (DumpBatch batch = new DumpBatch(sql, TABLE, List.of(), refused -> unguarded(sql, refused))) {
            DumpAhead.read(source, TABLE, row -> new Ready(row, DumpKeyRows.canonical(row), keys.key(row)),
                    ready -> take(batch, ready), problems);
            batch.flush();
            parents.link(sql);
            return batch.inserted();
        }
    }

    private void take(DumpBatch batch, Ready ready) throws SQLException {
        DumpRow row = ready.row();
        progress.step(TABLE);
        Optional<@Nullable Object[]> values = rows.values(row, 0, PARENT);
        if (values.isEmpty() || ready.json().isEmpty()) {
            return;
        }
        @Nullable Object[] arguments = values.get();
        arguments[JSON] = ready.json().get();
        arguments[FLAG] = isGuarded(ready);
        arguments[PARENT] = parent(row);
        numbers.of(TABLE).come(rows.rank(row));
        batch.add(row, arguments);
    }

    private @Nullable Long parent(DumpRow row) {
        if (row.reference(PARENT) == 0) {
            return null;
        }
        int parent = numbers.of(TABLE).rank(row.reference(PARENT));
        if (parent >= 0 && numbers.of(TABLE).isThere(parent)) {
            return numbers.of(TABLE).target(parent);
        }
        parents.add(rows.rank(row), parent, row);
        return null;
    }

    /** Whether the row comes under guard: alone with its key, or the first of those that a server guarded. */
    private boolean isGuarded(Ready ready) {
        boolean flagged = DumpKeyRows.isFlagged(ready.row());
        if (ready.key().isEmpty()) {
            return flagged;
        }
        DumpKeys keys = numbers.keys().keys();
        boolean isGuarded = keys.isSingle(ready.key().get()) || flagged && keys.take(ready.key().get());
        guarded += isGuarded ? 1 : 0;
        candidates += isGuarded ? 0 : 1;
        if (flagged && !isGuarded && !numbers.keys().isSource(ready.row())) {
            problems.accept(ready.row().problem("input.dump.guarded"));
        }
        return isGuarded;
    }

    /** Somebody else has the key: the row comes in as a candidate. */
    private void unguarded(Sql sql, DumpBatch.Waiting refused) throws SQLException {
        @Nullable Object[] arguments = refused.arguments();
        if (Boolean.TRUE.equals(arguments[FLAG])) {
            arguments[FLAG] = false;
            guarded--;
            candidates++;
            try (DumpBatch again = new DumpBatch(sql, TABLE, List.of(), this::gone)) {
                again.add(refused.row(), arguments);
                again.flush();
            }
        } else {
            gone(refused);
        }
    }

    private void gone(DumpBatch.Waiting refused) {
        numbers.of(TABLE).gone(rows.rank(refused.row()));
        problems.accept(refused.row().problem("input.dump.refused"));
    }

    int guarded() {
        return guarded;
    }

    int candidates() {
        return candidates;
    }

    /** Children that came before their parents; they are linked when all are there. */
    private final class Parents {

        private long[] children = new long[1 << 10];
        private long[] lines = new long[1 << 10];
        /** Of rows that do not stand in a line. */
        private final Map<Long, Optional<String>> places = new HashMap<>();
        private int count;

        void add(int child, int parent, DumpRow row) {
            if (parent < 0) {
                problems.accept(missing(row.line(), row.place(), row.reference(PARENT)));
                return;
            }
            if (row.place().isPresent()) {
                places.put(row.line(), row.place());
            }
            if (count == children.length) {
                children = Arrays.copyOf(children, 2 * count);
                lines = Arrays.copyOf(lines, 2 * count);
            }
            lines[count] = row.line();
            children[count++] = (long) child << Integer.SIZE | parent;
        }

        private Problem missing(long line, Optional<String> place, long parent) {
            return new DumpRow(TABLE, line, List.of(), place).problem("input.dump.cleared", "parent_id", parent,
                    TABLE.fileName());
        }

        void link(Sql sql) throws SQLException {
            DumpIds ids = numbers.of(TABLE);
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (ids.isThere((int) children[i])) {
                    found.add(children[i]);
                } else {
                    problems.accept(missing(lines[i], places.getOrDefault(lines[i], Optional.empty()), ids.number((int) children[i])));
                }
            }
            found.sort(null);
            sql.batch("UPDATE annotation SET parent_id = ? WHERE id = ?", found, pair -> new Object[] {
                    ids.target(pair.intValue()), ids.target((int) (pair >>> Integer.SIZE))});
        }
    }
}
