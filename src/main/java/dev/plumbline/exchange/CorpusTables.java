package dev.plumbline.exchange;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpColumn.Type;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a corpus zip, table by table, and what of it makes no row. */
final class CorpusTables {

    private static final int MOST_PROBLEMS = Limits.DEFAULT.maxProblems();

    private final Map<DumpTable, List<DumpRow>> rows = new EnumMap<>(DumpTable.class);
    private final List<Problem> problems = new ArrayList<>();
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    private int unlisted;

    /** The number that the next row of a table gets. */
    long next(DumpTable table) {
        return of(table).size() + 1L;
    }

    List<DumpRow> of(DumpTable table) {
        return rows.computeIfAbsent(table, _ -> new ArrayList<>());
    }

    /**
     * Adds a row; a column that is not given has its fallback.
     *
     * @param where its JSON pointer
     * @return false when a text of it is too long or holds half a character; then it is named and left out
     */
    boolean add(DumpTable table, String where, Map<String, ?> given) {
        List<@Nullable Object> values = new ArrayList<>();
        for (DumpColumn column : table.columns()) {
            Object value = given.get(column.name());
            if (value instanceof String text && text.length() > column.most()) {
                problem(where, "input.dump.text", column.name(), column.most());
                return false;
            }
            if (value instanceof String text && LoneSurrogates.isIn(text)) {
                problem(where, "input.corpus.half", column.name());
                return false;
            }
            values.add(value == null ? fallback(column) : value);
        }
        long number = next(table);
        if (!table.isLink()) {
            values.set(0, number);
        }
        of(table).add(new DumpRow(table, number, Collections.unmodifiableList(values)));
        return true;
    }

    private @Nullable Object fallback(DumpColumn column) {
        return column.type() == Type.TIME && column.fallback() != null ? now : column.fallback();
    }

    /** @param where JSON pointer of what could not be used */
    void problem(String where, String key, Object... args) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.at(CorpusData.FILE + ", " + where, key, args));
        } else {
            unlisted++;
        }
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            all.add(Problem.at(CorpusData.FILE, "input.dump.more", unlisted));
        }
        return all;
    }
}
