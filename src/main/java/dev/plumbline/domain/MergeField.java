package dev.plumbline.domain;

import java.util.List;
import java.util.Locale;

/** A part of an annotation whose value a merge may take from any member. */
public enum MergeField {
    /** Page, text and json go together: one without the others would mark words that stand elsewhere. */
    PLACE("page", "raw_text", "json"),
    LABEL("annotation_label_id"),
    CORPUS("corpus_id"),
    PARENT("parent_id"),
    REVIEW("review_state"),
    CREATED("created");

    private final List<String> columns;

    MergeField(String... columns) {
        this.columns = List.of(columns);
    }

    /** The columns of {@code annotation} that it stands for. */
    public List<String> columns() {
        return columns;
    }

    /** The name in formats and on the command line: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the bundle. */
    public String messageKey() {
        return "merge.field." + code();
    }
}
