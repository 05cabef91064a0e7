package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.LabelType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What both files of a corpus zip that goes out have to know of the workspace. */
final class CorpusExport {

    private final CorpusSource source;
    private final CorpusNumbers numbers;
    private final DumpRow corpus;
    private final List<DumpRow> documents = new ArrayList<>();
    private final Map<Long, String> entries = new HashMap<>();
    private final Map<Long, DumpRow> labels = new LinkedHashMap<>();
    private final TreeMap<Long, Ends> relationships = new TreeMap<>();
    private final KeptParts parts;
    /** Numbers of the annotations of documents that data.json has, but for those of sets. */
    private final BitSet held = new BitSet();
    /** The same of sets, by their documents. */
    private final Map<Long, BitSet> heldOfSets = new LinkedHashMap<>();

    /** A relationship with the annotations that it goes from and to. */
    record Ends(DumpRow row, List<Long> sources, List<Long> targets) {}

    CorpusExport(CorpusSource source) {
        this.source = source;
        corpus = row(DumpTable.CORPUS, source.corpusId()).orElseThrow();
        numbers = new CorpusNumbers(source, corpus.reference(DumpTable.CORPUS.position("label_set_id")));
        FileNames names = new FileNames();
        source.read(DumpTable.DOCUMENT, row -> {
            documents.add(row);
            entries.put(row.id(), entry(row, names));
        });
        source.read(DumpTable.LABEL, row -> labels.put(row.id(), row));
        source.read(DumpTable.RELATIONSHIP, row -> relationships.put(row.id(), new Ends(row, new ArrayList<>(), new ArrayList<>())));
        source.read(DumpTable.RELATIONSHIP_SOURCE, row -> ends(row).sources().add(row.reference(1)));
        source.read(DumpTable.RELATIONSHIP_TARGET, row -> ends(row).targets().add(row.reference(1)));
        parts = new KeptParts(this);
    }

    private static String entry(DumpRow document, FileNames names) {
        String ending = "." + type(document).extension();
        String title = text(document, "title").codePoints().map(c -> Character.getType(c) == Character.SURROGATE ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return names.next(title, ending) + ending;
    }

    private Ends ends(DumpRow link) {
        return Objects.requireNonNull(relationships.get(link.reference(0)));
    }

    /** A kind that cannot be read has words at best. */
    static FileType type(DumpRow document) {
        return FileType.ofMime(text(document, "file_type")).orElse(FileType.TEXT);
    }

    static String text(DumpRow row, String column) {
        return row.value(column).map(Object::toString).orElse("");
    }

    CorpusSource source() {
        return source;
    }

    Optional<DumpRow> row(DumpTable table, long id) {
        return rows(table, row -> row.id() == id).stream().findFirst();
    }

    List<DumpRow> rows(DumpTable table, Predicate<DumpRow> wanted) {
        List<DumpRow> rows = new ArrayList<>();
        source.read(table, row -> {
            if (wanted.test(row)) {
                rows.add(row);
            }
        });
        return rows;
    }

    CorpusNumbers numbers() {
        return numbers;
    }

    DumpRow corpus() {
        return corpus;
    }

    List<DumpRow> documents() {
        return documents;
    }

    /** The name of the document's file in the zip. */
    String entry(long documentId) {
        return entries.getOrDefault(documentId, "");
    }

    Map<Long, DumpRow> labels() {
        return labels;
    }

    /** The label's type; empty for one that OpenContracts does not have. */
    Optional<LabelType> type(long labelId) {
        return Optional.ofNullable(labels.get(labelId)).flatMap(label -> CorpusRows.type(text(label, "label_type")));
    }

    /** By which a part of the corpus names a document: by its hash where that is asked for and data.json has it. */
    String reference(long documentId, boolean byHash) {
        boolean hasHash = byHash && documents.stream().anyMatch(row -> row.id() == documentId && type(row) == FileType.PDF);
        String hash = hasHash ? source.hash(documentId) : "";
        return hash.isEmpty() ? entry(documentId) : hash;
    }

    KeptParts parts() {
        return parts;
    }

    /** Says that data.json has an annotation. */
    void hold(long annotationId) {
        held.set(number(annotationId));
    }

    /** Says that data.json has an annotation in the set of its document. */
    void holdInSet(long documentId, long annotationId) {
        heldOfSets.computeIfAbsent(documentId, _ -> new BitSet()).set(number(annotationId));
    }

    private int number(long annotationId) {
        return Math.toIntExact(numbers.of(DumpTable.ANNOTATION, annotationId));
    }

    TreeMap<Long, Ends> relationships() {
        return relationships;
    }

    /**
     * Where data.json has the relationship: where an end on either side of it is.
     *
     * @return 0 among those of documents, a document's number in its set; empty where it has no place
     */
    Optional<Long> place(Ends ends) {
        if (isIn(held, ends)) {
            return Optional.of(0L);
        }
        return heldOfSets.entrySet().stream().filter(set -> isIn(set.getValue(), ends)).map(Map.Entry::getKey).findFirst();
    }

    private boolean isIn(BitSet some, Ends ends) {
        return isAnyIn(some, ends.sources()) && isAnyIn(some, ends.targets());
    }

    private boolean isAnyIn(BitSet some, List<Long> annotations) {
        return annotations.stream().anyMatch(id -> some.get(number(id)));
    }

    /** Whether data.json has the annotation at a place of relationships. */
    boolean isAt(long place, long annotationId) {
        return (place == 0 ? held : heldOfSets.getOrDefault(place, held)).get(number(annotationId));
    }

    /** The label of a relationship; empty where it has none that one of OpenContracts may have. */
    Optional<DumpRow> label(Ends ends) {
        long label = ends.row().reference(DumpTable.RELATIONSHIP.position("relationship_label_id"));
        return type(label).filter(type -> type != LabelType.DOC_TYPE_LABEL).map(_ -> labels.get(label));
    }
}
