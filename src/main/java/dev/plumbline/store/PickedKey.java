package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.store.GroundingKey.KeyParts;
import dev.plumbline.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;

/** The grounding key that a guarded survivor has with the values picked for it. */
final class PickedKey {

    private static final Set<MergeField> OF_THE_KEY = Set.of(MergeField.PLACE, MergeField.LABEL, MergeField.CORPUS);

    private final Sql sql;
    private final MergePlan plan;

    private PickedKey(Sql sql, MergePlan plan) {
        this.sql = sql;
        this.plan = plan;
    }

    /** @throws StoreException KEY_TAKEN when an annotation that is no member has it */
    static void requireFree(Sql sql, MergePlan plan) throws SQLException {
        if (!Collections.disjoint(plan.picks().keySet(), OF_THE_KEY)) {
            new PickedKey(sql, plan).requireFree();
        }
    }

    private void requireFree() throws SQLException {
        Annotation survivor = annotation(plan.survivor());
        Annotation place = from(MergeField.PLACE);
        Annotation.Owner label = from(MergeField.LABEL).owner();
        Annotation.Owner corpus = from(MergeField.CORPUS).owner();
        if (!survivor.groundingSource() || label.labelId().isEmpty() || corpus.corpusId().isEmpty()) {
            return;
        }
        KeyParts parts = new KeyParts(survivor.owner().documentId().orElse(0), corpus.corpusId().getAsLong(),
                label.labelId().getAsLong(), place.rawText(), survivor.owner().creatorId());
        boolean token = AnnotationStore.constraint(survivor.type()).equals(GroundingKey.TOKEN_CONSTRAINT);
        byte[] key = token ? GroundingKey.token(parts, place.page()) : GroundingKey.span(parts, place.json());
        long others = sql.number("SELECT COUNT(*) FROM annotation WHERE " + (token ? "token" : "span")
                + "_grounding_key = ? AND id <> ALL(?)", key, plan.versions().keySet().toArray());
        if (others > 0) {
            throw new StoreException(Kind.KEY_TAKEN, "an annotation has the key picked for " + plan.survivor());
        }
    }

    private Annotation from(MergeField field) throws SQLException {
        return annotation(plan.picks().getOrDefault(field, plan.survivor()));
    }

    private Annotation annotation(long id) throws SQLException {
        return sql.first("SELECT * FROM annotation WHERE id = ?", AnnotationStore::read, id).orElseThrow();
    }
}
