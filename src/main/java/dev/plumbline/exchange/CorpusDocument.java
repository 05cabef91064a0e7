package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.text.TextLayer;
import java.util.Optional;

/**
 * The words of a document of a corpus zip, which its annotations refer to.
 *
 * @param entry name of its file in the zip
 * @param content the full text; empty where the zip has none
 * @param pawls the tokens of a PDF
 * @param side what the side file says of it; empty without one
 */
record CorpusDocument(String entry, Optional<String> content, Pawls pawls, Optional<JsonValue.Object> side) {

    /** One of which no side file says anything. */
    static CorpusDocument of(String entry, Optional<String> content, Pawls pawls) {
        return new CorpusDocument(entry, content, pawls, Optional.empty());
    }

    boolean hasTokens() {
        return !pawls.pages().isEmpty();
    }

    /** The very layer that its places count in; empty where only its tokens, or its text, are known. */
    Optional<TextLayer> layer() {
        return side.flatMap(numbers -> CorpusLayers.layer(content.orElse(""), pawls, numbers));
    }

    /** The text that its places count in: without the layer, what is read from its file may be another. */
    Optional<String> text() {
        return layer().map(TextLayer::text);
    }

    /** Whether the file in the zip only stands in for one that the workspace did not have. */
    boolean isFileless() {
        return side.flatMap(said -> said.get("file")).equals(Optional.of(JsonValue.of(false)));
    }
}
