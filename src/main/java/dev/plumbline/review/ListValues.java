package dev.plumbline.review;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.store.ValueStore;
import java.util.List;
import java.util.Optional;

/** Lists extracted values with what is known of them. */
public final class ListValues {

    private final Workspace workspace;

    ListValues(Workspace workspace) {
        this.workspace = workspace;
    }

    /** By document, cell and position in the cell. */
    public List<ValueRow> all() {
        return matching(ValueFilter.ALL);
    }

    public List<ValueRow> ofDocument(long documentId) {
        return matching(ValueFilter.ofDocument(documentId));
    }

    public List<ValueRow> ofStatus(GroundingStatus status) {
        return matching(ValueFilter.ofStatus(status));
    }

    /** @throws PlumblineException when the workspace cannot be read */
    public List<ValueRow> matching(ValueFilter filter) {
        return workspace.store(database -> new ValueStore(database).rows(filter));
    }

    public Optional<ValueRow> find(long id) {
        return workspace.store(database -> new ValueStore(database).find(id));
    }
}
