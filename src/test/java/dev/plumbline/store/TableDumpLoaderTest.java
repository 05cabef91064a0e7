package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.DumpException;
import dev.plumbline.exchange.TableDump;
import dev.plumbline.store.TableDumpLoader.Dump;
import dev.plumbline.testing.SmallDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading a table dump: whose numbers are kept, what comes under guard, what is named and left out. */
class TableDumpLoaderTest {

    private static final String SAME_SPAN = "{\"start\":3,\"end\":7}";

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("w"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DumpLoaded load(SmallDump dump) throws IOException {
        return load(dump, Map.of());
    }

    private DumpLoaded load(SmallDump dump, Map<Long, KnownDocument> known) throws IOException {
        try (TableDump read = TableDump.open(dump.write(folder.resolve("dump")))) {
            return new TableDumpLoader(database).load(new Dump(read, "dump", read.fingerprint(), known, _ -> {}), Progress.NONE);
        }
    }

    private List<String> rows(String query) {
        return database.transaction(sql -> sql.list(query, rows -> {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(rows.getString(i));
            }
            return String.join("|", row.stream().map(String::valueOf).toList());
        }));
    }

    private List<String> flags() {
        return rows("SELECT id, is_grounding_source FROM annotation ORDER BY id");
    }

    private static List<String> keys(DumpLoaded loaded) {
        return loaded.problems().stream().map(Problem::messageKey).toList();
    }

    private static SmallDump withEverything() {
        return new SmallDump().token(7, 0, "Acme").token(8, 0, "Acme").token(9, 1, "Acme").span(10, "Beta", SAME_SPAN)
                .row(SmallDump.ANNOTATIONS, "11,0,child,{},TOKEN_LABEL,f,4,1,1,8,2,f")
                .row("extracts_datacell_sources", "1,1,8").row("extracts_datacell_sources", "2,2,10")
                .row("feedback_userfeedback", "4,fine,9,2").row("conversations_chatmessage_source_annotations", "1,1,7");
    }

    @Test
    void numbersAreKeptInAnEmptyWorkspace() throws IOException {
        DumpLoaded loaded = load(withEverything());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rows()).containsEntry(DumpTable.ANNOTATION, 5).containsEntry(DumpTable.DATACELL_SOURCE, 2);
        assertThat(rows("SELECT id, annotation_label_id, document_id, corpus_id, parent_id FROM annotation ORDER BY id"))
                .containsExactly("7|1|1|1|null", "8|1|1|1|null", "9|1|1|1|null", "10|2|2|1|null", "11|4|1|1|8");
        assertThat(rows("SELECT id, title FROM corpus ORDER BY id")).containsExactly("1|First", "2|Second");
        assertThat(rows("SELECT * FROM datacell_source ORDER BY 1")).containsExactly("1|8", "2|10");
        assertThat(rows("SELECT * FROM chat_message_source_annotation")).containsExactly("1|7");
        assertThat(rows("SELECT f.id, commented_annotation_id, u.username FROM user_feedback f JOIN app_user u ON u.id = f.creator_id"))
                .containsExactly("4|9|ben");
        assertThat(rows("SELECT DISTINCT u.username FROM annotation a JOIN app_user u ON u.id = a.creator_id ORDER BY 1"))
                .containsExactly("ann", "ben");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    private static final String RELATIONSHIPS = "annotations_relationship";
    private static final String SOURCES = "annotations_relationship_source_annotations";

    private static SmallDump related() {
        return withEverything().row("annotations_annotationlabel", "5,pays,RELATIONSHIP_LABEL,,1")
                .table(SOURCES, "id,relationship_id,annotation_id", "1,4,7", "2,6,8", "3,9,8")
                .table("annotations_relationship_target_annotations", "id,relationship_id,annotation_id", "1,4,9");
    }

