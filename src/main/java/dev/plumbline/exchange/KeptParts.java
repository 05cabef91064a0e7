package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of corpora that a workspace kept, as {@code data.json} has them: under the numbers that they have in the zip, and
 * those of several corpora as if they were one's. Items of lists are read one at a time.
 */
final class KeptParts {

    private static final int PARENT = DumpTable.CORPUS_PART.position("parent_id");
    private static final int DOCUMENT = DumpTable.CORPUS_PART.position("document_id");
    private static final String VERSION = "version";
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final CorpusExport export;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, List<JsonValue>> whole = new HashMap<>();

    KeptParts(CorpusExport export) {
        this.export = export;
        Set<String> lists = new HashSet<>();
        for (CorpusPart part : CorpusPart.values()) {
            if (part.isList()) {
                lists.add(part.member());
            }
        }
        export.source().read(DumpTable.CORPUS_PART, row -> {
            String name = CorpusExport.text(row, "name");
            names.put(row.id(), name);
            if (!lists.contains(name)) {
                whole.computeIfAbsent(name, _ -> new ArrayList<>()).add(json(row));
            }
        });
    }

    private static JsonValue json(DumpRow row) {
        return JsonValues.parsed(CorpusExport.text(row, "json")).orElse(JsonValue.NULL);
    }

    boolean has(CorpusPart part) {
        return names.containsValue(part.member());
    }

    /**
     * An object of which each corpus may have kept one: of each member the first that says something.
     *
     * @param usual what a member is that nobody kept
     * @param own names of the members that stay as they are there
     */
    JsonValue.Object object(CorpusPart part, JsonValue.Object usual, Set<String> own) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        usual.members().forEach(member -> members.put(member.name(), member.value()));
        Map<String, JsonValue> kept = new LinkedHashMap<>();
        for (JsonValue one : whole.getOrDefault(part.member(), List.of())) {
            for (JsonValue.Member member : one instanceof JsonValue.Object object ? object.members() : List.<JsonValue.Member>of()) {
                kept.merge(member.name(), member.value(), (first, other) -> saysNothing(first) ? other : first);
            }
        }
        kept.keySet().removeAll(own);
        members.putAll(kept);
        JsonValue.Builder merged = JsonValue.object();
        members.forEach(merged::put);
        return merged.build();
    }

    private static boolean saysNothing(JsonValue value) {
        return switch (value) {
            case JsonValue.Null ignored -> true;
            case JsonValue.Text text -> text.value().isEmpty();
            case JsonValue.Array array -> array.items().isEmpty();
            case JsonValue.Object object -> object.members().isEmpty();
            case JsonValue.Bool ignored -> false;
            case JsonValue.Number ignored -> false;
        };
    }

    /** The descriptions one below the other; null for none. */
    JsonValue description() {
        Set<String> texts = new HashSet<>();
        List<String> kept = whole.getOrDefault(CorpusPart.DESCRIPTION.member(), List.of()).stream()
                .map(CorpusRows::reference).filter(texts::add).toList();
        return kept.isEmpty() ? JsonValue.NULL
                : JsonValue.of(kept.stream().filter(text -> kept.size() == 1 || !text.isBlank()).collect(Collectors.joining("\n\n")));
    }

    /** Every item of a list, in its order. Names that several corpora have stand there once. */
    void each(CorpusPart part, Consumer<JsonValue> to) {
        Versions versions = new Versions();
        Set<JsonValue> seen = new HashSet<>();
        export.source().read(DumpTable.CORPUS_PART, row -> {
            if (part.member().equals(names.get(row.id()))) {
                JsonValue item = item(part, row, versions);
                boolean isName = part == CorpusPart.POST_PROCESSOR || part == CorpusPart.INGESTION_SOURCE;
                if (!isName || seen.add(item)) {
                    to.accept(item);
                }
            }
        });
    }

    private JsonValue item(CorpusPart part, DumpRow row, Versions versions) {
        if (!(json(row) instanceof JsonValue.Object object)) {
            return json(row);
        }
        Map<String, JsonValue> changed = new HashMap<>();
        object.get(CorpusPart.ID).ifPresent(id -> changed.put(CorpusPart.ID, number(row.id(), id)));
        object.get(part.reference()).filter(above -> !(above instanceof JsonValue.Null) && !part.reference().isEmpty())
                .ifPresent(above -> changed.put(part.reference(), above(part, row, above)));
        if (part == CorpusPart.REVISION) {
            object.get(VERSION).ifPresent(version -> changed.put(VERSION, versions.next(row.reference(PARENT), version)));
        }
        CorpusPart.document(object).filter(_ -> row.reference(DOCUMENT) != 0).ifPresent(named -> changed.put(named.name(),
                JsonValue.of(export.reference(row.reference(DOCUMENT), HASH.matcher(CorpusRows.reference(named.value())).matches()))));
        JsonValue.Builder item = JsonValue.object();
        object.members().forEach(member -> item.put(member.name(), changed.getOrDefault(member.name(), member.value())));
        return item.build();
    }

    private JsonValue above(CorpusPart part, DumpRow row, JsonValue written) {
        long parent = row.reference(PARENT);
        return part.owner().member().equals(names.get(parent)) ? number(parent, written) : JsonValue.NULL;
    }

    /** The number of a part in the zip, of the kind that its number had. */
    private JsonValue number(long part, JsonValue written) {
        long number = export.numbers().of(DumpTable.CORPUS_PART, part);
        return written instanceof JsonValue.Number ? JsonValue.of(number) : JsonValue.of(String.valueOf(number));
    }

    /** Versions of a description go on where those of the corpus before end. */
    private static final class Versions {

        private long corpus;
        private long before;
        private long last;

        JsonValue next(long of, JsonValue written) {
            if (of != corpus) {
                corpus = of;
                before = last;
            }
            if (!(written instanceof JsonValue.Number number) || !number.literal().matches("\\d{1,9}")) {
                return written;
            }
            long version = before + Long.parseLong(number.literal());
            last = Math.max(last, version);
            return JsonValue.of(version);
        }
    }
}
