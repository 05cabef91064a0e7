package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
 * @param unkept names of members that hold something which a workspace has no place for
 */
record CorpusData(List<Words> documents, List<Words> sets, JsonValue.Object rest, List<String> unkept) {

    static final String FILE = "data.json";

    private static final String DOCUMENTS = "annotated_docs";
    private static final String SETS = "structural_annotation_sets";
    /** JSON values that are held of a file, beside tokens; a corpus of a hundred megabytes has about as many. */
    static final int MOST_VALUES = 5_000_000;
    static final long MOST_LETTERS = 200_000_000;

    private static final int MOST_TOKENS = 4_000_000;
    private static final Set<String> USED =
            Set.of("version", "corpus", "label_set", "doc_labels", "text_labels", "relationships", "metadata_schema");

    /**
     * A document or a set of annotations that several documents share.
     *
     * @param path its JSON pointer
     * @param name its key
     * @param droppedTokens how many are none
     */
    record Words(String path, String name, JsonValue.Object members, Pawls pawls, int droppedTokens) {

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

    /** True when there is an {@code annotated_docs} in it; what follows it may be broken. */
    static boolean isIn(InputStream in) throws IOException {
        try (JsonParser parser = JsonValues.parser(new InputStreamReader(in, StandardCharsets.UTF_8), Limits.DEFAULT)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals(DOCUMENTS)) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** @throws FormatException when it is not JSON, is nested too deep, holds too much, or has no documents */
    static CorpusData read(InputStream in) throws FormatException, IOException {
        try (JsonParser parser = JsonValues.parser(new InputStreamReader(in, StandardCharsets.UTF_8), Limits.DEFAULT)) {
            try {
                return new Reading(parser).read();
            } catch (JsonProcessingException e) {
                throw unreadable(e, parser);
            }
        }
    }

    static FormatException unreadable(JsonProcessingException e, JsonParser parser) {
        JsonLocation at = JsonValues.location(e, parser);
        return e instanceof StreamConstraintsException ? new FormatException("input.corpus.large", at.getLineNr(), at.getColumnNr())
                : new FormatException("input.format.json", at.getLineNr(), at.getColumnNr());
    }

    /** One reading, with what it may still hold. */
    private static final class Reading {

        private final JsonParser parser;
        private final BoundedJson.Budget budget = new BoundedJson.Budget(MOST_VALUES, MOST_LETTERS);
        private final List<Words> documents = new ArrayList<>();
        private final List<Words> sets = new ArrayList<>();
        private final List<String> unkept = new ArrayList<>();
        private final JsonValue.Builder rest = JsonValue.object();
        private boolean isCorpus;
        private int tokens;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        CorpusData read() throws FormatException, IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FormatException("input.corpus.shape");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                member(name, parser.nextToken());
            }
            if (!isCorpus) {
                throw new FormatException("input.corpus.shape");
            }
            return new CorpusData(documents, sets, rest.build(), unkept);
        }

        private void member(String name, JsonToken value) throws FormatException, IOException {
            if (name.equals(DOCUMENTS) && value == JsonToken.START_OBJECT) {
                isCorpus = true;
                all("/" + name, documents);
            } else if (name.equals(SETS) && value == JsonToken.START_OBJECT) {
                all("/" + name, sets);
            } else if (USED.contains(name) || CorpusPart.isOne(name)) {
                rest.put(name, BoundedJson.whole(parser, budget));
            } else if (isFilled() && unkept.size() <= Limits.DEFAULT.maxProblems()) {
                // A file of nothing else must not fill the memory; the first are enough to be named.
                unkept.add(name);
            } else {
                parser.skipChildren();
            }
        }

        /** Afterwards the parser stands on the value's last token. */
        private boolean isFilled() throws IOException {
            if (!parser.currentToken().isStructStart()) {
                return parser.currentToken() == JsonToken.VALUE_STRING && !parser.getText().isBlank();
            }
            boolean filled = false;
            for (int depth = 1; depth > 0;) {
                JsonToken token = parser.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                filled |= depth > 0;
            }
            return filled;
        }

        private void all(String path, List<Words> found) throws FormatException, IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                found.add(words(path + Places.step(name), name));
            }
        }

        /** Something that is no object has no members; it is named when it is judged. */
        private Words words(String path, String name) throws FormatException, IOException {
            JsonValue.Builder members = JsonValue.object();
            PawlsFormat.Read pawls = new PawlsFormat.Read(new Pawls(List.of()), 0);
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new Words(path, name, members.build(), pawls.pawls(), 0);
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals("pawls_file_content")) {
                    pawls = PawlsFormat.read(parser, path, MOST_TOKENS - tokens);
                    tokens += pawls.pawls().pages().stream().mapToInt(page -> page.tokens().size()).sum() + pawls.droppedTokens();
                } else {
                    members.put(member, BoundedJson.whole(parser, budget));
                }
            }
            return new Words(path, name, members.build(), pawls.pawls(), pawls.droppedTokens());
        }
    }
}
