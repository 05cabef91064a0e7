package dev.plumbline.exchange;

import dev.plumbline.domain.DumpTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers that a workspace's rows have in a corpus zip: from 1 on in their order, the workspace's own account, corpus
 * and label set first. So what comes in and goes out again is the same.
 */
final class CorpusNumbers {

    private final Map<DumpTable, long[]> numbers = new EnumMap<>(DumpTable.class);
    private final Map<DumpTable, Long> first = new EnumMap<>(DumpTable.class);

    /** @param labelSet the corpus's own; 0 for none */
    CorpusNumbers(CorpusSource source, long labelSet) {
        for (DumpTable table : DumpTable.values()) {
            if (!table.isLink() && !table.table().isEmpty()) {
                numbers.put(table, source.numbers(table).stream().mapToLong(Long::longValue).toArray());
            }
        }
        first.put(DumpTable.USER, source.ownerId());
        first.put(DumpTable.CORPUS, source.corpusId());
        first.put(DumpTable.LABEL_SET, labelSet);
    }

    /** The number of a row; owners of links that a workspace does not keep have the one that they have there. */
    long of(DumpTable table, long id) {
        long[] all = numbers.get(table);
        if (all == null) {
            return id;
        }
        int own = Arrays.binarySearch(all, first.getOrDefault(table, 0L));
        int position = Arrays.binarySearch(all, id);
        return position == own && own >= 0 ? 1 : position + (own >= 0 && position < own ? 2 : 1);
    }

    int count(DumpTable table) {
        return numbers.getOrDefault(table, new long[0]).length;
    }
}
