package dev.plumbline.store;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of loading a dump.
 *
 * @param rows how many rows came into each table
 * @param guarded annotations that came under the guard of the constraints at once
 * @param candidates annotations that wait for a merge
 * @param alreadyThere whether the same dump was loaded before, so that nothing was done
 */
public record DumpLoaded(SortedMap<DumpTable, Integer> rows, int guarded, int candidates, boolean alreadyThere,
        List<Problem> problems) {

    public DumpLoaded {
        rows = new TreeMap<>(rows);
        problems = List.copyOf(problems);
    }
}
