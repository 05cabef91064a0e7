package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Finding.Kind;
import dev.plumbline.domain.ReviewState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityCheckTest {

    @TempDir
    Path folder;

    private Database database;
    private Document document;
    private Raw raw;

    @BeforeEach
    void open() throws SQLException {
        database = Database.create(folder);
        document = new Sample(database).document("d1");
        new ReviewStore(database).set(new Sample(database).groundedCell(document, "party", "Acme", "Beta"),
                ReviewState.ACCEPTED);
        raw = new Raw(folder);
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        database.close();
    }

    @Test
    void aSoundWorkspaceHasNoFindings() {
        assertThat(run()).isEmpty();
    }

    @Test
    void aDroppedConstraintAndTheDuplicateThatSlippedInAreFound() throws SQLException {
        raw.sql().execute("ALTER TABLE annotation DROP CONSTRAINT annotation_unique_span_label_grounding_key");
        raw.sql().update("INSERT INTO annotation (raw_text, json, annotation_type, is_grounding_source, "
                + "annotation_label_id, document_id, corpus_id, creator_id) SELECT raw_text, "
                + "JSON '{\"start\":0,\"end\":4}', annotation_type, TRUE, annotation_label_id, document_id, corpus_id, "
                + "creator_id FROM annotation WHERE id = 1");
        assertThat(run()).extracting(Finding::kind).containsExactly(Kind.CONSTRAINT_MISSING, Kind.DUPLICATE_KEY);
    }

    @Test
    void aKeyThatIsNotTheRowsIsFound() throws SQLException {
        raw.sql().execute("ALTER TABLE annotation DROP CONSTRAINT annotation_unique_span_label_grounding_key");
        raw.sql().execute("ALTER TABLE annotation DROP COLUMN span_grounding_key");
        raw.sql().execute("ALTER TABLE annotation ADD COLUMN span_grounding_key BINARY VARYING(32)");
        assertThat(run()).contains(new Finding(Kind.KEY_DIFFERS, "annotation 1", ""));
    }

    @Test
    void aReferenceToNothingIsFound() throws SQLException {
        raw.sql().execute("SET REFERENTIAL_INTEGRITY FALSE");
        raw.sql().update("DELETE FROM annotation WHERE id = 2");
        assertThat(run()).containsExactlyInAnyOrder(
                new Finding(Kind.ORPHAN_REFERENCE, "datacell_source.annotation_id", "annotation 2"),
                new Finding(Kind.ORPHAN_REFERENCE, "grounding.annotation_id", "annotation 2"));
    }

    @Test
    void offsetsThatDoNotFitTheirTextAreFound() throws SQLException {
        raw.sql().update("UPDATE annotation SET json = JSON '{\"start\":0,\"end\":5}' WHERE id = 1");
        raw.sql().update("UPDATE grounding SET span_start = NULL, span_end = NULL WHERE id = 2");
        raw.insertAnnotation(UniquenessTest.with(Raw.TOKEN, Map.of("page", -1)));
        assertThat(run()).extracting(Finding::where).containsExactly("annotation 1", "annotation 3", "grounding 2");
        assertThat(run()).extracting(Finding::kind).containsOnly(Kind.OFFSET_INVALID);
    }

    @Test
    void aJournalThatCannotBeReadIsFound() throws SQLException {
        raw.sql().update("UPDATE change_journal SET inverse = '{\"type\":\"review\"'");
        assertThat(run()).containsExactly(new Finding(Kind.JOURNAL_UNREADABLE, "change_journal 1", ""));
    }

    private List<Finding> run() {
        return new IntegrityCheck(database).run();
    }
}
