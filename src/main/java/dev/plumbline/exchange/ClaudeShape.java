package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message of Anthropic's API with citations: each {@code cited_text} is a value of the field "citation", cited by pages
 * (from 1, the last one excluded), by characters of a text, or by its words alone.
 */
final class ClaudeShape implements CloudShape {

    private static final Pattern OWN_KEY = Pattern.compile("\"cited_text\"\\s*:");
    private static final Pattern CONTENT = Pattern.compile("\"content\"\\s*:\\s*\\[");
    private static final Pattern MESSAGE = Pattern.compile("\"type\"\\s*:\\s*\"message\"");
    private static final Pattern ANSWER = Pattern.compile("\"role\"\\s*:\\s*\"assistant\"");

    @Override
    public String id() {
        return "anthropic-citations";
    }

    @Override
    public boolean recognises(String head) {
        return OWN_KEY.matcher(head).find() && CONTENT.matcher(head).find() || MESSAGE.matcher(head).find() && ANSWER.matcher(head).find();
    }

    @Override
    public Map<String, Set<String>> wanted() {
        return Map.of("", Set.of("content"), "/content", Set.of("citations"));
    }

    @Override
    public boolean read(JsonValue answer, CloudRecords to) {
        if (!(JsonParts.member(answer, "content").orElse(JsonValue.NULL) instanceof JsonValue.Array)) {
            return false;
        }
        List<JsonValue> blocks = JsonParts.items(answer, "content");
        for (int i = 0; i < blocks.size(); i++) {
            List<JsonValue> citations = JsonParts.items(blocks.get(i), "citations");
            for (int n = 0; n < citations.size() && to.wantsMore(); n++) {
                citation(citations.get(n), "/content/" + i + "/citations/" + n, to);
            }
        }
        return true;
    }

    private static void citation(JsonValue citation, String pointer, CloudRecords to) {
        Optional<String> text = JsonParts.text(citation, "cited_text");
        if (text.isEmpty()) {
            to.problem(pointer, "input.record.missing", "cited_text");
            return;
        }
        Optional<Pages> pages = Optional.empty();
        Optional<Span> span = Optional.empty();
        switch (JsonParts.text(citation, "type").orElse("")) {
            case "page_location" -> pages = usable(pages(citation), "start_page_number", pointer, to);
            case "char_location" -> span = usable(span(citation), "start_char_index", pointer, to);
            default -> {
                // Blocks and search results have no place in the document; its words are looked for everywhere.
            }
        }
        to.value(JsonParts.text(citation, "document_title").orElseGet(to::document), "citation", text.get(),
                new CitedPlace(pages, Optional.empty(), text, span), pointer);
    }

    private static <T> Optional<T> usable(Optional<T> part, String key, String pointer, CloudRecords to) {
        if (part.isEmpty()) {
            to.problem(pointer, "input.record.hint", key);
        }
        return part;
    }

    private static Optional<Pages> pages(JsonValue citation) {
        Optional<Integer> first = JsonParts.whole(citation, "start_page_number").filter(page -> page > 0);
        Optional<Integer> end = JsonParts.whole(citation, "end_page_number");
        return first.filter(page -> end.isPresent() && end.get() >= page)
                .map(page -> new Pages(page, Math.max(page, end.orElseThrow() - 1)));
    }

    private static Optional<Span> span(JsonValue citation) {
        Optional<Integer> start = JsonParts.whole(citation, "start_char_index");
        Optional<Integer> end = JsonParts.whole(citation, "end_char_index");
        return start.filter(from -> end.isPresent() && end.get() > from).map(from -> new Span(from, end.orElseThrow()));
    }
}
