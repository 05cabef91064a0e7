package dev.plumbline.exchange;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpColumn.Type;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a corpus zip, table by table, and what of it makes no row. */
final class CorpusTables {

    private static final int MOST_PROBLEMS = Limits.DEFAULT.maxProblems();

    private final Map<DumpTable, List<DumpRow>> rows = new EnumMap<>(DumpTable.class);
    private final Map<DumpTable, Set<Long>> taken = new EnumMap<>(DumpTable.class);
    private final Optional<CorpusSide> side;
    private final List<Problem> problems = new ArrayList<>();
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    private int unlisted;

    /** @param side what else is known of the rows; empty where they have no numbers but their order */
    CorpusTables(Optional<CorpusSide> side) {
        this.side = side;
    }

    /** Whether this program wrote the zip, so that its rows keep the numbers that they have in it. */
    boolean isOwn() {
        return side.isPresent();
    }

    /** The number that the next row of a table gets where it has none. */
    long next(DumpTable table) {
        return of(table).size() + 1L;
    }

    List<DumpRow> of(DumpTable table) {
        return rows.computeIfAbsent(table, _ -> new ArrayList<>());
    }

    /**
     * A member that a row may have and need not: what is no text that the column holds is named, and the row comes in without
     * it.
     *
     * @param where the JSON pointer of the object
     */
    Optional<String> text(String where, JsonValue.Object from, String member, DumpTable table) {
        JsonValue written = from.get(member).orElse(JsonValue.NULL);
        if (written instanceof JsonValue.Text text && !LoneSurrogates.isIn(text.value())
                && text.value().length() <= table.columns().get(table.position(member)).most()) {
            return Optional.of(text.value());
        }
        if (!(written instanceof JsonValue.Null)) {
            problem(where, "input.corpus.value", member);
        }
        return Optional.empty();
    }

    /** Adds a row that is known by its place alone. */
    boolean add(DumpTable table, String where, Map<String, ? extends @Nullable Object> given) {
        return add(table, where, given, String.valueOf(next(table))).isPresent();
    }

    /**
     * Adds a row; a column that is not given has its fallback.
     *
     * @param where its JSON pointer in {@code data.json}
     * @param id what the file knows it by
     * @return its number; empty when a text of it is too long or holds half a character, or it has no number of its own
     *     where it should: then it is named and left out
     */
    OptionalLong add(DumpTable table, String where, Map<String, ? extends @Nullable Object> given, String id) {
        if (!isOwn() || table.isLink()) {
            return add(table, place(CorpusData.FILE, where), given, next(table));
        }
        long number = id.matches("\\d{1,15}") ? Long.parseLong(id) : 0;
        if (number == 0) {
            problem(where, "input.corpus.number");
            return OptionalLong.empty();
        }
        Map<String, @Nullable Object> values = new HashMap<>(given);
        side.flatMap(more -> more.take(table, number)).ifPresent(row -> values.putAll(cells(row)));
        return add(table, place(CorpusData.FILE, where), values, number);
    }

    /** Adds what the side file alone has. */
    void addRest(DumpTable table) {
        side.ifPresent(more -> more.rest(table).forEach(row -> {
            Map<String, @Nullable Object> values = cells(row);
            boolean isWhole = table.columns().stream().filter(DumpColumn::required)
                    .allMatch(column -> values.get(column.name()) != null);
            if (!isWhole && !values.isEmpty()) {
                say(place(CorpusSide.FILE, row.where()), "input.corpus.part");
            } else if (isWhole) {
                add(table, place(CorpusSide.FILE, row.where()), values, values.get("id") instanceof Long id ? id : 0);
            }
        }));
    }

    /** The values of a row of the side file; none, and a problem, where one of them is none. */
    Map<String, @Nullable Object> cells(CorpusSide.Row row) {
        try {
            return SideCells.read(row.table(), row.json());
        } catch (FormatException e) {
            say(place(CorpusSide.FILE, row.where()), e.messageKey(), e.args().toArray());
            return Map.of();
        }
    }

    private OptionalLong add(DumpTable table, String place, Map<String, ? extends @Nullable Object> given, long number) {
        List<@Nullable Object> values = new ArrayList<>();
        for (DumpColumn column : table.columns()) {
            Object value = given.get(column.name());
            if (value instanceof String text && text.length() > column.most()) {
                say(place, "input.dump.text", column.name(), column.most());
                return OptionalLong.empty();
            }
            if (value instanceof String text && LoneSurrogates.isIn(text)) {
                say(place, "input.corpus.half", column.name());
                return OptionalLong.empty();
            }
            values.add(value == null && !given.containsKey(column.name()) ? fallback(column) : value);
        }
        if (!table.isLink()) {
            if (!taken.computeIfAbsent(table, _ -> new HashSet<>()).add(number)) {
                say(place, "input.corpus.twice", number);
                return OptionalLong.empty();
            }
            values.set(0, number);
        }
        of(table).add(new DumpRow(table, next(table), Collections.unmodifiableList(values), Optional.of(place)));
        return OptionalLong.of(number);
    }

    private static String place(String file, String where) {
        return file + ", " + where;
    }

    private @Nullable Object fallback(DumpColumn column) {
        return column.type() == Type.TIME && column.fallback() != null ? now : column.fallback();
    }

    /** @param where JSON pointer in {@code data.json} of what could not be used */
    void problem(String where, String key, Object... args) {
        say(place(CorpusData.FILE, where), key, args);
    }

    void say(DumpRow row, String key, Object... args) {
        say(row.place().orElse(CorpusData.FILE), key, args);
    }

    /** @param place file and JSON pointer */
    void say(String place, String key, Object... args) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.at(place, key, args));
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
