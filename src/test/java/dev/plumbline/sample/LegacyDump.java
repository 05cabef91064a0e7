package dev.plumbline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table dump of an older server about three of the documents, with doubles in it: exact groups of two and three rows, a
 * twin without a corpus, cells that hold two redundant rows, and notes, feedback and a child on rows that a merge removes.
 */
final class LegacyDump {

    private static final String TIME = "2024-06-03 09:00:00+00";
    private static final String ANNOTATIONS = "annotations_annotation";
    private static final String TOKEN = "TOKEN_LABEL";
    private static final String SPAN = "SPAN_LABEL";

    private final LegacyTables tables = new LegacyTables();
    private final PawlsPages agreement;
    private final PawlsPages invoice;
    private final String nda;

    private LegacyDump(String nda) throws IOException {
        try (Typesetter first = ServicesAgreement.set(); Typesetter second = Invoice.set()) {
            this.agreement = new PawlsPages(first);
            this.invoice = new PawlsPages(second);
        }
        this.nda = nda;
    }

    /** Writes the folder {@code legacy} below the given one, whose NDA it reads. */
    static void save(Path folder) throws IOException {
        LegacyDump dump = new LegacyDump(Files.readString(folder.resolve("mutual-nda.txt")));
        Path legacy = Files.createDirectories(folder.resolve("legacy"));
        dump.define();
        dump.documents();
        dump.annotations();
        dump.references();
        dump.tables.save(legacy);
        Files.createDirectories(legacy.resolve("texts"));
        Files.createDirectories(legacy.resolve("pawls"));
        Files.writeString(legacy.resolve("pawls/1.json"), dump.agreement.json());
        Files.writeString(legacy.resolve("texts/2.txt"), dump.nda);
        Files.writeString(legacy.resolve("pawls/3.json"), dump.invoice.json());
    }

    private void define() {
        tables.table("users_user", "id", "username");
        tables.table("corpuses_corpus", "id", "title", "creator_id");
        tables.table("documents_document", "id", "title", "file_type", "page_count", "creator_id");
        tables.table("corpuses_corpus_documents", "id", "corpus_id", "document_id");
        tables.table("annotations_annotationlabel", "id", "text", "label_type", "color", "description", "icon",
                "analyzer_id", "creator_id");
        tables.table(ANNOTATIONS, "id", "page", "raw_text", "json", "annotation_type", "structural",
                "annotation_label_id", "document_id", "corpus_id", "parent_id", "creator_id", "created", "modified");
        tables.table("extracts_fieldset", "id", "name", "description", "creator_id");
        tables.table("extracts_column", "id", "name", "fieldset_id", "query", "output_type", "creator_id");
        tables.table("extracts_extract", "id", "name", "corpus_id", "fieldset_id", "creator_id");
        tables.table("extracts_datacell", "id", "extract_id", "column_id", "document_id", "data", "data_definition",
                "creator_id");
        tables.table("extracts_datacell_sources", "id", "datacell_id", "annotation_id");
        tables.table("feedback_userfeedback", "id", "approved", "rejected", "comment", "commented_annotation_id",
                "creator_id");
        tables.table("annotations_note", "id", "title", "content", "document_id", "annotation_id", "creator_id");
        tables.table("annotations_embedding", "id", "embedder_path", "annotation_id");
        tables.table("annotations_relationship", "id", "relationship_label_id", "document_id", "corpus_id", "structural",
                "creator_id");
        tables.table("annotations_relationship_source_annotations", "id", "relationship_id", "annotation_id");
        tables.table("annotations_relationship_target_annotations", "id", "relationship_id", "annotation_id");
        tables.table("conversations_conversation", "id", "title", "creator_id");
        tables.table("conversations_chatmessage", "id", "conversation_id", "msg_type", "content", "creator_id");
        tables.table("conversations_chatmessage_source_annotations", "id", "chatmessage_id", "annotation_id");
    }

    private void documents() {
        tables.add("users_user", "m.okafor");
        tables.add("users_user", "h.nakamura");
        tables.add("corpuses_corpus", "Halden Valley", 1);
        tables.add("documents_document", "master-services-agreement.pdf", "application/pdf", 3, 1);
        tables.add("documents_document", "mutual-nda.txt", "text/plain", 1, 1);
        tables.add("documents_document", "invoice-2024-0173.pdf", "application/pdf", 1, 1);
        for (int document = 1; document <= 3; document++) {
            tables.add("corpuses_corpus_documents", 1, document);
        }
        label("OC_EXTRACT_SOURCE", TOKEN);
        label("OC_EXTRACT_SOURCE", SPAN);
        label("Party", TOKEN);
        label("pays", "RELATIONSHIP_LABEL");
        tables.add("extracts_fieldset", "Contract terms", "", 1);
        for (String name : new String[] {"Supplier", "Customer", "Effective date", "Monthly fee", "Amount due"}) {
            tables.add("extracts_column", name, 1, "What is the " + name.toLowerCase(java.util.Locale.ROOT) + "?", "str", 1);
        }
        tables.add("extracts_extract", "First run", 1, 1, 1);
        tables.add("extracts_extract", "Second run", 1, 1, 1);
    }

