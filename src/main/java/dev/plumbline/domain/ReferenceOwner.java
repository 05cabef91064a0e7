package dev.plumbline.domain;

import java.util.OptionalLong;

/**
 * Whose a reference to an annotation is, in its own words.
 *
 * @param id the owner of {@link MergePlan.Held}
 * @param title a field's name, a note's title, the text of a child; empty where only the id is known
 * @param detail the rest of it: a cell's data, a comment, a note's content; may be empty
 * @param documentId the document that it belongs to
 * @param valueId the value that the review shows it as
 */
public record ReferenceOwner(AnnotationReference relation, long id, String title, String detail,
        OptionalLong documentId, OptionalLong valueId) {}
