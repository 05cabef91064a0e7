package dev.plumbline.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table dump.
 *
 * @param line where it begins in its file, 1-based
 * @param values in the order of {@link DumpTable#columns()}, each of its column's type
 */
public record DumpRow(DumpTable table, long line, List<@Nullable Object> values) {

    /** The row's own number; 0 for a link. */
    public long id() {
        return !table.isLink() && values.getFirst() instanceof Long id ? id : 0;
    }

    /** The reference at a position; 0 for none. */
    public long reference(int position) {
        return values.get(position) instanceof Long id ? id : 0;
    }

    /** Something about this row that could not be used. */
    public Problem problem(String messageKey, Object... args) {
        return Problem.at(Messages.text("input.where.line", table.fileName(), line), messageKey, args);
    }
}
