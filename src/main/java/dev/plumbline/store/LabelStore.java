package dev.plumbline.store;

import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The workspace's labels. */
public final class LabelStore {

    private static final String CONSTRAINT = "annotation_label_unique_own_label";

    private static final String BY_KEY = "SELECT id, text, label_type FROM annotation_label "
            + "WHERE creator_id = ? AND text = ? AND label_type = ? AND analyzer IS NULL";

    private final Database database;

    public LabelStore(Database database) {
        this.database = database;
    }

    /** Finds the label or makes it and puts it into the corpus's label set; exactly one results. */
    public Stored<Label> getOrCreate(String text, LabelType type) {
        return database.transaction(sql -> getOrCreate(sql, text, type));
    }

    public Optional<Label> find(String text, LabelType type) {
        return database.transaction(sql -> find(sql, text, type));
    }

    Stored<Label> getOrCreate(Sql sql, String text, LabelType type) throws SQLException {
        Stored<Label> label = GetOrCreate.run(CONSTRAINT, () -> find(sql, text, type), () -> insert(sql, text, type));
        if (label.created()) {
            intoLabelSet(sql, label.row());
        }
        return label;
    }

    private Optional<Label> find(Sql sql, String text, LabelType type) throws SQLException {
        return sql.first(BY_KEY, LabelStore::read, database.ids().ownerId(), text, type.name());
    }

    private Label insert(Sql sql, String text, LabelType type) throws SQLException {
        AnnotationLabelEntity entity = new AnnotationLabelEntity(text, type, database.ids().ownerId());
        database.sessions().insert(sql.connection(), entity);
        return entity.record();
    }

    private void intoLabelSet(Sql sql, Label label) throws SQLException {
        sql.update("INSERT INTO label_set_label (label_set_id, annotation_label_id) "
                + "SELECT label_set_id, ? FROM corpus WHERE id = ?", label.id(), database.ids().corpusId());
    }

    private static Label read(ResultSet rows) throws SQLException {
        return new Label(rows.getLong(1), rows.getString(2), LabelType.valueOf(rows.getString(3)));
    }
}
