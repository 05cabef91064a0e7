package dev.plumbline.store;

import dev.plumbline.domain.WorkspaceCounts;
import java.sql.SQLException;

/** How much a workspace holds. */
public final class CountStore {

    /** Rows from elsewhere that carry the grounding label but not the flag; the constraints let duplicates in. */
    private static final String GROUPS = "SELECT COUNT(*) FROM (SELECT 1 FROM annotation a "
            + "JOIN annotation_label l ON l.id = a.annotation_label_id WHERE l.text = 'OC_EXTRACT_SOURCE' "
            + "AND NOT a.structural AND a.document_id IS NOT NULL AND a.corpus_id IS NOT NULL "
            + "AND a.raw_text IS NOT NULL AND a.annotation_type IN ('TOKEN_LABEL', 'SPAN_LABEL') "
            + "GROUP BY a.annotation_type, a.document_id, a.corpus_id, a.annotation_label_id, a.raw_text, "
            + "a.creator_id, CASE a.annotation_type WHEN 'TOKEN_LABEL' THEN CAST(a.page AS VARCHAR) "
            + "ELSE CAST(a.json AS VARCHAR) END HAVING COUNT(*) > 1)";

    private final Database database;

    public CountStore(Database database) {
        this.database = database;
    }

    public WorkspaceCounts counts() {
        return database.transaction(CountStore::counts);
    }

    private static WorkspaceCounts counts(Sql sql) throws SQLException {
        return new WorkspaceCounts(sql.number("SELECT COUNT(*) FROM document"),
                sql.number("SELECT COUNT(*) FROM datacell"), ValueStore.counts(sql),
                sql.number("SELECT COUNT(*) FROM annotation"),
                sql.number("SELECT COUNT(*) FROM annotation WHERE is_grounding_source"), sql.number(GROUPS),
                Schema.installed(sql.connection()).orElse(0));
    }
}
