package dev.plumbline.domain;

import static dev.plumbline.domain.DumpColumn.count;
import static dev.plumbline.domain.DumpColumn.flag;
import static dev.plumbline.domain.DumpColumn.id;
import static dev.plumbline.domain.DumpColumn.integer;
import static dev.plumbline.domain.DumpColumn.json;
import static dev.plumbline.domain.DumpColumn.largeJson;
import static dev.plumbline.domain.DumpColumn.longText;
import static dev.plumbline.domain.DumpColumn.number;
import static dev.plumbline.domain.DumpColumn.reference;
import static dev.plumbline.domain.DumpColumn.text;
import static dev.plumbline.domain.DumpColumn.time;

import java.util.Arrays;
import java.util.List;

/**
 * The tables of an OpenContracts table dump, each after those that it refers to, with the workspace's table that takes its
 * rows: the one place that says what of a dump comes in. Owners of links that a workspace does not keep have no table
 * there; only their numbers are read, so that a link of an owner that does not exist is seen.
 */
public enum DumpTable {
    USER("users_user", "app_user", id(), text("username", 256).needed()),
    LABEL_SET("annotations_labelset", "label_set", id(), text("title", 1024).or(""), text("description").or(""),
            text("icon", 1024).or(""), text("analyzer_id", 1024).as("analyzer"), creator()),
    CORPUS("corpuses_corpus", "corpus", id(), text("title", 1024).or(""), text("description").or(""),
            reference("label_set_id", "annotations_labelset"), creator(), time("created").or("now"), time("modified").or("now")),
    DOCUMENT("documents_document", "document", id(), text("title", 1024).or(""), text("file_type", 255).or("application/pdf"),
            integer("page_count", 0), longText("description"), creator(), time("created").or("now"),
            time("modified").or("now")),
    /** Not of a server: what a corpus has that a workspace only keeps; below another, or of a document. */
    CORPUS_PART("plumbline_corpus_part", "corpus_part", id(), reference("corpus_id", "corpuses_corpus").needed(),
            reference("parent_id", "plumbline_corpus_part"), document("document_id"), text("name", 128).needed(),
            largeJson("json", 10_000_000).needed()),
    CORPUS_DOCUMENT("corpuses_corpus_documents", "corpus_document", reference("corpus_id", "corpuses_corpus").needed(),
            document("document_id").needed()),
    LABEL("annotations_annotationlabel", "annotation_label", id(), text("text", 1024).or("Text Label"),
            text("label_type", 128).or("TOKEN_LABEL"), text("color", 64).or("#05313d"), text("description").or(""),
            text("icon", 128).or("tags"), text("analyzer_id", 1024).as("analyzer"), creator()),
    LABEL_SET_LABEL("annotations_labelset_annotation_labels", "label_set_label",
            reference("labelset_id", "annotations_labelset").as("label_set_id").needed(),
            reference("annotationlabel_id", "annotations_annotationlabel").as("annotation_label_id").needed()),
    ANNOTATION("annotations_annotation", "annotation", id(), integer("page", 1), text("raw_text"), json("json").or("{}"),
            text("annotation_type", 128).or("TOKEN_LABEL"), flag("structural"), flag("is_grounding_source"),
            reference("annotation_label_id", "annotations_annotationlabel"), document("document_id"),
            reference("corpus_id", "corpuses_corpus"), annotation("parent_id"), creator(), time("created").or("now"),
            time("modified").or("now"), text("review_state", 16).or("open"), longText("long_description"),
            text("link_url", 2048), longText("content_modalities")),
    /** Not of a server: what a person said is no duplicate. Its members are numbers of annotations, {@code "3,7,9"}. */
    DISTINCT_GROUP("plumbline_distinct_group", "distinct_group", id(), text("members").needed(), creator(),
            time("created").or("now")),
    FIELDSET("extracts_fieldset", "fieldset", id(), text("name", 256).or(""), text("description").or(""),
            reference("corpus_id", "corpuses_corpus"), creator()),
    COLUMN("extracts_column", "extract_column", id(), text("name", 1024).or(""),
            reference("fieldset_id", "extracts_fieldset").needed(), text("query"), text("match_text"),
            text("must_contain_text"), text("output_type").or("str"), text("limit_to_label", 512), text("instructions"),
            flag("extract_is_list"), text("task_name", 1024), text("data_type", 32), json("validation_config"),
            flag("is_manual_entry"), json("default_value"), text("help_text"), integer("display_order", 0), creator()),
    EXTRACT("extracts_extract", "extract", id(), text("name", 512).or(""), reference("corpus_id", "corpuses_corpus"),
            reference("fieldset_id", "extracts_fieldset").needed(), time("created").or("now"), time("started"),
            time("finished"), text("error"), json("model_config"), creator()),
    EXTRACT_DOCUMENT("extracts_extract_documents", "extract_document",
            reference("extract_id", "extracts_extract").needed(), document("document_id").needed()),
    DATACELL("extracts_datacell", "datacell", id(), reference("extract_id", "extracts_extract"),
            reference("column_id", "extracts_column").needed(), document("document_id").needed(), json("data"),
            text("data_definition").or(""), time("started"), time("completed"), time("failed"), text("stacktrace"),
            reference("approved_by_id", "users_user"), reference("rejected_by_id", "users_user"), json("corrected_data"),
            text("llm_call_log"), creator()),
    DATACELL_SOURCE("extracts_datacell_sources", "datacell_source", reference("datacell_id", "extracts_datacell").needed(),
            annotation("annotation_id").needed()),
    /** Not of a server: what grounding found out about each string of a cell. */
    GROUNDING("plumbline_grounding", "grounding", id(), reference("datacell_id", "extracts_datacell").needed(),
            integer("ordinal", 0), text("value").as("\"VALUE\"").needed(), count("hint_page"), text("hint_before"),
            text("hint_after"), text("status", 16).or("pending"), text("tier", 16), number("quality"),
            annotation("annotation_id"), count("span_start"), count("span_end"), count("page"), text("quote"),
            count("occurrences"), text("places"), text("reason", 32), text("difference_kind", 16),
            text("difference_expected"), text("difference_found"), count("near_start"), count("near_end"),
            count("near_page"), text("near_quote"), text("near_tier", 16), number("near_quality"),
            text("review_state", 16).or("open"), count("cited_page"), count("cited_last_page"), text("cited_box"),
            text("cited_quote"), count("cited_start"), count("cited_end"), text("cited_outcome", 16)),
    FEEDBACK("feedback_userfeedback", "user_feedback", id(), annotation("commented_annotation_id"), text("comment").or(""),
            text("markdown").or(""), json("metadata"), flag("approved"), flag("rejected"),
            reference("creator_id", "users_user")),
    NOTE("annotations_note", "note", id(), text("title", 1024).or(""), text("content").or(""), document("document_id"),
            annotation("annotation_id"), reference("creator_id", "users_user")),
    EMBEDDING("annotations_embedding", "embedding", id(), annotation("annotation_id"), text("embedder_path", 1024),
            json("vector")),
    MESSAGE("conversations_chatmessage", "", id()),
    MESSAGE_SOURCE("conversations_chatmessage_source_annotations", "chat_message_source_annotation",
            reference("chatmessage_id", "conversations_chatmessage").as("chat_message_id").needed(),
            annotation("annotation_id").needed()),
    MESSAGE_CREATED("conversations_chatmessage_created_annotations", "chat_message_created_annotation",
            reference("chatmessage_id", "conversations_chatmessage").as("chat_message_id").needed(),
            annotation("annotation_id").needed()),
    ASSIGNMENT("users_assignment", "", id()),
    ASSIGNMENT_RESULT("users_assignment_resulting_annotations", "assignment_resulting_annotation",
            reference("assignment_id", "users_assignment").needed(), annotation("annotation_id").needed()),
    RELATIONSHIP("annotations_relationship", "relationship", id(),
            reference("relationship_label_id", "annotations_annotationlabel"), reference("corpus_id", "corpuses_corpus"),
            document("document_id"), flag("structural"), reference("creator_id", "users_user")),
    RELATIONSHIP_SOURCE("annotations_relationship_source_annotations", "relationship_source_annotation",
            reference("relationship_id", "annotations_relationship").needed(), annotation("annotation_id").needed()),
    RELATIONSHIP_TARGET("annotations_relationship_target_annotations", "relationship_target_annotation",
            reference("relationship_id", "annotations_relationship").needed(), annotation("annotation_id").needed()),
    ANALYSIS_ROW("documents_documentanalysisrow", "", id()),
    ANALYSIS_ROW_ANNOTATION("documents_documentanalysisrow_annotations", "document_analysis_row_annotation",
            reference("documentanalysisrow_id", "documents_documentanalysisrow").as("document_analysis_row_id").needed(),
            annotation("annotation_id").needed());

