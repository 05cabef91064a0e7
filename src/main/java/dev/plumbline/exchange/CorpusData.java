package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a {@code data.json} says, not judged yet. Tokens are most of it, so they alone are not held as JSON.
 *
 * @param documents of {@code annotated_docs}
 * @param sets of {@code structural_annotation_sets}
 * @param rest the other members that are used
 */
record CorpusData(List<Words> documents, List<Words> sets, JsonValue.Object rest) {

    static final String FILE = "data.json";

    private static final String DOCUMENTS = "annotated_docs";
    private static final String SETS = "structural_annotation_sets";
    private static final Set<String> USED = Set.of("version", "corpus", "label_set", "doc_labels", "text_labels", "relationships");

    /**
     * A document or a set of annotations that several documents share.
     *
     * @param path its JSON pointer
     * @param name its key
     */
    record Words(String path, String name, JsonValue.Object members, Pawls pawls) {

        String text(String member) {
            return CorpusData.text(members, member);
        }
    }

    static String text(JsonValue.Object object, String member) {
        return object.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Text text ? text.value() : "";
    }

    /** The items of an array; none for anything else. */
    static List<JsonValue> items(JsonValue.Object object, String member) {
        return object.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Array array ? array.items() : List.of();
    }

    /** The members of an object; none for anything else. */
    static List<JsonValue.Member> members(JsonValue.Object object, String member) {
        return object.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Object inner ? inner.members() : List.of();
    }

    /** @throws FormatException when it is not JSON, is nested too deep, or has no documents */
    static CorpusData read(InputStream in) throws FormatException, IOException {
        try (JsonParser parser = JsonValues.parser(new InputStreamReader(in, StandardCharsets.UTF_8), Limits.DEFAULT)) {
            try {
                return read(parser);
            } catch (JsonProcessingException e) {
                throw new FormatException("input.format.json", JsonValues.location(e, parser).getLineNr(),
                        JsonValues.location(e, parser).getColumnNr());
            }
        }
    }

    private static CorpusData read(JsonParser parser) throws FormatException, IOException {
        List<Words> documents = new ArrayList<>();
        List<Words> sets = new ArrayList<>();
        JsonValue.Builder rest = JsonValue.object();
        boolean isCorpus = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new FormatException("input.corpus.shape");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(DOCUMENTS) && value == JsonToken.START_OBJECT) {
                isCorpus = true;
                all(parser, "/" + name, documents);
            } else if (name.equals(SETS) && value == JsonToken.START_OBJECT) {
                all(parser, "/" + name, sets);
            } else if (USED.contains(name)) {
                rest.put(name, JsonValues.read(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (!isCorpus) {
            throw new FormatException("input.corpus.shape");
        }
        return new CorpusData(documents, sets, rest.build());
    }

    private static void all(JsonParser parser, String path, List<Words> found) throws FormatException, IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            found.add(words(parser, path + Places.step(name), name));
        }
    }

    /** Something that is no object has no members; it is named when it is judged. */
    private static Words words(JsonParser parser, String path, String name) throws FormatException, IOException {
        JsonValue.Builder members = JsonValue.object();
        Pawls pawls = new Pawls(List.of());
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Words(path, name, members.build(), pawls);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("pawls_file_content")) {
                pawls = PawlsFormat.read(parser, path).pawls();
            } else {
                members.put(member, JsonValues.read(parser));
            }
        }
        return new Words(path, name, members.build(), pawls);
    }
}
