package dev.plumbline.exchange;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the numbers of a side file: a row that refers to one that is not there is left out, or loses the reference. */
final class CorpusReferences {

    private final CorpusTables tables;
    private final Map<DumpTable, Set<Long>> there = new EnumMap<>(DumpTable.class);

    CorpusReferences(CorpusTables tables) {
        this.tables = tables;
    }

    /** Tables come after those that they refer to, so what is left out takes with it what needs it. */
    void follow() {
        for (DumpTable table : DumpTable.values()) {
            List<DumpRow> rows = tables.of(table);
            there.put(table, new HashSet<>(rows.stream().map(DumpRow::id).toList()));
            List<DumpRow> kept = new ArrayList<>(rows.size());
            for (DumpRow row : rows) {
                follow(row, kept);
            }
            rows.clear();
            rows.addAll(kept);
        }
    }

    private void follow(DumpRow row, List<DumpRow> kept) {
        List<DumpColumn> columns = row.table().columns();
        @Nullable Object[] values = row.values().toArray();
        boolean isWhole = true;
        for (int i = 0; i < values.length; i++) {
            DumpColumn column = columns.get(i);
            if (column.type() == DumpColumn.Type.REFERENCE && values[i] != null && isMissing(column, row.reference(i))) {
                isWhole &= !column.required();
                tables.say(row, column.required() ? "input.corpus.dangling" : "input.corpus.cleared", column.name(),
                        row.reference(i), DumpTable.of(column).table());
                values[i] = null;
            }
        }
        if (isWhole) {
            kept.add(new DumpRow(row.table(), row.line(),
                    Collections.<@Nullable Object>unmodifiableList(Arrays.<@Nullable Object>asList(values)), row.place()));
        } else if (!row.table().isLink()) {
            there.getOrDefault(row.table(), new HashSet<>()).remove(row.id());
        }
    }

    private boolean isMissing(DumpColumn column, long number) {
        DumpTable to = DumpTable.of(column);
        return !to.table().isEmpty() && !there.getOrDefault(to, Set.of()).contains(number);
    }
}
