package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers the questions for files in the user's place: everything lies in one folder. */
record AnswersFor(Path folder) implements FilePicker {

    @Override
    public Optional<Path> newWorkspace() {
        return Optional.of(folder.resolve("New.plumbline"));
    }

    @Override
    public Optional<Path> workspace() {
        return Optional.of(folder.resolve("New.plumbline"));
    }

    @Override
    public List<Path> documents() {
        return List.of();
    }

    @Override
    public List<Path> extractions() {
        return List.of();
    }

    @Override
    public Optional<Path> export(String format) {
        return Optional.of(folder.resolve("values." + format));
    }

    @Override
    public Optional<Path> exportFolder() {
        return Optional.of(folder.resolve("highlighted"));
    }

    @Override
    public Optional<Path> report() {
        return Optional.of(folder.resolve("report.zip"));
    }

    @Override
    public Optional<Path> exportCorpus() {
        return Optional.of(folder.resolve("corpus.zip"));
    }
}
