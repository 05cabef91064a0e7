package dev.plumbline.review;

import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.domain.FileType;
import dev.plumbline.exchange.DumpArchive;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.exchange.Pawls;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The words that the annotations of an archive's documents refer to. */
final class DumpWords {

    private final DumpArchive dump;

    DumpWords(DumpArchive dump) {
        this.dump = dump;
    }

    /** What is known of a document without its file; empty for nothing. */
    Optional<TextLayer> alone(long id) throws IOException, FormatException {
        Optional<TextLayer> exact = dump.layer(id);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<TextLayer> tokens = dump.tokens(id).map(Pawls::layer);
        return tokens.isPresent() ? tokens : plainText(id);
    }

    /**
     * Our own reading of the document's file where it gives the same, because it knows lines too; otherwise what the archive
     * knows. None where a text is another than the file's, which then cannot be kept with it.
     */
    Optional<TextLayer> with(long id, LoadedDocument loaded) throws IOException, FormatException {
        Optional<TextLayer> exact = dump.layer(id);
        if (exact.isPresent()) {
            return isSame(exact.get(), loaded.layer()) ? Optional.of(loaded.layer()) : exact;
        }
        if (loaded.type() == FileType.PDF) {
            Optional<Pawls> tokens = dump.tokens(id).filter(any -> !any.pages().isEmpty());
            return Optional.of(tokens.filter(any -> !hasTokens(loaded.layer(), any)).map(Pawls::layer)
                    .orElse(loaded.layer()));
        }
        Optional<TextLayer> text = plainText(id);
        return text.isEmpty() || text.get().text().equals(loaded.layer().text()) ? Optional.of(loaded.layer())
                : Optional.empty();
    }

    /** Whether what refers to one layer may refer to another: the same tokens, or the same text, and both where both are known. */
    boolean isIn(long id, TextLayer wanted, TextLayer there, FileType type) {
        return dump.layer(id).isPresent() ? isSame(wanted, there)
                : type == FileType.PDF ? hasTokens(there, Pawls.of(wanted)) : there.text().equals(wanted.text());
    }

    /** Whether the document there has the tokens that the archive has. */
    boolean isIn(long id, TextLayer there) throws IOException, FormatException {
        Optional<TextLayer> exact = dump.layer(id);
        return exact.isPresent() ? isSame(exact.get(), there)
                : dump.tokens(id).filter(tokens -> hasTokens(there, tokens)).isPresent();
    }

    private static boolean isSame(TextLayer one, TextLayer other) {
        return one.text().equals(other.text()) && hasTokens(one, Pawls.of(other));
    }

    /** Annotations name tokens by their numbers, so these have to be the same, page by page. */
    private static boolean hasTokens(TextLayer layer, Pawls tokens) {
        return words(Pawls.of(layer)).equals(words(tokens));
    }

    private static List<List<String>> words(Pawls pawls) {
        return pawls.pages().stream().map(page -> page.tokens().stream().map(Pawls.Token::text).toList()).toList();
    }

    private Optional<TextLayer> plainText(long id) throws IOException {
        Optional<InputStream> file = dump.text(id);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            byte[] bytes = in.readNBytes(LoadOptions.defaults().maxCharacters());
            return Optional.of(TextLayer.ofText(new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