    private List<String> relationships() {
        return rows("SELECT r.id, l.text, r.corpus_id, r.document_id, r.structural, u.username, s.annotation_id FROM relationship r "
                + "LEFT JOIN annotation_label l ON l.id = r.relationship_label_id LEFT JOIN app_user u ON u.id = r.creator_id "
                + "LEFT JOIN relationship_source_annotation s ON s.relationship_id = r.id ORDER BY r.id");
    }

    @Test
    void relationshipsComeInWithTheirLabels() throws IOException {
        DumpLoaded loaded = load(related().table(RELATIONSHIPS, "id,relationship_label_id,document_id,corpus_id,structural,creator_id",
                "4,5,1,1,t,2", "6,77,,,f,1"));
        assertThat(relationships()).containsExactly("4|pays|1|1|TRUE|ben|7", "6|null|null|null|FALSE|ann|8");
        assertThat(loaded.problems()).extracting(problem -> problem.where() + " " + problem.messageKey()).containsExactly(
                "annotations_relationship.csv, line 3 input.dump.cleared",
                "annotations_relationship_source_annotations.csv, line 4 input.dump.dangling");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void relationshipsOfADumpWithoutTheirTableAreKnownByTheirLinks() throws IOException {
        assertThat(load(related()).problems()).isEmpty();
        assertThat(relationships()).containsExactly("4|null|null|null|FALSE|null|7", "6|null|null|null|FALSE|null|8",
                "9|null|null|null|FALSE|null|8");
        load(related().token(50, 2, "Other"));
        assertThat(rows("SELECT id FROM relationship ORDER BY id")).containsExactly("4", "6", "9", "10", "11", "12");
    }

    @Test
    void whatIsSaidOfAnnotationsAndDocumentsComesInFromTheirColumns() throws IOException {
        load(new SmallDump().table(SmallDump.ANNOTATIONS, "id,raw_text,json,document_id,creator_id,long_description,link_url,content_modalities",
                "3,Acme,{},1,1,Why,https://example.org,\"{TEXT,IMAGE}\"")
                .table("documents_document", "id,title,description,file_type,page_count,creator_id", "1,one.pdf,The first,application/pdf,3,1",
                        "2,two.txt,,text/plain,1,1"));
        assertThat(rows("SELECT long_description, link_url, content_modalities FROM annotation")).containsExactly("Why|https://example.org|{TEXT,IMAGE}");
        assertThat(rows("SELECT description FROM document ORDER BY id")).containsExactly("The first", "null");
    }

    @Test
    void whatIsMadeAfterwardsGetsNumbersBeyondThoseOfTheDump() throws IOException {
        load(withEverything());
        Sample sample = new Sample(database);
        assertThat(sample.document("new").id()).isEqualTo(3);
        Annotations made = new Annotations(sample);
        assertThat(made.span("x").id()).isEqualTo(12);
        assertThat(sample.label(LabelType.TOKEN_LABEL).id()).isGreaterThan(4);
    }

    private record Annotations(Sample sample) {
        dev.plumbline.domain.Annotation span(String text) {
            return new AnnotationStore(sample.database()).getOrCreate(sample.span(sample.document("new"), text, 0)).row();
        }
    }

    @Test
    void inAnotherWorkspaceEveryReferenceFollows() throws IOException {
        Sample sample = new Sample(database);
        sample.groundedCell(sample.document("there"), "f", "words");
        database.transaction(sql -> sql.update("INSERT INTO chat_message_source_annotation VALUES (41, 1)"));
        DumpLoaded loaded = load(withEverything());
        assertThat(loaded.problems()).isEmpty();
        assertThat(rows("SELECT a.raw_text, a.page, d.title, c.title, l.text, p.raw_text FROM annotation a JOIN document d "
                + "ON d.id = a.document_id JOIN corpus c ON c.id = a.corpus_id JOIN annotation_label l ON l.id = a.annotation_label_id "
                + "LEFT JOIN annotation p ON p.id = a.parent_id WHERE c.title = 'First' ORDER BY a.id")).containsExactly(
                        "Acme|0|one.pdf|First|OC_EXTRACT_SOURCE|null", "Acme|0|one.pdf|First|OC_EXTRACT_SOURCE|null",
                        "Acme|1|one.pdf|First|OC_EXTRACT_SOURCE|null", "Beta|1|two.txt|First|OC_EXTRACT_SOURCE|null",
                        "child|0|one.pdf|First|Party|Acme");
        assertThat(rows("SELECT CAST(d.data AS VARCHAR), a.raw_text, c.name FROM datacell_source s JOIN datacell d ON d.id = s.datacell_id "
                + "JOIN annotation a ON a.id = s.annotation_id JOIN extract_column c ON c.id = d.column_id ORDER BY d.id")).containsExactly(
                        "{\"data\":[\"words\"]}|words|f", "{\"data\":\"Acme\"}|Acme|Party", "{\"data\":\"Beta\"}|Beta|Party (2)");
        assertThat(rows("SELECT chat_message_id, a.raw_text FROM chat_message_source_annotation s JOIN annotation a "
                + "ON a.id = s.annotation_id ORDER BY 1")).containsExactly("41|words", "42|Acme");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void thoseAloneAreGuardedAndTheOthersWait() throws IOException {
        DumpLoaded loaded = load(new SmallDump().token(1, 0, "Acme").token(2, 0, "Acme").token(3, 0, "acme").token(4, 2, "Acme")
                .span(5, "Beta", SAME_SPAN).span(6, "Beta", "{ \"end\": 7.0, \"start\": 3}").span(7, "Beta", "{\"start\":4,\"end\":8}")
                .row(SmallDump.ANNOTATIONS, "8,0,Acme,{},TOKEN_LABEL,t,1,1,1,,1,f")
                .row(SmallDump.ANNOTATIONS, "9,0,Acme,{},TOKEN_LABEL,f,4,1,1,,1,f")
                .row(SmallDump.ANNOTATIONS, "10,0,Acme,{},TOKEN_LABEL,f,1,1,,,1,f")
                .row(SmallDump.ANNOTATIONS, "11,0,Acme,{},TOKEN_LABEL,f,3,1,1,,1,f"));
        assertThat(flags()).containsExactly("1|FALSE", "2|FALSE", "3|TRUE", "4|TRUE", "5|FALSE", "6|FALSE", "7|TRUE", "8|FALSE",
                "9|FALSE", "10|FALSE", "11|TRUE");
        assertThat(loaded.guarded()).isEqualTo(4);
        assertThat(loaded.candidates()).isEqualTo(4);
        assertThat(new DuplicateStore(database).exact()).extracting(group -> group.members()).containsExactly(List.of(1L, 2L), List.of(5L, 6L));
        assertThat(new DuplicateStore(database).unguarded()).isEmpty();
        assertThat(new DuplicateStore(database).twins()).hasSize(1);
    }

    @Test
    void aFlagIsKeptWhereItsKeyIsFree() throws IOException {
        DumpLoaded loaded = load(new SmallDump().token(1, 0, "Acme").row(SmallDump.ANNOTATIONS, "2,0,Acme,{},TOKEN_LABEL,f,1,1,1,,1,t")
                .row(SmallDump.ANNOTATIONS, "3,0,Acme,{},TOKEN_LABEL,f,1,1,1,,1,t")
                .row(SmallDump.ANNOTATIONS, "4,0,Other,{},TOKEN_LABEL,f,4,1,1,,1,t")
                .row(SmallDump.ANNOTATIONS, "5,0,Other,{},TOKEN_LABEL,f,4,1,1,,1,t")
                .row(SmallDump.ANNOTATIONS, "6,0,Free,{},TOKEN_LABEL,f,1,1,,,1,t"));
        assertThat(flags()).containsExactly("1|FALSE", "2|TRUE", "3|FALSE", "4|TRUE", "5|FALSE", "6|TRUE");
        assertThat(new DuplicateStore(database).exact()).extracting(group -> group.members()).containsExactly(List.of(1L, 2L, 3L));
        assertThat(loaded.problems()).extracting(Problem::messageKey, Problem::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("input.dump.guarded", "annotations_annotation.csv, line 6"));
    }

    @Test
    void accountsLabelsAndDocumentsThatAreThereAreTakenForTheSame() throws IOException {
        Sample sample = new Sample(database);
        long document = sample.pdf("file").id();
        Label own = sample.label(LabelType.TOKEN_LABEL);
        DumpLoaded loaded = load(new SmallDump()
                .table("annotations_annotationlabel", "id,text,label_type,creator_id", "1,OC_EXTRACT_SOURCE,TOKEN_LABEL,1")
                .table("users_user", "id,username", "1," + System.getProperty("user.name", "user")).token(1, 0, "Acme"),
                Map.of(1L, new KnownDocument("file", OptionalLong.of(document))));
        assertThat(loaded.rows()).containsEntry(DumpTable.USER, 0).containsEntry(DumpTable.LABEL, 0).containsEntry(DumpTable.DOCUMENT, 1);
        assertThat(rows("SELECT raw_text, document_id, annotation_label_id, creator_id, is_grounding_source FROM annotation"))
                .containsExactly("Acme|" + document + "|" + own.id() + "|1|TRUE");
        // In a corpus of its own, so that no key of the workspace is taken.
        assertThat(new AnnotationStore(database).getOrCreate(new NewAnnotation(document, own, 0, "Acme", "{}")).created()).isTrue();
    }

    @Test
    void aDocumentThatIsThereGetsTheDescriptionThatItLacks() throws IOException {
        Sample sample = new Sample(database);
        long described = sample.pdf("described").id();
        long other = sample.pdf("other").id();
        database.transaction(sql -> sql.update("UPDATE document SET description = 'Mine' WHERE id = ?", described));
        load(new SmallDump().table("documents_document", "id,title,description,file_type,page_count,creator_id",
                "1,one.pdf,The first,application/pdf,3,1", "2,two.pdf,The second,application/pdf,3,1"),
                Map.of(1L, new KnownDocument("one", OptionalLong.of(described)), 2L, new KnownDocument("two", OptionalLong.of(other))));
        assertThat(rows("SELECT description FROM document ORDER BY id")).containsExactly("Mine", "The second");
    }

    @Test
    void twoLabelsOfOneKeyStayTwo() throws IOException {
        load(new SmallDump().token(1, 0, "Acme").row(SmallDump.ANNOTATIONS, "2,0,Acme,{},TOKEN_LABEL,f,3,1,1,,1,f"));
        assertThat(rows("SELECT l.id, l.text, l.label_type FROM annotation_label l JOIN app_user u ON u.id = l.creator_id "
                + "WHERE u.username = 'ann' ORDER BY 1")).containsExactly("1|OC_EXTRACT_SOURCE|TOKEN_LABEL",
                        "2|OC_EXTRACT_SOURCE|SPAN_LABEL", "3|OC_EXTRACT_SOURCE|TOKEN_LABEL", "4|Party|TOKEN_LABEL");
    }

    @Test
    void whatRefersToNothingIsNamed() throws IOException {
        DumpLoaded loaded = load(new SmallDump().token(1, 0, "Acme").row(SmallDump.ANNOTATIONS, "2,0,b,{},TOKEN_LABEL,f,1,77,1,,1,f")
                .row(SmallDump.ANNOTATIONS, "3,0,c,{},TOKEN_LABEL,f,1,1,1,88,1,f")
                .row(SmallDump.ANNOTATIONS, "4,0,d,{},TOKEN_LABEL,f,1,1,1,,99,f")
                .row("extracts_datacell_sources", "1,1,4").row("extracts_datacell_sources", "2,55,1")
                .row("extracts_datacell_sources", "3,1,1").row("feedback_userfeedback", "4,fine,66,2")
                .row("conversations_chatmessage_source_annotations", "1,44,1"));
        assertThat(loaded.problems()).extracting(Problem::messageKey, Problem::where).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("input.dump.cleared", "annotations_annotation.csv, line 3"),
                org.assertj.core.groups.Tuple.tuple("input.dump.cleared", "annotations_annotation.csv, line 4"),
                org.assertj.core.groups.Tuple.tuple("input.dump.dangling", "annotations_annotation.csv, line 5"),
                org.assertj.core.groups.Tuple.tuple("input.dump.dangling", "extracts_datacell_sources.csv, line 2"),
                org.assertj.core.groups.Tuple.tuple("input.dump.dangling", "extracts_datacell_sources.csv, line 3"),
                org.assertj.core.groups.Tuple.tuple("input.dump.cleared", "feedback_userfeedback.csv, line 2"),
                org.assertj.core.groups.Tuple.tuple("input.dump.dangling", "conversations_chatmessage_source_annotations.csv, line 2"));
        assertThat(loaded.problems().getFirst().message()).isEqualTo(
                "\"document_id\" names row 77 of documents_document.csv, which is not there; the reference was cleared");
        assertThat(rows("SELECT id, document_id, parent_id FROM annotation ORDER BY id")).containsExactly("1|1|null", "2|null|null", "3|1|null");
        assertThat(rows("SELECT * FROM datacell_source")).containsExactly("1|1");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void anOwnerThatIsNotListedAtAllIsKnownByItsLinks() throws IOException {
        DumpLoaded loaded = load(new SmallDump().token(1, 0, "Acme").table("users_assignment_resulting_annotations",
                "id,assignment_id,annotation_id", "1,500,1", "2,3,1", "3,3,1"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(rows("SELECT * FROM assignment_resulting_annotation ORDER BY 1")).containsExactly("3|1", "500|1");
    }

    @Test
    void aRowThatComesTwiceOrHoldsNoJsonIsNamed() throws IOException {
        DumpLoaded loaded = load(new SmallDump().token(1, 0, "Acme").token(1, 0, "Again").row(SmallDump.ANNOTATIONS,
                "2,0,b,{broken,TOKEN_LABEL,f,1,1,1,,1,f").row("extracts_datacell", "3,1,1,1,nonsense,1")
                .row("extracts_datacell_sources", "1,3,1"));
        assertThat(keys(loaded)).containsExactly("input.dump.twice", "input.dump.json", "input.dump.json", "input.dump.dangling");
        assertThat(rows("SELECT id, raw_text FROM annotation")).containsExactly("1|Acme");
    }

    @Test
    void aRowThatTheSchemaRefusesIsNamedAndTheOthersComeIn() throws IOException {
        DumpLoaded loaded = load(new SmallDump().row("extracts_datacell", "3,,1,1,,1").row("extracts_datacell", "4,,1,1,,1")
                .row("extracts_datacell", "5,,1,2,,1").token(1, 0, "Acme").row("extracts_datacell_sources", "1,4,1")
                .row("extracts_datacell_sources", "2,5,1"));
        assertThat(keys(loaded)).containsExactly("input.dump.refused", "input.dump.dangling");
        assertThat(rows("SELECT id FROM datacell ORDER BY id")).containsExactly("1", "2", "3", "5");
        assertThat(rows("SELECT * FROM datacell_source")).containsExactly("5|1");
    }

    @Test
    void childrenMayComeBeforeTheirParents() throws IOException {
        DumpLoaded loaded = load(new SmallDump().row(SmallDump.ANNOTATIONS, "9,0,child,{},TOKEN_LABEL,f,4,1,1,3,1,f").token(3, 0, "Acme")
                .row(SmallDump.ANNOTATIONS, "2,0,other,{},TOKEN_LABEL,f,4,1,1,1,1,f")
                .row(SmallDump.ANNOTATIONS, "1,0,lost,{broken,TOKEN_LABEL,f,4,1,1,,1,f"));
        assertThat(rows("SELECT id, parent_id FROM annotation ORDER BY id")).containsExactly("2|null", "3|null", "9|3");
        assertThat(loaded.problems()).extracting(Problem::messageKey, Problem::where).containsExactly(
                org.assertj.core.groups.Tuple.tuple("input.dump.json", "annotations_annotation.csv, line 5"),
                org.assertj.core.groups.Tuple.tuple("input.dump.cleared", "annotations_annotation.csv, line 4"));
    }

    @Test
    void whateverStandsInItADumpComesInOrIsRefusedByName() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        String bytes = "0123456789,\"\n\r{}:\\udx \u00e9\u0000tf-";
        Path dump = withEverything().row("annotations_annotation", "20,0,x,\"{\"\"a\"\":\"\"\\ud800\"\"}\",TOKEN_LABEL,f,1,1,1,,1,f")
                .write(folder.resolve("dump"));
        List<Path> files;
        try (Stream<Path> all = Files.list(dump)) {
            files = all.sorted().toList();
        }
        int refused = 0;
        for (int trial = 0; trial < 150; trial++) {
            Path file = files.get(random.nextInt(files.size()));
            String good = Files.readString(file);
            StringBuilder bad = new StringBuilder(good);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                bad.setCharAt(random.nextInt(bad.length()), bytes.charAt(random.nextInt(bytes.length())));
            }
            Files.writeString(file, bad);
            try (TableDump read = TableDump.open(dump)) {
                new TableDumpLoader(database).load(new Dump(read, "dump", seed + "-" + trial, Map.of(), _ -> {}), Progress.NONE);
            } catch (DumpException e) {
                refused++;
            } catch (StoreException e) {
                throw new AssertionError("seed " + seed + ", trial " + trial + ": " + bad, e);
            }
            Files.writeString(file, good);
        }
        assertThat(refused).as("seed %d", seed).isBetween(1, 149);
        assertThat(new IntegrityCheck(database).run()).extracting(Finding::kind).doesNotContain(Finding.Kind.ORPHAN_REFERENCE,
                Finding.Kind.DUPLICATE_KEY, Finding.Kind.KEY_DIFFERS);
    }

    @Test
    void cancelledItLeavesNothing() throws IOException {
        SmallDump dump = withEverything();
        for (int i = 100; i < 3000; i++) {
            dump.token(i, 0, "t" + i);
        }
        List<String> before = everything();
        try (TableDump read = TableDump.open(dump.write(folder.resolve("dump")))) {
            Dump whole = new Dump(read, "dump", read.fingerprint(), Map.of(), _ -> {});
            for (int steps = 1; steps < 6; steps++) {
                Progress cancelled = new CancelledAfter(steps);
                assertThatThrownBy(() -> new TableDumpLoader(database).load(whole, cancelled)).isInstanceOf(CancellationException.class);
                assertThat(everything()).isEqualTo(before);
            }
            assertThat(new TableDumpLoader(database).load(whole, Progress.NONE).rows()).containsEntry(DumpTable.ANNOTATION, 2905);
            assertThat(new TableDumpLoader(database).load(whole, Progress.NONE).alreadyThere()).isTrue();
        }
        assertThat(new Journal(database).history()).extracting(HistoryEntry::kind, HistoryEntry::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(HistoryEntry.Kind.IMPORT, "dump"));
    }

    private List<String> everything() {
        return database.transaction(sql -> {
            List<String> all = new ArrayList<>();
            for (String table : sql.list("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1",
                    rows -> rows.getString(1))) {
                all.add(table + " " + sql.number("SELECT COUNT(*) FROM \"" + table + "\""));
            }
            all.addAll(rowsOf(sql, "SELECT id || text FROM annotation_label ORDER BY id"));
            all.addAll(rowsOf(sql, "SELECT id || title FROM corpus ORDER BY id"));
            return all;
        });
    }

    private static List<String> rowsOf(Sql sql, String query) throws SQLException {
        return sql.list(query, rows -> rows.getString(1));
    }

    /** Says that it is cancelled when it was asked so often. */
    private static final class CancelledAfter implements Progress {

        private int left;

        CancelledAfter(int steps) {
            left = steps;
        }

        @Override
        public void report(long done, long total, String what) {
            left--;
        }

        @Override
        public boolean isCancelled() {
            return left <= 0;
        }
    }
}
