package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ValueRow.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Workers that each draw ten thousand keys out of two thousand, find or make their annotations and link them to a cell. */
final class Draws {

    static final int KEYS = 2_000;

    private static final int DRAWS = 10_000;
    private static final int BATCH = 250;
    private static final String LINK =
            "MERGE INTO datacell_source (datacell_id, annotation_id) KEY (datacell_id, annotation_id) VALUES (?, ?)";

    private Draws() {}

    static void prepare(Database database, int workers) {
        Document document = new Sample(database).document("d1");
        for (int i = 0; i < workers; i++) {
            new CellStore(database).add(List.of(Sample.cell(document, "worker " + i, "worker " + i)));
        }
    }

    /** Does the same each time for the same worker, whether it was done before or not. */
    static void run(Database database, int worker, Runnable afterBatch) {
        Document document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
        Label label = new Sample(database).label(LabelType.SPAN_LABEL);
        AnnotationBatch batch = new AnnotationBatch(database);
        List<Integer> drawn = drawn(worker);
        for (int i = 0; i < DRAWS; i += BATCH) {
            List<GroundedValue> values = drawn.subList(i, i + BATCH).stream().map(key -> value(document, label, key)).toList();
            database.transaction(sql -> {
                List<Long> ids = new ArrayList<>(new HashSet<>(batch.idsOf(sql, document.id(), values)));
                ids.sort(null);
                long cell = sql.list("SELECT id FROM datacell ORDER BY id", rows -> rows.getLong(1)).get(worker);
                return sql.batch(LINK, ids, id -> new Object[] {cell, id});
            });
            afterBatch.run();
        }
    }

    /** How many links a worker has when it is done. */
    static long links(int worker) {
        return Set.copyOf(new HashSet<>(drawn(worker))).size();
    }

    private static List<Integer> drawn(int worker) {
        return new Random(20261124 + worker).ints(DRAWS, 0, KEYS).boxed().toList();
    }

    private static GroundedValue value(Document document, Label label, int key) {
        String text = "name " + key;
        NewAnnotation mark = new NewAnnotation(document.id(), label, 1, text,
                "{\"start\":" + key + ",\"end\":" + (key + text.length()) + "}");
        return new GroundedValue(0, GroundingStatus.GROUNDED, Optional.of(Sample.place(text, key)), Optional.of(mark),
                Explanation.NONE);
    }
}
