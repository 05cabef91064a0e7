package dev.plumbline.exchange;

import java.util.Optional;

/**
 * The words of a document of a corpus zip, which its annotations refer to.
 *
 * @param entry name of its file in the zip
 * @param content the full text; empty where the zip has none
 * @param pawls the tokens of a PDF
 */
record CorpusDocument(String entry, Optional<String> content, Pawls pawls) {

    boolean hasTokens() {
        return !pawls.pages().isEmpty();
    }
}
