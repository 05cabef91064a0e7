package dev.plumbline.ui;

import dev.plumbline.domain.ValueRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows made ready for the table, away from the FX thread.
 *
 * @param items in the order of the rows, each with its place in the order of the columns of text
 * @param fields the names that occur, in order
 * @param documents those that occur, in the order of their titles
 */
record ValueItems(List<ValueItem> items, List<String> fields, List<ValueRow.DocumentRef> documents) {

    ValueItems {
        items = List.copyOf(items);
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    static ValueItems of(List<ValueRow> rows) {
        Map<String, Integer> fields = TextOrder.ranks(rows.stream().map(ValueRow::field));
        Map<String, Integer> values = TextOrder.ranks(rows.stream().map(ValueRow::value));
        Map<String, Integer> titles = TextOrder.ranks(rows.stream().map(row -> row.document().title()));
        return new ValueItems(
                rows.stream().map(row -> new ValueItem(row, new ValueItem.Ranks(rank(fields, row.field()),
                        rank(values, row.value()), rank(titles, row.document().title())))).toList(),
                fields.keySet().stream().sorted(Comparator.comparingInt(name -> rank(fields, name))).toList(),
                rows.stream().map(ValueRow::document).distinct()
                        .sorted(Comparator.comparingInt(document -> rank(titles, document.title()))).toList());
    }

    /** The ids of the values of which something else was shown before. */
    Set<Long> differingFrom(List<ValueItem> shown) {
        Map<Long, ValueItem> before = shown.stream().collect(Collectors.toMap(ValueItem::id, item -> item));
        return items.stream().filter(item -> before.containsKey(item.id())
                && !Objects.requireNonNull(before.get(item.id())).agrees(item.row())).map(ValueItem::id).collect(Collectors.toSet());
    }

    private static int rank(Map<String, Integer> ranks, String text) {
        return Objects.requireNonNull(ranks.get(text));
    }
}
