package dev.plumbline.domain;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An annotation with the names of what it belongs to, as a person compares it with another.
 *
 * @param parentId the annotation that it is a child of
 */
public record GroupMember(Annotation annotation, Names names, OptionalLong parentId, Instant created,
        Instant modified) {

    public long id() {
        return annotation.id();
    }

    /** What its owner's ids stand for; empty where the row has none. */
    public record Names(String document, String corpus, String label, String creator) {}
}
