package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What {@code dev.plumbline.bench.StoreTimes} measures: here, because its steps are package-private. */
public final class StoreBenchmark {

    private StoreBenchmark() {}

    /**
     * @param cells how many, over a hundred documents
     */
    public static void run(int cells) throws IOException {
        Path folder = Files.createTempDirectory("store-times");
        try (Database database = timed("create", () -> Database.create(folder))) {
            Sample sample = new Sample(database);
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                documents.add(sample.document("h" + i));
            }
            List<NewCell> rows = new ArrayList<>();
            for (int i = 0; i < cells; i++) {
                rows.add(Sample.cell(documents.get(i % 100), "field " + i % 20, "value number " + i));
            }
            CellStore store = new CellStore(database);
            timed("import " + cells, () -> store.add(rows));
            timed("import again", () -> store.add(rows));
            timed("ground", () -> ground(sample, documents));
            List<ValueRow> values = timed("rows", () -> new ValueStore(database).rows(ValueFilter.ALL));
            timed("rows again", () -> new ValueStore(database).rows(ValueFilter.ALL));
            timed("counts", () -> new CountStore(database).counts());
            List<Long> ids = values.stream().map(ValueRow::id).toList();
            ReviewStore reviews = new ReviewStore(database);
            timed("accept one", () -> reviews.set(ids.subList(0, 1), ReviewState.REJECTED));
            timed("accept all", () -> reviews.set(ids, ReviewState.ACCEPTED));
            timed("undo", reviews::undo);
            timed("check", () -> new IntegrityCheck(database).run());
            timed("reset", () -> new GroundingStore(database).reset(OptionalLong.empty()));
        }
        timed("open", () -> Database.open(folder)).close();
    }

    private static int ground(Sample sample, List<Document> documents) {
        GroundingStore store = new GroundingStore(sample.database());
        int recorded = 0;
        for (Document document : documents) {
            List<GroundedValue> found = new ArrayList<>();
            store.pending(document.id()).forEach(value -> found.add(sample.grounded(value, document, 20 * found.size())));
            recorded += store.record(document.id(), found);
        }
        return recorded;
    }

    private static <T> T timed(String what, Supplier<T> step) {
        long start = System.nanoTime();
        T result = step.get();
        System.out.printf("%-16s %8.0f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}
