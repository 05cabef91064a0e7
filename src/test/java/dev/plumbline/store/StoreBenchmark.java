package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.Explanation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Label label = sample.label(LabelType.SPAN_LABEL);
        int recorded = 0;
        for (Document document : documents) {
            List<GroundedValue> found = new ArrayList<>();
            store.pending(document.id())
                    .forEach(value -> found.add(grounded(value, document, label, 20 * found.size())));
            recorded += store.record(document.id(), found);
        }
        return recorded;
    }

    private static GroundedValue grounded(PendingValue value, Document document, Label label, int start) {
        NewAnnotation mark = new NewAnnotation(document.id(), label, 1, value.value(),
                "{\"start\":" + start + ",\"end\":" + (start + value.value().length()) + "}");
        return new GroundedValue(value.id(), GroundingStatus.GROUNDED, Optional.of(Sample.place(value.value(), start)),
                Optional.of(mark), Explanation.NONE);
    }

    /** On a machine that others use too, the processor's time says more than the clock. */
    private static <T> T timed(String what, Supplier<T> step) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        T result = step.get();
        System.out.printf("%-16s %8.0f ms, %8.0f ms of this thread%n", what, (System.nanoTime() - start) / 1e6,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        return result;
    }
}
