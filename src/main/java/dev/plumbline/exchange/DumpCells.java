package dev.plumbline.exchange;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpColumn.Type;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.text.Excerpt;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one table's records by the columns of its header. */
final class DumpCells {

    private static final int ABSENT = -1;
    /** Beyond it a number could not be counted on. */
    private static final long MOST_ID = 1L << 53;

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d(?::?\\d\\d){0,2})?");

    private final List<DumpColumn> columns;
    private final int[] positions;
    private final int width;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    /** Rows of a dump often share their time; reading it anew is slow. */
    private String lastTime = "";
    private OffsetDateTime lastRead = now;

    /** @throws DumpException when a column that is needed is not there */
    DumpCells(DumpTable table, CsvRecords header) throws DumpException, CharacterCodingException {
        columns = table.columns();
        width = header.count();
        positions = new int[columns.size()];
        Arrays.fill(positions, ABSENT);
        for (int i = 0; i < width; i++) {
            String name = header.cell(i).orElse("");
            for (int k = 0; k < positions.length; k++) {
                if (columns.get(k).name().equals(name)) {
                    positions[k] = i;
                }
            }
        }
        for (int k = 0; k < positions.length; k++) {
            if (positions[k] == ABSENT && columns.get(k).required()) {
                throw new DumpException("input.dump.column", table.fileName(), columns.get(k).name());
            }
        }
    }

    /** @throws FormatException when the record is no row; its key says why */
    List<@Nullable Object> values(CsvRecords record) throws FormatException {
        if (record.isUnended()) {
            throw new FormatException("input.dump.quote");
        }
        if (record.isTooLong()) {
            throw new FormatException("input.dump.long");
        }
        if (record.count() != width) {
            throw new FormatException("input.dump.cells", record.count(), width);
        }
        @Nullable Object[] values = new @Nullable Object[positions.length];
        for (int k = 0; k < positions.length; k++) {
            values[k] = value(record, k);
        }
        return Collections.<@Nullable Object>unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    private @Nullable Object value(CsvRecords record, int k) throws FormatException {
        DumpColumn column = columns.get(k);
        Optional<String> cell = positions[k] == ABSENT ? Optional.empty() : cell(record, k);
        if (cell.isPresent()) {
            return read(column, cell.get());
        }
        if (column.required()) {
            throw new FormatException("input.dump.missing", column.name());
        }
        return column.type() == Type.TIME && column.fallback() != null ? now : column.fallback();
    }

    private Optional<String> cell(CsvRecords record, int k) throws FormatException {
        try {
            return record.cell(positions[k]);
        } catch (CharacterCodingException e) {
            throw new FormatException("input.dump.encoding", columns.get(k).name());
        }
    }

    private Object read(DumpColumn column, String cell) throws FormatException {
        return switch (column.type()) {
            case ID, REFERENCE -> id(column, cell);
            case INTEGER -> integer(column, cell);
            case NUMBER -> number(column, cell);
            case FLAG -> flag(column, cell);
            case TEXT -> text(column, cell);
            case JSON, LARGE_JSON -> cell;
            case TIME -> time(column, cell);
        };
    }

    private static Long id(DumpColumn column, String cell) throws FormatException {
        try {
            long id = Long.parseLong(cell);
            if (id >= 1 && id <= MOST_ID) {
                return id;
            }
        } catch (NumberFormatException e) {
            throw new FormatException("input.dump.id", column.name(), shown(cell));
        }
        throw new FormatException("input.dump.id", column.name(), shown(cell));
    }

    private static Integer integer(DumpColumn column, String cell) throws FormatException {
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw new FormatException("input.dump.number", column.name(), shown(cell));
        }
    }

    private static Double number(DumpColumn column, String cell) throws FormatException {
        try {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new FormatException("input.dump.number", column.name(), shown(cell));
        }
        throw new FormatException("input.dump.number", column.name(), shown(cell));
    }

    private static Boolean flag(DumpColumn column, String cell) throws FormatException {
        return switch (cell) {
            case "t", "true", "True", "1" -> true;
            case "f", "false", "False", "0" -> false;
            default -> throw new FormatException("input.dump.flag", column.name(), shown(cell));
        };
    }

    private static String text(DumpColumn column, String cell) throws FormatException {
        if (cell.length() > column.most()) {
            throw new FormatException("input.dump.text", column.name(), column.most());
        }
        return cell;
    }

    private OffsetDateTime time(DumpColumn column, String cell) throws FormatException {
        if (!cell.equals(lastTime)) {
            Matcher parts = TIME.matcher(cell);
            if (!parts.matches()) {
                throw new FormatException("input.dump.time", column.name(), shown(cell));
            }
            lastRead = time(column, cell, parts);
            lastTime = cell;
        }
        return lastRead;
    }

    private static OffsetDateTime time(DumpColumn column, String cell, Matcher parts) throws FormatException {
        try {
            ZoneOffset offset = parts.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(3));
            return LocalDateTime.parse(parts.group(1) + "T" + parts.group(2)).atOffset(offset);
        } catch (DateTimeException e) {
            throw new FormatException("input.dump.time", column.name(), shown(cell));
        }
    }

    /** As much of a cell as belongs into a message. */
    private static String shown(String cell) {
        return Excerpt.marked(cell, 40);
    }
}
