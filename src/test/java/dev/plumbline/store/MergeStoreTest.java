package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.MergePlan.Wish;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging, and taking it back, on a database with every kind of reference. */
class MergeStoreTest {

    private static final List<String> TABLES = List.of("datacell_source", "chat_message_source_annotation",
            "chat_message_created_annotation", "assignment_resulting_annotation", "relationship_source_annotation",
            "relationship_target_annotation", "document_analysis_row_annotation");

    @TempDir
    private Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.create(folder);
        long document = new Sample(database).document("one").id();
        run("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, corpus_id, "
                + "parent_id, creator_id) SELECT 100 + x, 1, 'Acme', CASE WHEN x = 2 THEN JSON '{\"end\":4,\"start\":0}' "
                + "ELSE JSON '{\"start\":0,\"end\":4}' END, 'SPAN_LABEL', 2, " + document
                + ", 1, CASE WHEN x = 3 THEN 102 END, 1 FROM SYSTEM_RANGE(1, 3)");
        run("INSERT INTO annotation (id, raw_text, annotation_label_id, document_id, corpus_id, parent_id, creator_id) "
                + "VALUES (110, 'alone', 1, " + document + ", 1, 103, 1)");
        new CellStore(database).add(List.of(Sample.cell(new DocumentStore(database).all().getFirst(), "f", "x"),
                Sample.cell(new DocumentStore(database).all().getFirst(), "g", "y")));
        for (String table : TABLES) {
            run("INSERT INTO " + table + " VALUES (1, 102), (1, 103), (2, 101), (2, 103)");
        }
        run("UPDATE grounding SET annotation_id = 103");
        run("INSERT INTO user_feedback (commented_annotation_id, creator_id) VALUES (102, 1)");
        run("INSERT INTO note (annotation_id, creator_id) VALUES (103, 1)");
        run("INSERT INTO embedding (annotation_id, embedder_path, vector) VALUES (102, 'e', JSON '[1,2]'), (101, 'e', NULL)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String sql) {
        database.transaction(one -> one.update(sql));
    }

    private List<String> dump() {
        return database.transaction(sql -> {
            List<String> rows = new ArrayList<>();
            for (AnnotationReference to : AnnotationReference.values()) {
                rows.addAll(rows(sql, to.table()));
            }
            return rows;
        });
    }

