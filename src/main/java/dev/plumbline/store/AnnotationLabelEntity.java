package dev.plumbline.store;

import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A row of {@code annotation_label} without an analyzer. Its key is the database's own work; the columns not
 * mapped take their defaults. */
@Entity(name = "AnnotationLabel")
@Table(name = "annotation_label")
class AnnotationLabelEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "annotation_label_seq")
    @SequenceGenerator(name = "annotation_label_seq", sequenceName = "annotation_label_seq", allocationSize = 1)
    private @Nullable Long id;

    private String text = "";

    @Column(name = "label_type")
    private String type = "";

    @Column(name = "creator_id")
    private long creatorId;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "own_label_key", insertable = false, updatable = false)
    private byte @Nullable [] ownLabelKey;

    AnnotationLabelEntity() {}

    AnnotationLabelEntity(String text, LabelType type, long creatorId) {
        this.text = text;
        this.type = type.name();
        this.creatorId = creatorId;
    }

    Label record() {
        return new Label(id == null ? 0 : id, text, LabelType.valueOf(type));
    }
}
