package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ReviewState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.OptionalLong;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code annotation}. The two grounding keys are the database's own work, never
 * written; the columns not mapped take their defaults. */
@Entity(name = "Annotation")
@Table(name = "annotation")
class AnnotationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "annotation_seq")
    @SequenceGenerator(name = "annotation_seq", sequenceName = "annotation_seq", allocationSize = 1)
    private @Nullable Long id;

    private int page;

    @Column(name = "raw_text")
    private String rawText = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private String json = "{}";

    @Column(name = "annotation_type")
    private String type = "";

    private boolean structural;

    @Column(name = "is_grounding_source")
    private boolean groundingSource = true;

    @Column(name = "annotation_label_id")
    private @Nullable Long labelId;

    @Column(name = "document_id")
    private @Nullable Long documentId;

    @Column(name = "corpus_id")
    private @Nullable Long corpusId;

    @Column(name = "creator_id")
    private long creatorId;

    @Column(name = "review_state")
    private String reviewState = ReviewState.OPEN.code();

    @Version
    private int version;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "token_grounding_key", insertable = false, updatable = false)
    private byte @Nullable [] tokenGroundingKey;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "span_grounding_key", insertable = false, updatable = false)
    private byte @Nullable [] spanGroundingKey;

    AnnotationEntity() {}

    AnnotationEntity(NewAnnotation annotation, String canonicalJson, WorkspaceIds ids) {
        page = annotation.page();
        rawText = annotation.rawText();
        json = canonicalJson;
        type = annotation.label().type().name();
        labelId = annotation.label().id();
        documentId = annotation.documentId();
        corpusId = ids.corpusId();
        creatorId = ids.ownerId();
    }

    Annotation record() {
        var owner = new Annotation.Owner(optional(documentId), optional(corpusId), optional(labelId), creatorId);
        return new Annotation(id == null ? 0 : id, owner, LabelType.valueOf(type), page, rawText,
                json, structural, groundingSource, ReviewState.ofCode(reviewState));
    }

    private static OptionalLong optional(@Nullable Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