    private static List<String> rows(Sql sql, String table) throws SQLException {
        return sql.list("SELECT * FROM " + table, rows -> {
            StringBuilder row = new StringBuilder(table);
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.append('|').append(rows.getString(i));
            }
            return row.toString();
        }).stream().sorted().toList();
    }

    private List<String> links(String table) {
        return database.transaction(sql -> rows(sql, table));
    }

    private MergeStore store() {
        return new MergeStore(database, MergePlanner::plan);
    }

    @Test
    void everyForeignKeyToAnnotationHasARule() {
        List<String> keys = database.transaction(sql -> sql.list("SELECT LOWER(k.table_name || '.' || k.column_name) "
                + "FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k "
                + "ON k.constraint_name = r.constraint_name JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t "
                + "ON t.constraint_name = r.unique_constraint_name WHERE t.table_name = 'ANNOTATION'",
                rows -> rows.getString(1)));
        assertThat(keys).hasSize(12).containsExactlyInAnyOrderElementsOf(
                java.util.Arrays.stream(AnnotationReference.values()).map(to -> to.table() + "." + to.column()).toList());
    }

    @Test
    void exactGroupsMergeOntoTheLowestAndUndoIsIdentity() {
        List<String> before = dump();
        List<DuplicateGroup> groups = new DuplicateStore(database).exact();
        assertThat(groups).extracting(DuplicateGroup::members).containsExactly(List.of(101L, 102L, 103L));
        assertThat(store().applyAll(List.of(groups.getFirst().members()), "act")).isEqualTo(1);
        store().guard(new DuplicateStore(database).unguarded(), "act");
        List<String> after = dump();
        for (String table : TABLES) {
            assertThat(links(table)).containsExactly(table + "|1|101", table + "|2|101");
        }
        assertThat(links("embedding")).containsExactly("embedding|2|101|e|null");
        List<String> rest = database.transaction(sql -> sql.list("SELECT id || ':' || COALESCE(parent_id, 0) || "
                + "is_grounding_source FROM annotation ORDER BY id", rows -> rows.getString(1)));
        assertThat(rest)
                .containsExactly("101:0TRUE", "110:101TRUE");
        assertThat(new DuplicateStore(database).exact()).isEmpty();
        assertThat(store().applyAll(List.of(groups.getFirst().members()), "act")).isZero();
        ReviewStore review = new ReviewStore(database);
        assertThat(review.history().getFirst().affected()).isEqualTo(2);
        assertThat(review.undo()).isPresent();
        assertThat(dump()).isEqualTo(before);
        assertThat(review.redo()).isPresent();
        assertThat(dump()).isEqualTo(after);
        assertThat(review.undo()).isPresent();
        assertThat(dump()).isEqualTo(before);
        assertThat(review.undo()).isEmpty();
    }

    @Test
    void aPlanWhoseRowsChangedIsStaleAndChangesNothing() {
        var plan = store().plan(List.of(101L, 102L, 103L), new Wish(102, Map.of())).orElseThrow();
        assertThat(plan.survivor()).isEqualTo(102);
        run("UPDATE annotation SET version = version + 1 WHERE id = 103");
        List<String> before = dump();
        assertThat(store().apply(plan, true)).isFalse();
        assertThat(dump()).isEqualTo(before);
        assertThat(store().apply(store().plan(List.of(101L, 102L, 103L), new Wish(102, Map.of())).orElseThrow(), true)).isTrue();
        assertThat(links("note")).first().asString().contains("|102|");
    }

    @Test
    void undoIsRefusedWhereTheSurvivorChangedSince() {
        store().apply(store().plan(List.of(101L, 102L, 103L), Wish.LOWEST).orElseThrow(), true);
        run("UPDATE annotation SET version = version + 1 WHERE id = 101");
        List<String> before = dump();
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(StoreException.class,
                () -> new ReviewStore(database).undo()).kind()).isEqualTo(StoreException.Kind.CHANGED_SINCE);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void groupsMarkedDistinctAreLeftOut() {
        DuplicateStore duplicates = new DuplicateStore(database);
        duplicates.markDistinct(List.of(103L, 101L, 102L));
        assertThat(duplicates.exact()).isEmpty();
    }

    @Test
    void thatGroupsAreDistinctIsSaidOnceTakenBackAndSaidAgain() {
        DuplicateStore duplicates = new DuplicateStore(database);
        List<DuplicateGroup> found = duplicates.exact();
        duplicates.markDistinct(List.of(103L, 101L, 102L));
        duplicates.markDistinct(List.of(101L, 102L, 103L));
        assertThat(new Journal(database).history()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(HistoryEntry.Kind.DISTINCT);
            assertThat(entry.affected()).isEqualTo(3);
        });
        new ReviewStore(database).undo();
        assertThat(duplicates.exact()).isEqualTo(found);
        assertThat(distinct()).isEmpty();
        new ReviewStore(database).redo();
        assertThat(duplicates.exact()).isEmpty();
        assertThat(distinct()).containsExactly("101,102,103");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void whatWasSaidOfAnAbsorbedRowHoldsForTheSurvivorUntilUndo() {
        DuplicateStore duplicates = new DuplicateStore(database);
        duplicates.markDistinct(List.of(102L, 110L));
        duplicates.markDistinct(List.of(103L, 110L));
        duplicates.markDistinct(List.of(102L, 103L));
        duplicates.markDistinct(List.of(7L, 8L));
        List<String> before = links("distinct_group");
        assertThat(store().applyAll(List.of(List.of(101L, 102L, 103L)), "act")).isEqualTo(1);
        assertThat(distinct()).containsExactly("101,110", "7,8");
        assertThat(duplicates.distinct().test(110L, 101L)).isTrue();
        new ReviewStore(database).undo();
        assertThat(links("distinct_group")).isEqualTo(before);
        new ReviewStore(database).redo();
        assertThat(distinct()).containsExactly("101,110", "7,8");
    }

    private List<String> distinct() {
        return database.transaction(sql -> sql.list("SELECT members FROM distinct_group ORDER BY members", rows -> rows.getString(1)));
    }

    @Test
    void aGroupSaidToBeDistinctMeanwhileIsPassedOver() {
        new DuplicateStore(database).markDistinct(List.of(101L, 102L, 103L));
        assertThat(store().applyAll(List.of(List.of(101L, 102L, 103L)), "act")).isZero();
        assertThat(links("annotation")).hasSize(4);
    }
}
