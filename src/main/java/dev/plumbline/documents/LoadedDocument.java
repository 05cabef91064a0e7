package dev.plumbline.documents;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read of a document.
 *
 * @param type as its content says
 * @param layer its text, and places where it has pages
 * @param notes what could not be read, or was guessed; empty when all went well
 */
public record LoadedDocument(FileType type, TextLayer layer, List<Problem> notes) {

    public LoadedDocument {
        notes = List.copyOf(notes);
    }

    public LoadedDocument withNote(Problem note) {
        return new LoadedDocument(type, layer, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
