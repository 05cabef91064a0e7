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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code dev.plumbline.bench.StoreTimes} measures on a million annotations, through the program's own paths. */
public final class MillionRows {

    private static final int PER_DOCUMENT = 1000;
    private static final int WITH_CELLS = 20;
    private static final int DECISIONS = 200;
    private static final int LOOK_UPS = 20_000;

    private final Database database;
    private final Sample sample;
    private final Label label;

    private MillionRows(Database database) {
        this.database = database;
        sample = new Sample(database);
        label = sample.label(LabelType.SPAN_LABEL);
    }

    /** @param annotations how many rows, a thousand a document */
    public static void run(Path folder, int annotations) {
        try (Database database = Database.create(folder)) {
            new MillionRows(database).fillAndMeasure(annotations / PER_DOCUMENT);
        }
        long start = System.nanoTime();
        try (Database _ = Database.open(folder)) {
            print("open", millis(start), "ms");
        }
    }

    private void fillAndMeasure(int documents) {
        long start = System.nanoTime();
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Document document = sample.document("h" + i);
            all.add(document);
            batch(document, 0, PER_DOCUMENT);
        }
        database.sync();
        print("bulk import of " + documents * PER_DOCUMENT + " annotations", millis(start) / 1000, "s");
        all.stream().limit(WITH_CELLS).forEach(this::cells);
        valuesOfADocument(all.subList(0, WITH_CELLS));
        decisions();
        lookUps(all.get(documents / 2));
    }

    private void batch(Document document, int from, int to) {
        List<GroundedValue> values = new ArrayList<>();
        for (int i = from; i < to; i++) {
            values.add(grounded(document, new PendingText(0, "value number " + i), 20 * i));
        }
        database.transaction(sql -> new AnnotationBatch(database).idsOf(sql, document.id(), values));
    }

    private void cells(Document document) {
        List<NewCell> cells = new ArrayList<>();
        for (int i = 0; i < PER_DOCUMENT; i++) {
            cells.add(Sample.cell(document, "field " + i % 20, "value number " + i));
        }
        new CellStore(database).add(cells);
        List<GroundedValue> found = new ArrayList<>();
        new GroundingStore(database).pending(document.id()).forEach(value ->
                found.add(grounded(document, new PendingText(value.id(), value.value()), 20 * found.size())));
        new GroundingStore(database).record(document.id(), found);
    }

    private void valuesOfADocument(List<Document> documents) {
        ValueStore store = new ValueStore(database);
        List<Double> times = new ArrayList<>();
        for (Document document : documents) {
            long start = System.nanoTime();
            int rows = store.rows(ValueFilter.ofDocument(document.id())).size();
            times.add(millis(start));
            if (rows != PER_DOCUMENT) {
                throw new IllegalStateException("rows: " + rows);
            }
        }
        print("the " + PER_DOCUMENT + " values of a document, first", times.getFirst(), "ms");
        print("the same, median", median(times), "ms");
    }

    private void decisions() {
        List<ValueRow> rows = new ValueStore(database).rows(ValueFilter.ALL);
        ReviewStore reviews = new ReviewStore(database);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            long start = System.nanoTime();
            reviews.set(List.of(rows.get(i * 7).id()), ReviewState.ACCEPTED);
            times.add(millis(start));
        }
        print("one review decision, synced, median of " + DECISIONS, median(times), "ms");
        print("the slowest of them", times.stream().max(Double::compare).orElseThrow(), "ms");
    }

    /** Half of the keys are there already. */
    private void lookUps(Document document) {
        long start = System.nanoTime();
        for (int i = 0; i < LOOK_UPS; i += PER_DOCUMENT) {
            batch(document, i / 2, i / 2 + PER_DOCUMENT);
        }
        database.sync();
        print("get-or-create in batches, each half found", LOOK_UPS / (millis(start) / 1000), "a second");
    }

    private GroundedValue grounded(Document document, PendingText value, int start) {
        NewAnnotation mark = new NewAnnotation(document.id(), label, 1, value.text(),
                "{\"start\":" + start + ",\"end\":" + (start + value.text().length()) + "}");
        return new GroundedValue(value.id(), GroundingStatus.GROUNDED, Optional.of(Sample.place(value.text(), start)),
                Optional.of(mark), Explanation.NONE);
    }

    private record PendingText(long id, String text) {}

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf("%-55s %10.1f %s%n", what, figure, unit);
    }
}
