package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PAWLS token files. Version 1: {@code [{"page":{"width","height","index"},"tokens":[{"x","y","width","height",
 * "text"}]}]}, a page's number being its position. Version 2, compact: {@code
 * {"v":2,"p":[{"w","h","t":[[x,y,w,h,"text"]]}]}}.
 * A token that is none is dropped and later ones move up, as in the reference; the count of the dropped is kept.
 */
public final class PawlsFormat {

    private static final int VERSION = 2;
    /** A page with more leaves the whole file in version 1. */
    private static final int MOST_COMPACT_TOKENS = 100_000;
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_TOKENS = 20_000_000;
    private static final Map<String, String> IMAGE_KEYS = Map.of("p", "image_path", "b64", "base64_data", "f", "format",
            "ch", "content_hash", "ow", "original_width", "oh", "original_height", "it", "image_type");

    private final String name;
    private final int most;
    private int tokens;
    private int dropped;

    /** What was read. */
    public record Read(Pawls pawls, int droppedTokens) {}

    private PawlsFormat(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /**
     * Reads either version; a JSON of another shape has no pages.
     *
     * @param name of the file, for messages
     * @throws FormatException when it is not JSON or has more pages or tokens than a document can
     */
    public static Read read(Reader from, String name) throws FormatException, IOException {
        try (JsonParser parser = JsonValues.parser(from, Limits.DEFAULT)) {
            try {
                parser.nextToken();
                return read(parser, name, MOST_TOKENS);
            } catch (JsonProcessingException e) {
                throw new FormatException("input.format.json", JsonValues.location(e, parser).getLineNr(),
                        JsonValues.location(e, parser).getColumnNr());
            }
        }
    }

    /** Reads either version, or nothing, from the parser's current token; afterwards the parser stands on its last. */
    static Read read(JsonParser parser, String name, int most) throws FormatException, IOException {
        PawlsFormat format = new PawlsFormat(name, most);
        JsonToken first = parser.currentToken();
        List<Pawls.Page> pages = first == JsonToken.START_ARRAY ? format.pages(parser, false)
                : first == JsonToken.START_OBJECT ? format.compactPages(parser) : List.of();
        return new Read(new Pawls(pages), format.dropped);
    }

    /** Writes the compact version where it can hold the pages, version 1 otherwise. */
    public static void write(Pawls pawls, Writer to) throws IOException {
        if (pawls.pages().stream().anyMatch(page -> page.tokens().size() > MOST_COMPACT_TOKENS)) {
            writeExpanded(pawls, to);
            return;
        }
        to.write("{\"v\":" + VERSION + ",\"p\":[");
        for (int i = 0; i < pawls.pages().size(); i++) {
            to.write((i > 0 ? "," : "") + JsonValues.write(compact(pawls.pages().get(i))));
        }
        to.write("]}");
    }

    /** Writes version 1. */
    public static void writeExpanded(Pawls pawls, Writer to) throws IOException {
        to.write("[");
        for (int i = 0; i < pawls.pages().size(); i++) {
            to.write((i > 0 ? "," : "") + JsonValues.write(expanded(pawls.pages().get(i), i)));
        }
        to.write("]");
    }

    private List<Pawls.Page> compactPages(JsonParser parser) throws IOException, FormatException {
        List<Pawls.Page> pages = List.of();
        boolean isCompact = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("p") && value == JsonToken.START_ARRAY) {
                pages = pages(parser, true);
            } else if (key.equals("v")) {
                isCompact = JsonValues.read(parser) instanceof JsonValue.Number version && number(version) == VERSION;
            } else {
                parser.skipChildren();
            }
        }
        return isCompact ? pages : List.of();
    }

    private List<Pawls.Page> pages(JsonParser parser, boolean compact) throws IOException, FormatException {
        List<Pawls.Page> pages = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (pages.size() == MOST_PAGES) {
                throw new FormatException("input.format.pawls", name);
            }
            pages.add(page(parser, compact));
        }
        return pages;
    }

    /** Something that is no page keeps the place of one, so that later pages keep their numbers. */
    private Pawls.Page page(JsonParser parser, boolean compact) throws IOException, FormatException {
        JsonValue.Builder rest = JsonValue.object();
        List<Pawls.Token> found = List.of();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Pawls.Page(0, 0, found);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(compact ? "t" : "tokens") && value == JsonToken.START_ARRAY) {
                found = tokens(parser, compact);
            } else {
                rest.put(key, JsonValues.read(parser));
            }
        }
        JsonValue.Object head = rest.build();
        JsonValue size = compact ? head : head.get("page").orElse(JsonValue.NULL);
        return new Pawls.Page(member(size, compact ? "w" : "width"), member(size, compact ? "h" : "height"), found);
    }

    private List<Pawls.Token> tokens(JsonParser parser, boolean compact) throws IOException, FormatException {
        List<Pawls.Token> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++tokens > most) {
                throw new FormatException("input.format.pawls", name);
            }
            JsonValue json = JsonValues.read(parser);
            Optional<Pawls.Token> token = compact ? compactToken(json) : expandedToken(json);
            token.ifPresentOrElse(found::add, () -> dropped++);
        }
        return found;
    }

    private static Optional<Pawls.Token> expandedToken(JsonValue json) {
        if (!(json instanceof JsonValue.Object token)) {
            return Optional.empty();
        }
        JsonValue.Builder image = JsonValue.object();
        token.members().stream().filter(member -> IMAGE_KEYS.containsValue(member.name()))
                .filter(member -> !(member.value() instanceof JsonValue.Null))
                .forEach(member -> image.put(member.name(), member.value()));
        boolean isImage = token.get("is_image").filter(new JsonValue.Bool(true)::equals).isPresent();
        return Optional.of(new Pawls.Token(member(token, "x"), member(token, "y"), member(token, "width"),
                member(token, "height"), text(token.get("text").orElse(JsonValue.NULL)),
                Optional.of(image.build()).filter(known -> isImage && !known.members().isEmpty())));
    }

    private static Optional<Pawls.Token> compactToken(JsonValue json) {
        if (!(json instanceof JsonValue.Array token) || token.items().size() < 5) {
            return Optional.empty();
        }
        List<JsonValue> items = token.items();
        Optional<JsonValue.Object> image = Optional.empty();
        if (items.size() > 5 && items.get(5) instanceof JsonValue.Object known) {
            JsonValue.Builder named = JsonValue.object();
            known.members().forEach(member ->
                    named.put(IMAGE_KEYS.getOrDefault(member.name(), member.name()), member.value()));
            image = Optional.of(named.build()).filter(any -> !any.members().isEmpty());
        }
        return Optional.of(new Pawls.Token(number(items.get(0)), number(items.get(1)), number(items.get(2)),
                number(items.get(3)), text(items.get(4)), image));
    }

    private static JsonValue compact(Pawls.Page page) {
        return JsonValue.object().put("w", Pawls.tenth(page.width())).put("h", Pawls.tenth(page.height()))
                .put("t", JsonValue.array(page.tokens().stream().map(PawlsFormat::compact).toList())).build();
    }

    private static JsonValue compact(Pawls.Token token) {
        List<JsonValue> items = new ArrayList<>(List.of(JsonValue.of(Pawls.tenth(token.x())),
                JsonValue.of(Pawls.tenth(token.y())), JsonValue.of(Pawls.tenth(token.width())),
                JsonValue.of(Pawls.tenth(token.height())), JsonValue.of(token.text())));
        token.image().ifPresent(image -> {
            JsonValue.Builder brief = JsonValue.object();
            IMAGE_KEYS.forEach((key, name) -> image.get(name).ifPresent(value -> brief.put(key, value)));
            items.add(brief.build());
        });
        return JsonValue.array(items);
    }

    static JsonValue expanded(Pawls.Page page, int index) {
        JsonValue size = JsonValue.object().put("width", page.width()).put("height", page.height())
                .put("index", index).build();
        return JsonValue.object().put("page", size)
                .put("tokens", JsonValue.array(page.tokens().stream().map(PawlsFormat::expanded).toList())).build();
    }

    private static JsonValue expanded(Pawls.Token token) {
        JsonValue.Builder json = JsonValue.object().put("x", token.x()).put("y", token.y()).put("width", token.width())
                .put("height", token.height()).put("text", token.text());
        token.image().ifPresent(image -> {
            json.put("is_image", true);
            image.members().forEach(member -> json.put(member.name(), member.value()));
        });
        return json.build();
    }

    private static double member(JsonValue json, String name) {
        return json instanceof JsonValue.Object object ? number(object.get(name).orElse(JsonValue.NULL)) : 0;
    }

    private static double number(JsonValue json) {
        double value = json instanceof JsonValue.Number number ? Double.parseDouble(number.literal()) : 0;
        return Double.isFinite(value) ? value : 0;
    }

    private static String text(JsonValue json) {
        return json instanceof JsonValue.Text text ? text.value() : "";
    }
}
