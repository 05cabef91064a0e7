package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.store.NewCell.NewValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellStoreTest {

    @TempDir
    Path folder;

    private Database database;
    private Document document;
    private CellStore store;

    @BeforeEach
    void open() {
        database = Database.create(folder);
        document = new Sample(database).document("d1");
        store = new CellStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameImportTwiceAddsNothing() {
        List<NewCell> cells = List.of(Sample.cell(document, "party", "Acme", "Beta"),
                Sample.cell(document, "date", "May 5"));
        assertThat(store.add(cells)).isEqualTo(new CellsAdded(2, 3, 0));
        assertThat(store.add(cells)).isEqualTo(new CellsAdded(0, 0, 2));
        NewCell other = new NewCell(document.id(), "date", " [ \"May 5\" ] ", List.of());
        assertThat(store.add(List.of(other))).isEqualTo(new CellsAdded(0, 0, 1));
        assertThat(new ValueStore(database).rows(ValueFilter.ALL)).extracting(ValueRow::field)
                .containsExactly("party", "party", "date");
    }

    @Test
    void oneImportMayNotRepeatItself() {
        NewCell cell = Sample.cell(document, "party", "Acme");
        assertThat(store.add(List.of(cell, cell))).isEqualTo(new CellsAdded(1, 1, 1));
    }

    @Test
    void twoImportsAtOnceAddEachCellOnce() {
        List<NewCell> cells = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            cells.add(Sample.cell(document, "f" + i % 5, "value " + i));
        }
        var first = CompletableFuture.supplyAsync(() -> store.add(cells));
        var second = CompletableFuture.supplyAsync(() -> store.add(cells));
        assertThat(first.join().cells() + second.join().cells()).isEqualTo(500);
        assertThat(new CountStore(database).counts().cells()).isEqualTo(500);
    }

    @Test
    void dataIsWrappedAndHintsAndSkippedValuesAreKept() {
        Hint hint = new Hint(OptionalInt.of(3), Optional.of("by and between "), Optional.of(" (the"));
        NewCell cell = new NewCell(document.id(), "party", "{\"b\":1,\"a\":\"Acme\"}", List.of(
                new NewValue(0, "Acme", hint, Optional.empty()),
                new NewValue(1, "yes", Hint.NONE, Optional.of(Grounding.Reason.TOO_SHORT))));
        store.add(List.of(cell));
        assertThat(new GroundingStore(database).pending(document.id()))
                .extracting(PendingValue::value, PendingValue::hint).containsExactly(
                        tuple("Acme", hint));
        ValueRow skipped = new ValueStore(database).rows(ValueFilter.ofStatus(GroundingStatus.SKIPPED)).getFirst();
        assertThat(skipped.explanation().reason()).contains(Grounding.Reason.TOO_SHORT);
        Optional<String> data =
                database.transaction(sql -> sql.first("SELECT data FROM datacell", rows -> rows.getString(1)));
        assertThat(data).contains("{\"data\":{\"b\":1,\"a\":\"Acme\"}}");
        assertThat(new ValueStore(database).counts())
                .isEqualTo(Map.of(GroundingStatus.PENDING, 1L, GroundingStatus.SKIPPED, 1L));
    }

    @Test
    void aCellOfNoDocumentAddsNothingAtAll() {
        NewCell lost = new NewCell(99, "party", "1", List.of());
        assertThatThrownBy(() -> store.add(List.of(Sample.cell(document, "party", "Acme"), lost)))
                .isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NO_SUCH_ROW));
        assertThat(new CountStore(database).counts().cells()).isZero();
    }
}
