package dev.plumbline.domain;

/** The kinds of label and of annotation, named as OpenContracts names them. */
public enum LabelType {
    /** Marks words of a PDF page. */
    TOKEN_LABEL,
    /** Marks a stretch of a text. */
    SPAN_LABEL,
    DOC_TYPE_LABEL,
    RELATIONSHIP_LABEL
}
