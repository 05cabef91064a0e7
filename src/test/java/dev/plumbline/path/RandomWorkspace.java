package dev.plumbline.path;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.SmallCorpus;
import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A workspace of everything there can be: texts with characters of one to several code points, PDFs, a PDF without a file,
 * grounded and reviewed values, accounts, corpora, labels and annotations of every kind, and what refers to them.
 */
final class RandomWorkspace {

    private static final String[] WORDS = {"Acme", "Holdings", "\uD83D\uDE80", "\uD83D\uDC69\u200D\uD83D\uDC67", "e\u0301te\u0301", "契約書", "株式会社",
        "\u05E9\u05DC\u05D5\u05DD", "pays", "4,200", "euros", "\u00e9t\u00e9", "the", "seller", "\uD840\uDC0B", "\"quoted\"", "a\\b", "12.5", "May"};
    private static final String[] PLAIN = {"Acme", "Holdings", "pays", "4,200", "euros", "the", "seller", "on", "delivery", "of", "goods", "May"};

    private final Path folder;
    private final Random random;
    private final Path workspace;

    private RandomWorkspace(Path folder, long seed) throws IOException {
        this.folder = Files.createDirectories(folder);
        random = new Random(seed);
        workspace = Folders.emptyWorkspace(folder.resolve("made.plumbline"));
    }

    /** Makes one; the same seed makes the same but for times and the bytes of PDFs. */
    static Path make(Path folder, long seed) throws IOException, SQLException {
        RandomWorkspace made = new RandomWorkspace(folder, seed);
        made.addDocuments();
        made.addRows();
        return made.workspace;
    }

