package dev.plumbline.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table dump.
 *
 * @param line where it begins in its file, 1-based
 * @param values in the order of {@link DumpTable#columns()}, each of its column's type
 * @param place where it stands, in words, when not in a line of its table's file
 */
public record DumpRow(DumpTable table, long line, List<@Nullable Object> values, Optional<String> place) {

    public DumpRow(DumpTable table, long line, List<@Nullable Object> values) {
        this(table, line, values, Optional.empty());
    }

    /** The row's own number; 0 for a link. */
    public long id() {
        return !table.isLink() && values.getFirst() instanceof Long id ? id : 0;
    }

    /** The reference at a position; 0 for none. */
    public long reference(int position) {
        return values.get(position) instanceof Long id ? id : 0;
    }

    /** The value of a column, by its name in the dump; empty for none. */
    public Optional<Object> value(String column) {
        return Optional.ofNullable(values.get(table.position(column)));
    }

    /** Something about this row that could not be used. */
    public Problem problem(String messageKey, Object... args) {
        String where = place.orElseGet(() -> Messages.text("input.where.line", table.fileName(), line));
        return Problem.at(where, messageKey, args);
    }
}
