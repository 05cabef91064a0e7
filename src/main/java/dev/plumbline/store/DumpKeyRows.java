package dev.plumbline.store;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.store.GroundingKey.KeyParts;
import java.util.BitSet;
import java.util.Optional;

/**
 * The grounding keys of a dump's annotations, in the dump's own numbers: equal exactly where those of the workspace will
 * be, unless two of its documents or accounts are one there; then the schema refuses the second row and it becomes a
 * candidate.
 */
final class DumpKeyRows {

    static final DumpTable TABLE = DumpTable.ANNOTATION;
    static final int JSON = TABLE.position("json");
    static final int FLAG = TABLE.position("is_grounding_source");
    private static final int PAGE = TABLE.position("page");
    private static final int TEXT = TABLE.position("raw_text");
    private static final int TYPE = TABLE.position("annotation_type");
    private static final int STRUCTURAL = TABLE.position("structural");
    private static final int LABEL = TABLE.position("annotation_label_id");
    private static final int DOCUMENT = TABLE.position("document_id");
    private static final int CORPUS = TABLE.position("corpus_id");
    private static final int CREATOR = TABLE.position("creator_id");
    private static final int LABEL_TEXT = DumpTable.LABEL.position("text");

    private final DumpNumbers numbers;
    /** Numbers of the labels that mark what grounding made, by their ranks. */
    private final BitSet sources = new BitSet();
    private final DumpKeys keys = new DumpKeys();

    DumpKeyRows(DumpNumbers numbers) {
        this.numbers = numbers;
    }

    /** To be called for each label once the numbers of all are known. */
    void label(DumpRow row) {
        if (Label.EXTRACT_SOURCE.equals(row.values().get(LABEL_TEXT))) {
            sources.set(numbers.of(DumpTable.LABEL).rank(row.id()));
        }
    }

    /** Counts an annotation's key. */
    void count(DumpRow row) {
        key(row).ifPresent(keys::add);
    }

    DumpKeys keys() {
        return keys;
    }

    static boolean isFlagged(DumpRow row) {
        return Boolean.TRUE.equals(row.values().get(FLAG));
    }

    /** True for a row under the label of grounding. */
    boolean isSource(DumpRow row) {
        int rank = numbers.of(DumpTable.LABEL).rank(row.reference(LABEL));
        return rank >= 0 && sources.get(rank);
    }

    /** The key of a row that is, or is to be, under guard; empty for any other. */
    Optional<byte[]> key(DumpRow row) {
        Object type = row.values().get(TYPE);
        boolean isToken = LabelType.TOKEN_LABEL.name().equals(type);
        if (!isToken && !LabelType.SPAN_LABEL.name().equals(type) || Boolean.TRUE.equals(row.values().get(STRUCTURAL))
                || !isFlagged(row) && !isSource(row) || !isWhole(row)) {
            return Optional.empty();
        }
        KeyParts parts = new KeyParts(row.reference(DOCUMENT), row.reference(CORPUS), row.reference(LABEL),
                String.valueOf(row.values().get(TEXT)), row.reference(CREATOR));
        int page = row.values().get(PAGE) instanceof Integer number ? number : 0;
        return isToken ? Optional.of(GroundingKey.token(parts, page))
                : canonical(row).map(json -> GroundingKey.span(parts, json));
    }

    /** A row that lacks a part of the key, or refers to a row that is not there, has none. */
    private boolean isWhole(DumpRow row) {
        return row.values().get(TEXT) != null && isKnown(DumpTable.DOCUMENT, row, DOCUMENT)
                && isKnown(DumpTable.CORPUS, row, CORPUS) && isKnown(DumpTable.LABEL, row, LABEL) && isKnown(DumpTable.USER, row, CREATOR);
    }

    private boolean isKnown(DumpTable table, DumpRow row, int position) {
        return numbers.of(table).rank(row.reference(position)) >= 0;
    }

    /** The row's json in its one spelling; empty when it is none. */
    static Optional<String> canonical(DumpRow row) {
        try {
            return Optional.of(CanonicalJson.of((String) row.values().get(JSON)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
