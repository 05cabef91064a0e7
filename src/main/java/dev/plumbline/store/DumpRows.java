package dev.plumbline.store;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpColumn.Type;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns rows of a dump into rows of the workspace: numbers translated, references followed, JSON proved. */
final class DumpRows {

    private static final int MISSING = -1;

    private final DumpNumbers numbers;
    private final Consumer<Problem> problems;

    DumpRows(DumpNumbers numbers, Consumer<Problem> problems) {
        this.numbers = numbers;
        this.problems = problems;
    }

    /**
     * The values to insert, in the order of the table's columns; empty, and a problem, for a row that cannot come in.
     *
     * @param more how many places to leave free at the end
     * @param later a reference that is not looked at yet, by its position; negative for none
     */
    Optional<@Nullable Object[]> values(DumpRow row, int more, int later) {
        if (!row.table().isLink() && numbers.of(row.table()).isThere(rank(row))) {
            problems.accept(row.problem("input.dump.twice", row.id()));
            return Optional.empty();
        }
        @Nullable Object[] values = new @Nullable Object[row.values().size() + more];
        for (int i = 0; i < row.values().size(); i++) {
            DumpColumn column = row.table().columns().get(i);
            Object value = row.values().get(i);
            if (value != null && i != later) {
                values[i] = switch (column.type()) {
                    case ID -> numbers.of(row.table()).target(rank(row));
                    case REFERENCE -> reference(row, i);
                    case JSON, LARGE_JSON -> proved((String) value);
                    case INTEGER, NUMBER, FLAG, TEXT, TIME -> value;
                };
                if (values[i] == null && tell(row, i)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(values);
    }

    /** The row's position among its table's. */
    int rank(DumpRow row) {
        int rank = numbers.of(row.table()).rank(row.id());
        if (rank < 0) {
            throw new StoreException(StoreException.Kind.FAILED,
                    "the dump changed while it was read: " + row.table().fileName());
        }
        return rank;
    }

    /** The number in the workspace of the row referred to; null when it is not there. */
    @Nullable Long reference(DumpRow row, int position) {
        DumpIds ids = numbers.of(DumpTable.of(row.table().columns().get(position)));
        int rank = row.values().get(position) instanceof Long id ? ids.rank(id) : MISSING;
        return rank >= 0 && ids.isThere(rank) ? Long.valueOf(ids.target(rank)) : null;
    }

    private static @Nullable String proved(String json) {
        try {
            CanonicalJson.parse(json);
            return json;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Says what is wrong with a cell; true when the row cannot come in without it. */
    private boolean tell(DumpRow row, int position) {
        DumpColumn column = row.table().columns().get(position);
        if (column.type() == Type.JSON || column.type() == Type.LARGE_JSON) {
            problems.accept(row.problem("input.dump.json", column.name()));
            return true;
        }
        problems.accept(row.problem(column.required() ? "input.dump.dangling" : "input.dump.cleared", column.name(),
                row.reference(position), DumpTable.of(column).fileName()));
        return column.required();
    }
}