    private String text(String[] words, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : random.nextInt(9) == 0 ? "\n" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private void addDocuments() throws IOException {
        List<Path> files = new ArrayList<>();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            boolean isPdf = random.nextInt(3) == 0;
            String text = isPdf ? text(PLAIN, 12).replace('\n', ' ') : text(WORDS, 20 + random.nextInt(60));
            Path file = folder.resolve("doc" + i + (isPdf ? ".pdf" : random.nextBoolean() ? ".txt" : ".md"));
            if (isPdf) {
                TextPdf.write(file, text);
            } else {
                Files.writeString(file, text);
            }
            files.add(file);
            String[] words = text.split("[ \n]");
            for (int v = 0; v < 4; v++) {
                int from = random.nextInt(words.length - 3);
                String value = random.nextInt(4) == 0 ? "nowhere " + v : String.join(" ", words[from], words[from + 1], words[from + 2]);
                values.append("{\"document\": \"").append(file.getFileName()).append("\", \"field\": \"f").append(v).append("\", \"value\": \"")
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"}\n");
            }
        }
        Path jsonl = Files.writeString(folder.resolve("values.jsonl"), values);
        Path corpus = new SmallCorpus().without("one.pdf").write(folder.resolve("small.zip"));
        try (Workspace open = Workspace.open(workspace)) {
            if (random.nextBoolean()) {
                open.importTableDump().run(corpus, Progress.NONE);
            }
            open.addDocuments().run(files, Progress.NONE);
            open.importExtractions().run(jsonl, Optional.empty(), Progress.NONE);
            Cli.run("ground", workspace);
        }
    }

    private void addRows() throws SQLException {
        try (Connection connection = Tables.open(workspace)) {
            Rows rows = new Rows(connection);
            rows.run("INSERT INTO app_user (username) VALUES ('b\u00f6b')");
            rows.run("INSERT INTO corpus (title, description, creator_id) SELECT 'Second', 'of \uD83D\uDE80', MAX(id) FROM app_user");
            for (String type : List.of("DOC_TYPE_LABEL", "TOKEN_LABEL", "SPAN_LABEL", "RELATIONSHIP_LABEL", "ODD_LABEL")) {
                if (random.nextInt(4) > 0) {
                    rows.run("INSERT INTO annotation_label (text, label_type, creator_id, color) SELECT ?, ?, MAX(id), '#123456' FROM app_user",
                            "L " + type.charAt(0) + " \uD83D\uDE80", type);
                }
            }
            rows.run("UPDATE grounding SET review_state = CASE MOD(id, 3) WHEN 0 THEN 'accepted' WHEN 1 THEN 'rejected' ELSE 'open' END");
            rows.run("UPDATE grounding SET cited_page = 2, cited_last_page = 3, cited_box = '0.1,2.0E-4,1.5,40.0%', "
                    + "cited_quote = 'cited \uD83D\uDE80', cited_outcome = 'moved' WHERE MOD(id, 3) = 0");
            rows.run("UPDATE grounding SET cited_start = 4, cited_end = 9, cited_outcome = 'not_there' WHERE MOD(id, 3) = 1");
            for (int i = 0; i < 30; i++) {
                addAnnotation(rows, i);
            }
            addReferences(rows);
            addParts(rows);
            connection.commit();
        }
    }

    private void addAnnotation(Rows rows, int i) throws SQLException {
        String type = random.nextInt(4) == 0 ? "DOC_TYPE_LABEL" : random.nextBoolean() ? "SPAN_LABEL" : "TOKEN_LABEL";
        String[] jsons = {"{\"start\":" + i % 3 + ",\"end\":" + (i % 3 + 4) + "}", "{}", "{\"start\":1,\"end\":2,\"text\":\"x\"}", "{\"start\":0,\"end\":99999}",
            "{\"v\":2,\"p\":{\"0\":{\"b\":[20,10,40,30.5],\"t\":\"0\"}}}", "{\"v\":2,\"p\":{\"0\":{\"b\":[-20,-1.5,40,30],\"t\":\"0-1\"}}}", "[1,{\"odd\":\"\uD83D\uDE80\"}]"};
        String json = jsons[random.nextInt(jsons.length)];
        String text = random.nextInt(6) == 0 ? null : type.equals("DOC_TYPE_LABEL") ? "" : text(WORDS, 3);
        rows.run("INSERT INTO annotation (page, raw_text, json, annotation_type, structural, is_grounding_source, annotation_label_id, "
                + "document_id, corpus_id, creator_id, review_state, created) VALUES (?, ?, ? FORMAT JSON, ?, ?, ?, "
                + some("annotation_label", type.equals("DOC_TYPE_LABEL") ? "label_type = 'DOC_TYPE_LABEL'" : "text <> 'OC_EXTRACT_SOURCE'", 8)
                + ", " + some("document", "TRUE", 9) + ", " + some("corpus", "TRUE", 9) + ", " + some("app_user", "TRUE", 0) + ", ?, "
                + "TIMESTAMP WITH TIME ZONE '2024-02-29 12:00:00.123456+02:00')",
                random.nextInt(8) == 0 ? -1 : 0, text, json, type, random.nextInt(5) == 0, random.nextInt(7) == 0 && text != null && json.equals("{}"),
                random.nextInt(3) == 0 ? "accepted" : "open");
        if (random.nextBoolean()) {
            rows.run("UPDATE annotation SET parent_id = " + some("annotation", "TRUE", 0) + " WHERE id = (SELECT MAX(id) FROM annotation)");
        }
    }

    /** A row's number, or nothing one time in so many. */
    private String some(String table, String condition, int nothing) {
        return nothing > 0 && random.nextInt(nothing) == 0 ? "NULL"
                : "(SELECT id FROM " + table + " WHERE " + condition + " ORDER BY MOD(id * " + (1 + random.nextInt(97)) + ", 101), id FETCH FIRST ROW ONLY)";
    }

    private void addReferences(Rows rows) throws SQLException {
        String annotation = "annotation";
        for (int i = 0; i < 3; i++) {
            rows.run("INSERT INTO relationship (id, relationship_label_id, corpus_id, document_id, structural, creator_id) VALUES ("
                    + "(SELECT COALESCE(MAX(id), 0) + 1 FROM relationship), " + some("annotation_label", "TRUE", 3) + ", " + some("corpus", "TRUE", 3)
                    + ", " + some("document", "TRUE", 3) + ", ?, " + some("app_user", "TRUE", 3) + ")", random.nextBoolean());
        }
        for (int i = 0; i < 5; i++) {
            rows.run("INSERT INTO note (title, content, document_id, annotation_id, creator_id) VALUES (?, ?, " + some("document", "TRUE", 4) + ", "
                    + some(annotation, "TRUE", 3) + ", " + some("app_user", "TRUE", 3) + ")", "N" + i, text(WORDS, 4));
            rows.run("INSERT INTO user_feedback (commented_annotation_id, comment, metadata, approved) VALUES (" + some(annotation, "TRUE", 3)
                    + ", ?, JSON '{\"k\":[1.50,null]}', TRUE)", text(WORDS, 2));
            rows.run("INSERT INTO embedding (annotation_id, embedder_path, vector) VALUES (" + some(annotation, "TRUE", 3) + ", 'e', JSON '[0.1,-2e-9]')");
            for (String link : List.of("relationship_source_annotation (relationship_id", "relationship_target_annotation (relationship_id",
                    "chat_message_source_annotation (chat_message_id", "chat_message_created_annotation (chat_message_id",
                    "assignment_resulting_annotation (assignment_id", "document_analysis_row_annotation (document_analysis_row_id")) {
                rows.run("MERGE INTO " + link + ", annotation_id) VALUES (" + (link.contains("relationship") ? some("relationship", "TRUE", 0) : 1 + random.nextInt(3)) + ", " + some(annotation, "TRUE", 0) + ")");
            }
        }
        rows.run("INSERT INTO distinct_group (members, creator_id) SELECT MIN(id) || ',' || MAX(id), " + some("app_user", "TRUE", 0) + " FROM annotation");
        if (random.nextBoolean()) {
            rows.run("INSERT INTO fieldset (name, corpus_id, creator_id) SELECT 'By hand', MIN(id), MIN(creator_id) FROM corpus");
            rows.run("INSERT INTO extract_column (name, fieldset_id, data_type, is_manual_entry, validation_config, creator_id) "
                    + "SELECT 'When', MAX(id), 'DATE', TRUE, JSON '{\"a\":1}', MAX(creator_id) FROM fieldset");
            rows.run("INSERT INTO datacell (column_id, document_id, data, creator_id) VALUES ((SELECT MAX(id) FROM extract_column), "
                    + some("document", "TRUE", 0) + ", JSON '{\"value\":\"2024\"}', " + some("app_user", "TRUE", 0) + ")");
        }
        rows.run("MERGE INTO datacell_source (datacell_id, annotation_id) VALUES (" + some("datacell", "TRUE", 0) + ", " + some(annotation, "TRUE", 0) + ")");
    }

    /** Parts of corpora, in JSON of every kind, below each other and of documents. */
    private void addParts(Rows rows) throws SQLException {
        String[] jsons = {"{\"id\": \"f1\", \"name\": \"\\ud800 \uD83D\uDE80\", \"parent_id\": \"f0\"}", "{\"id\":7,\"conversation_id\":7,\"n\":1.50}",
            "{\"message_id\": \"m\", \"version\": 3, \"document_ref\": \"x.txt\"}", "\"text\"", "null", "[]",
            "{\"a\":{\"b\":[]},\"slug\":\"s\",\"allow_comments\":true}"};
        for (String name : List.of("corpus", "folders", "folders", "conversations", "messages", "message_votes", "document_paths",
                "md_description", "md_description_revisions", "post_processors", "agent_config", "corpus", "messages", "of_nobody")) {
            rows.run("INSERT INTO corpus_part (corpus_id, parent_id, document_id, name, json) VALUES (" + some("corpus", "TRUE", 0) + ", "
                    + some("corpus_part", "TRUE", 3) + ", " + some("document", "TRUE", 2) + ", ?, ?)", name, jsons[random.nextInt(jsons.length)]);
        }
        rows.run("UPDATE document SET description = 'of \uD83D\uDE80' WHERE MOD(id, 2) = 0");
        rows.run("UPDATE annotation SET long_description = 'why \uD83D\uDE80', link_url = '/x' WHERE MOD(id, 3) = 0");
        rows.run("UPDATE annotation SET content_modalities = CASE MOD(id, 3) WHEN 0 THEN '[\"TEXT\"]' WHEN 1 THEN '{TEXT,IMAGE}' ELSE 'odd' END");
    }

    /** Statements of one connection. */
    private record Rows(Connection connection) {
        void run(String sql, Object... args) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < args.length; i++) {
                    statement.setObject(i + 1, args[i]);
                }
                statement.executeUpdate();
            }
        }
    }
}
