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
    /** Numbers of the annotations of documents that data.json has, but for those of sets. */
    private final BitSet held = new BitSet();

    /** The annotations that a relationship goes from and to. */
    record Ends(List<Long> sources, List<Long> targets) {}

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
        source.read(DumpTable.RELATIONSHIP_SOURCE, row -> ends(row).sources().add(row.reference(1)));
        source.read(DumpTable.RELATIONSHIP_TARGET, row -> ends(row).targets().add(row.reference(1)));
    }

    private static String entry(DumpRow document, FileNames names) {
        String ending = "." + type(document).extension();
        String title = text(document, "title").codePoints().map(c -> Character.getType(c) == Character.SURROGATE ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return names.next(title, ending) + ending;
    }

    private Ends ends(DumpRow link) {
        return relationships.computeIfAbsent(link.reference(0), _ -> new Ends(new ArrayList<>(), new ArrayList<>()));
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

    void hold(long annotationId) {
        held.set(Math.toIntExact(numbers.of(DumpTable.ANNOTATION, annotationId)));
    }

    boolean isHeld(long annotationId) {
        return held.get(Math.toIntExact(numbers.of(DumpTable.ANNOTATION, annotationId)));
    }

    TreeMap<Long, Ends> relationships() {
        return relationships;
    }

    /** Whether data.json has the relationship: it has an end on either side that data.json has too. */
    boolean isHeld(Ends ends) {
        return ends.sources().stream().anyMatch(this::isHeld) && ends.targets().stream().anyMatch(this::isHeld);
    }
}