    private final String dumpName;
    private final String table;
    private final List<DumpColumn> columns;

    DumpTable(String dumpName, String table, DumpColumn... columns) {
        this.dumpName = dumpName;
        this.table = table;
        this.columns = List.of(columns);
    }

    private static DumpColumn creator() {
        return reference("creator_id", "users_user").needed();
    }

    private static DumpColumn document(String name) {
        return reference(name, "documents_document");
    }

    private static DumpColumn annotation(String name) {
        return reference(name, "annotations_annotation");
    }

    /** The dump's table of this name, which its file has before {@code .csv}. */
    static DumpTable named(String dumpName) {
        return Arrays.stream(values()).filter(table -> table.dumpName.equals(dumpName)).findFirst().orElseThrow();
    }

    /** The file it is written to. */
    public String fileName() {
        return dumpName + ".csv";
    }

    /** The workspace's table; empty where only the numbers of its rows are read. */
    public String table() {
        return table;
    }

    public List<DumpColumn> columns() {
        return columns;
    }

    /** The position of a column among {@link #columns()}, by its name in the dump. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(dumpName + " has no column " + column);
    }

    /** True for a table of links: a row is a pair of references and has no number that others refer to. */
    public boolean isLink() {
        return columns.getFirst().type() == DumpColumn.Type.REFERENCE;
    }

    /** True for a table whose rows, or some of them, refer to annotations. */
    public boolean refersToAnnotations() {
        return this != ANNOTATION && this != GROUNDING && columns.stream().anyMatch(column -> column.to().equals(ANNOTATION.dumpName));
    }

    /** False for what only a workspace has: it never comes in with the tables of a server. */
    public boolean isOfServer() {
        return this != GROUNDING && this != DISTINCT_GROUP && this != CORPUS_PART;
    }

    /** Without it nothing of a dump can be used. */
    public boolean isNeeded() {
        return this == USER || this == CORPUS || this == DOCUMENT || this == LABEL || this == ANNOTATION;
    }

    /** The table that a reference is into. */
    public static DumpTable of(DumpColumn reference) {
        return named(reference.to());
    }
}
