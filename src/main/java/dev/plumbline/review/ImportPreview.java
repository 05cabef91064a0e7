package dev.plumbline.review;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a file or a folder would bring into a workspace. */
public sealed interface ImportPreview {

    Path path();

    /** What of it cannot be used. */
    List<Problem> problems();

    /** False where there is nothing in it that the workspace lacks. */
    boolean isNew();

    /**
     * Documents to be copied in.
     *
     * @param kinds how many of each kind can be read
     * @param alreadyThere how many of them the workspace has
     */
    record OfDocuments(Path path, Map<FileType, Integer> kinds, int alreadyThere, List<Problem> problems)
            implements ImportPreview {
        public OfDocuments {
            kinds = Map.copyOf(kinds);
            problems = List.copyOf(problems);
        }

        /** Documents of all kinds. */
        public int count() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public boolean isNew() {
            return count() > alreadyThere;
        }
    }

    /**
     * Extracted values.
     *
     * @param format id of the format that its content is of
     * @param cells values for documents that are there or come along
     * @param documents how many documents they are of
     * @param alreadyThere cells that the workspace has, or that stand in the file more than once
     * @param first the first cells, to see whether they were understood
     */
    record OfExtractions(Path path, String format, int cells, int documents, int alreadyThere, List<Sample> first,
            List<Problem> problems) implements ImportPreview {
        public OfExtractions {
            first = List.copyOf(first);
            problems = List.copyOf(problems);
        }

        @Override
        public boolean isNew() {
            return cells > alreadyThere;
        }
    }

    /**
     * A value as it was understood.
     *
     * @param value its JSON; a string without its quotes
     */
    record Sample(String document, String field, String value) {}

    /**
     * Rows of a server, or a corpus.
     *
     * @param format id of its format
     * @param alreadyThere whether the workspace had it before, so that nothing would come in
     */
    record OfDump(Path path, String format, int documents, int annotations, boolean alreadyThere, List<Problem> problems)
            implements ImportPreview {
        public OfDump {
            problems = List.copyOf(problems);
        }

        @Override
        public boolean isNew() {
            return !alreadyThere;
        }
    }

    /** Nothing that could be used. */
    record Unusable(Path path, List<Problem> problems) implements ImportPreview {
        public Unusable {
            problems = List.copyOf(problems);
        }

        @Override
        public boolean isNew() {
            return false;
        }
    }
}
