package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.Problem;
import dev.plumbline.exchange.CorpusData.Words;
import dev.plumbline.text.Excerpt;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A corpus zip as rows of a table dump. Its one account and its one corpus have the number 1. */
final class CorpusRows {

    static final Long ONE = 1L;

    private static final String FIRST = "1";
    private static final int SHOWN = 40;

    private final CorpusTables tables;
    private final CorpusLabels labels;
    private final CorpusAnnotations annotations;
    private final Optional<CorpusSide> side;
    private final Set<String> files;
    private final Map<Long, CorpusDocument> documents = new HashMap<>();
    private final Map<String, Long> references = new HashMap<>();
    private final Map<String, Words> sets = new HashMap<>();

    /** @param files names of the zip's files */
    CorpusRows(CorpusData data, Optional<CorpusSide> side, Set<String> files) {
        this.side = side;
        this.files = files;
        tables = new CorpusTables(side);
        labels = new CorpusLabels(tables);
        annotations = new CorpusAnnotations(tables, labels);
        tables.add(DumpTable.USER, "", Map.of("username", "corpus"), FIRST);
        addSetAndCorpus(data.rest());
        labels.addAll(data.rest(), "doc_labels", LabelType.DOC_TYPE_LABEL);
        labels.addAll(data.rest(), "text_labels", LabelType.TOKEN_LABEL);
        data.sets().forEach(set -> sets.put(set.name(), set));
        data.documents().forEach(this::addDocument);
        annotations.linkParents();
        addRelations(data);
        if (!tables.isOwn()) {
            addForeign(data.rest());
        }
        data.unkept().forEach(name -> tables.problem("/" + name, "input.corpus.unkept"));
        side.ifPresent(this::addSide);
    }

    private void addRelations(CorpusData data) {
        CorpusRelations relations = new CorpusRelations(tables, annotations, labels);
        relations.addAll("/relationships", CorpusData.items(data.rest(), "relationships"), Optional.empty());
        data.documents().forEach(document -> relations.addAll(document.path() + "/relationships",
                CorpusData.items(document.members(), "relationships"), Optional.ofNullable(references.get(document.name()))));
        data.sets().forEach(set -> relations.addAll(set.path() + "/structural_relationships",
                CorpusData.items(set.members(), "structural_relationships"), Optional.empty()));
    }

    /** What the side file of a zip of our own has whole. */
    private void addForeign(JsonValue.Object data) {
        if (data.get("metadata_schema").orElse(JsonValue.NULL) instanceof JsonValue.Object schema) {
            new CorpusSchema(tables, references).add(schema);
        }
        new CorpusParts(tables, references).addAll(data);
    }

    private void addSide(CorpusSide more) {
        for (DumpTable table : DumpTable.values()) {
            if (table != DumpTable.DOCUMENT) {
                tables.addRest(table);
            }
        }
        more.unnumbered().forEach(row -> tables.say(CorpusSide.FILE + ", " + row.where(), "input.corpus.number"));
        new CorpusReferences(tables).follow();
        CorpusGroundings groundings = new CorpusGroundings(tables,
                number -> Optional.ofNullable(documents.get(number)).flatMap(CorpusDocument::text));
        tables.of(DumpTable.GROUNDING).removeIf(row -> {
            Optional<String> wrong = groundings.wrong(row);
            wrong.ifPresent(column -> tables.say(row, "input.corpus.value", column));
            return wrong.isPresent();
        });
    }

    private void addSetAndCorpus(JsonValue.Object data) {
        tables.add(DumpTable.LABEL_SET, "/label_set", head(data, "label_set"), FIRST);
        tables.add(DumpTable.CORPUS, "/corpus", head(data, "corpus"), FIRST);
    }

    private static Map<String, Object> head(JsonValue.Object data, String member) {
        JsonValue head = data.get(member).orElse(JsonValue.NULL);
        return Map.of("title", JsonParts.text(head, "title").orElse(""),
                "description", JsonParts.text(head, "description").orElse(""), "creator_id", ONE);
    }

    List<DumpRow> of(DumpTable table) {
        return tables.of(table);
    }

    CorpusDocument document(long number) {
        return Optional.ofNullable(documents.get(number)).orElseThrow();
    }

    List<Problem> problems() {
        return tables.problems();
    }

