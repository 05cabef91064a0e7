package dev.plumbline.domain;

/** Every column that may refer to an annotation, with what a merge does to its rows: the one place that says so. */
public enum AnnotationReference {
    DATACELL_SOURCE("datacell_source", "datacell_id", "annotation_id", Rule.REPOINT_PAIR),
    CHAT_MESSAGE_SOURCE("chat_message_source_annotation", "chat_message_id", "annotation_id", Rule.REPOINT_PAIR),
    CHAT_MESSAGE_CREATED("chat_message_created_annotation", "chat_message_id", "annotation_id", Rule.REPOINT_PAIR),
    ASSIGNMENT_RESULT("assignment_resulting_annotation", "assignment_id", "annotation_id", Rule.REPOINT_PAIR),
    RELATIONSHIP_SOURCE("relationship_source_annotation", "relationship_id", "annotation_id", Rule.REPOINT_PAIR),
    RELATIONSHIP_TARGET("relationship_target_annotation", "relationship_id", "annotation_id", Rule.REPOINT_PAIR),
    ANALYSIS_ROW("document_analysis_row_annotation", "document_analysis_row_id", "annotation_id", Rule.REPOINT_PAIR),
    GROUNDING("grounding", "id", "annotation_id", Rule.REPOINT),
    FEEDBACK("user_feedback", "id", "commented_annotation_id", Rule.REPOINT),
    NOTE("note", "id", "annotation_id", Rule.REPOINT),
    EMBEDDING("embedding", "id", "annotation_id", Rule.CASCADE),
    CHILD("annotation", "id", "parent_id", Rule.CHILDREN);

    private final String table;
    private final String owner;
    private final String column;
    private final Rule rule;

    AnnotationReference(String table, String owner, String column, Rule rule) {
        this.table = table;
        this.owner = owner;
        this.column = column;
        this.rule = rule;
    }

    public String table() {
        return table;
    }

    /** The column that says whose reference it is: the other half of a link, or the row's own id. */
    public String owner() {
        return owner;
    }

    /** The column that refers to the annotation. */
    public String column() {
        return column;
    }

    public Rule rule() {
        return rule;
    }

    /** What a merge does to a row that refers to an absorbed annotation. */
    public enum Rule {
        /** A link: goes to the survivor, or is dropped where its owner would hold the survivor twice. */
        REPOINT_PAIR,
        /** Goes to the survivor. */
        REPOINT,
        /** Is about the absorbed row itself and goes with it. */
        CASCADE,
        /** A child annotation moves to the survivor. */
        CHILDREN
    }
}
