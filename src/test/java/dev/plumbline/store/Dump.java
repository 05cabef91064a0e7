package dev.plumbline.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a database holds, row by row in one order, but for the journal: its logical content. */
final class Dump {

    private static final Set<String> LEFT_OUT = Set.of("CHANGE_JOURNAL", "flyway_schema_history");

    private Dump() {}

    /** Every row of every table, tables and rows in order, {@code table|value|value}. */
    static List<String> of(Database database) {
        return database.transaction(sql -> {
            List<String> all = new ArrayList<>();
            for (List<String> rows : tables(sql).values()) {
                all.addAll(rows);
            }
            return all;
        });
    }

    static Map<String, List<String>> tables(Sql sql) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : sql.list("SELECT table_name FROM INFORMATION_SCHEMA.TABLES WHERE table_schema = 'PUBLIC' "
                + "AND table_type = 'BASE TABLE'", rows -> rows.getString(1))) {
            if (!LEFT_OUT.contains(table)) {
                tables.put(table, rows(sql, table));
            }
        }
        return tables;
    }

    static List<String> rows(Sql sql, String table) throws SQLException {
        return sql.list("SELECT * FROM \"" + table + "\"", rows -> {
            StringBuilder row = new StringBuilder(table.toLowerCase(Locale.ROOT));
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.append('|').append(rows.getString(i));
            }
            return row.toString();
        }).stream().sorted().toList();
    }

    /** A table's rows by column, in one order; without the columns that the database computes. */
    static List<Map<String, String>> maps(Sql sql, String table) throws SQLException {
        return inOrder(sql.list("SELECT * FROM " + table, rows -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                if (!name.endsWith("_key")) {
                    row.put(name, rows.getString(i));
                }
            }
            return row;
        }));
    }

    static List<Map<String, String>> inOrder(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> sorted = new TreeMap<>();
        rows.forEach(row -> sorted.put(new TreeMap<>(row).toString(), row));
        return List.copyOf(sorted.values());
    }
}
