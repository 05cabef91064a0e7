package dev.plumbline.exchange;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the parts of a corpus zip that a workspace only keeps. Each becomes a row with its JSON as it came; the reference
 * to another part or to a document is kept as one between rows beside it, so that it survives new numbers.
 */
final class CorpusParts {

    private final CorpusTables tables;
    /** By the names of their files and by their hashes. */
    private final Map<String, Long> documents;
    private final Map<CorpusPart, Map<String, Long>> numbers = new EnumMap<>(CorpusPart.class);
    private @Nullable Long root;

    /** An item of a list; what it is below is empty where it says nothing. */
    private record Item(CorpusPart part, String where, JsonValue json, String id, String above) {}

    CorpusParts(CorpusTables tables, Map<String, Long> documents) {
        this.tables = tables;
        this.documents = documents;
    }

    void addAll(JsonValue.Object data) {
        for (CorpusPart part : CorpusPart.values()) {
            data.get(part.member()).filter(value -> !(value instanceof JsonValue.Null)).ifPresent(value -> add(part, value));
        }
    }

    private void add(CorpusPart part, JsonValue value) {
        String where = "/" + part.member();
        if (!part.isList()) {
            item(part, where, value).ifPresent(item -> take(item, root));
        } else if (value instanceof JsonValue.Array array) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                item(part, where + "/" + i, array.items().get(i)).ifPresent(items::add);
            }
            addItems(part, items);
        } else {
            tables.problem(where, "input.corpus.value", part.member());
        }
        if (part == CorpusPart.CORPUS && !tables.of(DumpTable.CORPUS_PART).isEmpty()) {
            root = tables.of(DumpTable.CORPUS_PART).getFirst().id();
        }
    }

    private Optional<Item> item(CorpusPart part, String where, JsonValue json) {
        if (!part.fits(json)) {
            tables.problem(where, "input.corpus.value", part.member());
            return Optional.empty();
        }
        return Optional.of(new Item(part, where, json, member(json, CorpusPart.ID), member(json, part.reference())));
    }

    private static String member(JsonValue json, String name) {
        return name.isEmpty() ? "" : JsonParts.member(json, name).map(CorpusRows::reference).orElse("");
    }

    /** One that comes before what it is below, as a folder may, waits for that. */
    private void addItems(CorpusPart part, List<Item> items) {
        Set<String> ids = new HashSet<>(items.stream().map(Item::id).toList());
        Map<String, List<Item>> waiting = new LinkedHashMap<>();
        for (Item item : items) {
            boolean waits = part.owner() == part && ids.contains(item.above()) && !known(part).containsKey(item.above());
            if (waits && !item.above().isEmpty()) {
                waiting.computeIfAbsent(item.above(), _ -> new ArrayList<>()).add(item);
            } else {
                place(item, waiting);
            }
        }
        // Folders that are above each other.
        waiting.values().forEach(left -> left.forEach(this::takeBelow));
    }

    private void place(Item first, Map<String, List<Item>> waiting) {
        Deque<Item> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            Item item = next.pop();
            takeBelow(item);
            List<Item> below = waiting.remove(item.id());
            if (below != null) {
                below.reversed().forEach(next::push);
            }
        }
    }

    private void takeBelow(Item item) {
        Long above = item.above().isEmpty() ? null : known(item.part().owner()).get(item.above());
        if (above == null && !item.above().isEmpty()) {
            tables.problem(item.where(), "input.corpus.unknown", item.part().reference(), CorpusRows.shown(item.above()));
        }
        take(item, above == null ? root : above);
    }

    private void take(Item item, @Nullable Long parent) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("corpus_id", CorpusRows.ONE, "name", item.part().member(),
                "json", JsonValues.write(item.json())));
        values.put("parent_id", parent);
        values.put("document_id", item.part().isList() ? document(item) : null);
        long number = tables.next(DumpTable.CORPUS_PART);
        if (tables.add(DumpTable.CORPUS_PART, item.where(), values) && !item.id().isEmpty()) {
            known(item.part()).putIfAbsent(item.id(), number);
        }
    }

    private @Nullable Long document(Item item) {
        Optional<JsonValue.Member> named = CorpusPart.document(item.json());
        String ref = named.map(member -> CorpusRows.reference(member.value())).orElse("");
        Long document = documents.get(ref);
        if (document == null && !ref.isEmpty()) {
            tables.problem(item.where(), "input.corpus.document", named.orElseThrow().name(), CorpusRows.shown(ref));
        }
        return document;
    }

    private Map<String, Long> known(CorpusPart part) {
        return numbers.computeIfAbsent(part, _ -> new HashMap<>());
    }
}
