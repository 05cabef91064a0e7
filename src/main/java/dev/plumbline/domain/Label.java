package dev.plumbline.domain;

/** What an annotation says of its place. */
public record Label(long id, String text, LabelType type) {

    /** The text of the label that grounding gives its annotations; {@code OC_} is a reserved prefix. */
    public static final String EXTRACT_SOURCE = "OC_EXTRACT_SOURCE";
}
