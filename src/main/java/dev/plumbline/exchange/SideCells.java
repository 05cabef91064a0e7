package dev.plumbline.exchange;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in the side file of a corpus zip: an object by the names of its columns, a link as a pair of numbers. */
final class SideCells {

    private static final long MOST_ID = 1L << 53;
    private static final int LAST_YEAR = 9999;
    private static final String MEMBERS = "members";

    private SideCells() {}

    /** @param known what reading {@code data.json} alone gives, by column, in the workspace's numbers; the rest is written */
    static JsonValue.Object write(DumpRow row, Map<String, ? extends @Nullable Object> known, CorpusNumbers numbers) {
        JsonValue.Builder json = JsonValue.object();
        List<DumpColumn> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            DumpColumn column = columns.get(i);
            Object value = row.values().get(i);
            boolean isKnown = column.type() == DumpColumn.Type.TIME ? value == null
                    : Objects.equals(value, known.containsKey(column.name()) ? known.get(column.name()) : column.fallback());
            if (!isKnown) {
                json.put(column.name(), value == null ? JsonValue.NULL : written(row.table(), column, value, numbers));
            }
        }
        return json.build();
    }

    /** One value of a row, by its column; null for none. */
    static JsonValue value(DumpRow row, String column, CorpusNumbers numbers) {
        int position = row.table().position(column);
        Object value = row.values().get(position);
        return value == null ? JsonValue.NULL : written(row.table(), row.table().columns().get(position), value, numbers);
    }

    static JsonValue.Array writeLink(DumpRow row, CorpusNumbers numbers) {
        List<DumpColumn> columns = row.table().columns();
        return JsonValue.array(List.of(
                JsonValue.of(numbers.of(DumpTable.of(columns.getFirst()), row.reference(0))),
                JsonValue.of(numbers.of(DumpTable.of(columns.getLast()), row.reference(1)))));
    }

    private static JsonValue written(DumpTable table, DumpColumn column, Object value, CorpusNumbers numbers) {
        return switch (value) {
            case Long id -> JsonValue.of(numbers.of(
                    column.type() == DumpColumn.Type.REFERENCE ? DumpTable.of(column) : table, id));
            case Integer number -> JsonValue.of(number);
            case Double number -> new JsonValue.Number(BigDecimal.valueOf(number).toString());
            case Boolean flag -> JsonValue.of(flag);
            case OffsetDateTime time -> JsonValue.of(time.withOffsetSameInstant(ZoneOffset.UTC).toString());
            case String text when column.type() == DumpColumn.Type.JSON || column.type() == DumpColumn.Type.LARGE_JSON -> json(text);
            case String text when column.name().equals(MEMBERS) -> JsonValue.of(Arrays.stream(text.split(",", -1))
                    .map(id -> String.valueOf(numbers.of(DumpTable.ANNOTATION, Long.parseLong(id)))).collect(Collectors.joining(",")));
            default -> JsonValue.of(value.toString());
        };
    }

    private static JsonValue json(String text) {
        try {
            return JsonValues.parse(text);
        } catch (FormatException e) {
            throw new IllegalStateException("the workspace holds what is no JSON", e);
        }
    }

    /**
     * The values given, by column; a null is one that was given. Members of other names are left.
     *
     * @throws FormatException when a value is not of its column's type; its key says why
     */
    static Map<String, @Nullable Object> read(DumpTable table, JsonValue written) throws FormatException {
        return table.isLink() ? link(table, written) : row(table, written);
    }

    private static Map<String, @Nullable Object> link(DumpTable table, JsonValue written) throws FormatException {
        if (!(written instanceof JsonValue.Array pair) || pair.items().size() != 2) {
            throw new FormatException("input.corpus.pair");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            DumpColumn column = table.columns().get(i);
            values.put(column.name(), read(column, pair.items().get(i)));
        }
        return values;
    }

    private static Map<String, @Nullable Object> row(DumpTable table, JsonValue written) throws FormatException {
        if (!(written instanceof JsonValue.Object object)) {
            throw new FormatException("input.corpus.object");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (DumpColumn column : table.columns()) {
            JsonValue value = object.get(column.name()).orElse(null);
            if (value instanceof JsonValue.Null && !column.required()) {
                values.put(column.name(), null);
            } else if (value != null) {
                values.put(column.name(), read(column, value));
            }
        }
        return values;
    }

    private static Object read(DumpColumn column, JsonValue value) throws FormatException {
        return switch (column.type()) {
            case ID, REFERENCE -> id(column, value);
            case INTEGER -> (int) whole(column, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case NUMBER -> number(column, value);
            case FLAG -> value instanceof JsonValue.Bool flag ? (Object) flag.value() : wrong(column);
            case TEXT -> value instanceof JsonValue.Text text ? text.value() : wrong(column);
            case JSON, LARGE_JSON -> JsonValues.write(value);
            case TIME -> time(column, value);
        };
    }

    private static Object wrong(DumpColumn column) throws FormatException {
        throw new FormatException("input.corpus.value", column.name());
    }

    private static Long id(DumpColumn column, JsonValue value) throws FormatException {
        return whole(column, value, 1, MOST_ID);
    }

    private static long whole(DumpColumn column, JsonValue value, long least, long most) throws FormatException {
        if (value instanceof JsonValue.Number number && number.literal().matches("-?\\d{1,18}")) {
            long whole = Long.parseLong(number.literal());
            if (whole >= least && whole <= most) {
                return whole;
            }
        }
        throw new FormatException("input.corpus.value", column.name());
    }

    private static Double number(DumpColumn column, JsonValue value) throws FormatException {
        if (value instanceof JsonValue.Number number && Double.isFinite(Double.parseDouble(number.literal()))) {
            return Double.valueOf(number.literal());
        }
        throw new FormatException("input.corpus.value", column.name());
    }

    private static OffsetDateTime time(DumpColumn column, JsonValue value) throws FormatException {
        try {
            OffsetDateTime time = value instanceof JsonValue.Text text ? OffsetDateTime.parse(text.value()) : OffsetDateTime.MAX;
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new FormatException("input.corpus.value", column.name());
        }
        throw new FormatException("input.corpus.value", column.name());
    }
}