    private void label(String text, String type) {
        tables.add("annotations_annotationlabel", text, type, "#05313d", "", "tags", "", 1);
    }

    private void annotations() {
        token(1, agreement, 0, "Brightwater Instruments, Inc.", 0);
        token(1, agreement, 0, "Halden Valley Water District", 0);
        token(1, agreement, 0, "March 15, 2024", 0);
        token(1, agreement, 0, "$1,200.00", 0);
        token(1, agreement, 0, "Brightwater Instruments, Inc.", 0.5);
        token(1, agreement, 0, "March 15, 2024", 0.5);
        token(1, agreement, 0, "Brightwater Instruments, Inc.", 1);
        token(1, agreement, 0, "$1,200.00", 0.5);
        add(0, "Halden Valley Water District", agreement.annotation(0, "Halden Valley Water District", 0), TOKEN, 1, 1, "", "");
        token(1, agreement, 2, "Brightwater Instruments, Inc.", 0);
        add(0, "corporation", agreement.annotation(0, "corporation", 0), TOKEN, 3, 1, 1, 7);
        span("Larkspur Civil Works LLC", "{\"start\": %d, \"end\": %d}", false);
        span("Larkspur Civil Works LLC", "{\"end\": %d, \"start\": %d}", true);
        span("Larkspur Civil Works LLC", "{\"start\":%d,\"end\":%d}", false);
        span("January 8, 2024", "{\"start\": %d, \"end\": %d}", false);
        token(3, invoice, 0, "$22,290.00", 0);
        token(3, invoice, 0, "$22,290.00", 0.5);
        token(3, invoice, 0, "June 30, 2024", 0);
    }

    private void token(int document, PawlsPages pages, int page, String phrase, double shift) {
        add(page, phrase, pages.annotation(page, phrase, shift), TOKEN, 1, document, 1, "");
    }

    private void span(String phrase, String form, boolean endFirst) {
        int start = nda.indexOf(phrase);
        int end = start + phrase.length();
        add(1, phrase, endFirst ? form.formatted(end, start) : form.formatted(start, end), SPAN, 2, 2, 1, "");
    }

    private void add(int page, String text, String json, String type, Object... labelDocumentCorpusParent) {
        Object[] last = labelDocumentCorpusParent;
        tables.add(ANNOTATIONS, page, text, json, type, "f", last[0], last[1], last[2], last[3], 1, TIME, TIME);
    }

    private void references() {
        cell(1, 1, 1, "Brightwater Instruments, Inc.", 5, 7);
        cell(1, 2, 1, "Halden Valley Water District", 2);
        cell(1, 3, 1, "March 15, 2024", 3);
        cell(1, 4, 1, "$1,200.00", 4, 8);
        cell(1, 2, 2, "Larkspur Civil Works LLC", 12, 13, 14);
        cell(1, 5, 3, "$22,290.00", 17);
        cell(2, 1, 1, "Brightwater Instruments, Inc.", 1, 5);
        cell(2, 3, 1, "March 15, 2024", 6);
        cell(2, 2, 1, "Halden Valley Water District", 9);
        tables.add("feedback_userfeedback", "t", "f", "The right party.", 7, 2);
        tables.add("feedback_userfeedback", "f", "t", "Is the fee for each station?", 8, 2);
        tables.add("annotations_note", "Check the name", "The invoice leaves out the Inc.", 1, 5, 2);
        tables.add("annotations_embedding", "small-embedder", 1);
        tables.add("annotations_embedding", "small-embedder", 5);
        tables.add("annotations_relationship", 4, 1, 1, "f", 1);
        tables.add("annotations_relationship_source_annotations", 1, 2);
        tables.add("annotations_relationship_target_annotations", 1, 1);
        tables.add("annotations_relationship_target_annotations", 1, 7);
        tables.add("conversations_conversation", "Who is the supplier?", 2);
        tables.add("conversations_chatmessage", 1, "LLM", "The supplier is Brightwater Instruments, Inc.", 2);
        tables.add("conversations_chatmessage_source_annotations", 1, 7);
        tables.add("conversations_chatmessage_source_annotations", 1, 10);
    }

    private void cell(int extract, int column, int document, String value, int... sources) {
        int cell = tables.add("extracts_datacell", extract, column, document, "{\"data\": \"" + value + "\"}", "", 1);
        for (int source : sources) {
            tables.add("extracts_datacell_sources", cell, source);
        }
    }
}