    private void addDocument(Words document) {
        if (document.members().members().isEmpty() && document.pawls().pages().isEmpty()) {
            tables.problem(document.path(), "input.corpus.object");
            return;
        }
        Optional<FileType> type = type(document);
        if (type.isEmpty()) {
            tables.problem(document.path(), "input.corpus.file", shown(document.text("file_type")));
            return;
        }
        Optional<Words> set = Optional.ofNullable(sets.get(document.text("structural_set_hash")));
        Pawls pawls = document.pawls().pages().isEmpty() ? set.map(Words::pawls).orElse(document.pawls()) : document.pawls();
        String written = document.text("title");
        Optional<CorpusSide.Row> said = side.flatMap(more -> more.document(document.name()));
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("title", written.isEmpty() ? document.name() : written,
                "file_type", type.get().mime(), "page_count", pawls.pages().size(), "creator_id", ONE));
        tables.text(document.path(), document.members(), "description", DumpTable.DOCUMENT).ifPresent(text -> values.put("description", text));
        said.ifPresent(row -> values.putAll(tables.cells(row)));
        String id = values.get("id") instanceof Long known ? known.toString() : "";
        OptionalLong number = tables.add(DumpTable.DOCUMENT, document.path(), values, id);
        if (number.isPresent()) {
            Optional<JsonValue.Object> more = said.map(CorpusSide.Row::json).map(json -> (JsonValue.Object) json);
            CorpusDocument words = new CorpusDocument(document.name(), content(document, set), pawls, more);
            documents.put(number.getAsLong(), words);
            nameDefects(document, words);
            references.put(document.name(), number.getAsLong());
            if (!document.text("pdf_file_hash").isEmpty()) {
                references.putIfAbsent(document.text("pdf_file_hash"), number.getAsLong());
            }
            if (!tables.isOwn()) {
                tables.add(DumpTable.CORPUS_DOCUMENT, document.path(), Map.of("corpus_id", ONE, "document_id", number.getAsLong()));
            }
            addAnnotations(document, set, new CorpusAnnotations.Target(number.getAsLong(), type.get(), words));
        }
    }

    private void nameDefects(Words document, CorpusDocument words) {
        if (document.droppedTokens() > 0) {
            tables.problem(document.path() + "/pawls_file_content", "input.corpus.tokens", document.droppedTokens());
        }
        if (!files.contains(document.name())) {
            tables.problem(document.path(), "input.corpus.missing", shown(document.name()));
        }
        String hash = document.text("structural_set_hash");
        if (!hash.isEmpty() && !sets.containsKey(hash)) {
            tables.problem(document.path() + "/structural_set_hash", "input.corpus.set", shown(hash));
        }
        if (words.side().isPresent() && words.layer().isEmpty()) {
            tables.problem(document.path(), "input.corpus.layer");
        }
    }

    private static Optional<String> content(Words document, Optional<Words> set) {
        return document.members().get("content").filter(JsonValue.Text.class::isInstance)
                .map(_ -> document.text("content")).or(() -> set.map(words -> words.text("txt_content")));
    }

    private void addAnnotations(Words document, Optional<Words> set, CorpusAnnotations.Target target) {
        annotations.addAll(document.path() + "/labelled_text", CorpusData.items(document.members(), "labelled_text"), target);
        set.ifPresent(words -> annotations.addAll(words.path() + "/structural_annotations",
                CorpusData.items(words.members(), "structural_annotations"), target));
        // Those have no numbers in data.json; the side file has them whole.
        List<JsonValue> marks = tables.isOwn() ? List.of() : CorpusData.items(document.members(), "doc_labels");
        for (int i = 0; i < marks.size(); i++) {
            addDocumentLabel(document.path() + "/doc_labels/" + i, marks.get(i), target.document());
        }
    }

    private void addDocumentLabel(String where, JsonValue written, long document) {
        String name = reference(written);
        OptionalLong label = labels.of(name, LabelType.DOC_TYPE_LABEL);
        if (label.isEmpty()) {
            tables.problem(where, "input.corpus.label", shown(name));
            return;
        }
        tables.add(DumpTable.ANNOTATION, where, Map.of("raw_text", "", "annotation_type", LabelType.DOC_TYPE_LABEL.name(),
                "annotation_label_id", label.getAsLong(), "document_id", document, "corpus_id", ONE, "creator_id", ONE));
    }

    /** As the reference: what the record says, else what the name says, else a PDF. */
    private static Optional<FileType> type(Words document) {
        String written = document.text("file_type");
        if (!written.isEmpty()) {
            return written.equalsIgnoreCase("application/txt") ? Optional.of(FileType.TEXT) : FileType.ofMime(written);
        }
        String name = document.name().toLowerCase(Locale.ROOT);
        return Optional.of(Arrays.stream(FileType.values()).filter(type -> name.endsWith("." + type.extension())).findFirst()
                .orElse(FileType.PDF));
    }

    static Optional<LabelType> type(String name) {
        return Arrays.stream(LabelType.values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** A key or an id as it is written: old files have numbers. */
    static String reference(JsonValue json) {
        return switch (json) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Number number -> number.literal();
            default -> "";
        };
    }

    /** As much of a foreign text as belongs into a message. */
    static String shown(String text) {
        return Excerpt.marked(text, SHOWN);
    }
}
