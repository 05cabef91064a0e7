package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ExportValues;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the desktop's own dialogs; remembers the folder for the next question. */
final class NativeFilePicker implements FilePicker {

    private final Window owner;
    private @Nullable File folder;

    NativeFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> newWorkspace() {
        FileChooser chooser = chooser("ui.pick.new");
        chooser.setInitialFileName(Messages.text("ui.pick.new.name"));
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> workspace() {
        return folder("ui.pick.open");
    }

    @Override
    public Optional<Path> exportFolder() {
        return folder("ui.pick.export.folder");
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text(title));
        chooser.setInitialDirectory(folder);
        return path(chooser.showDialog(owner));
    }

    @Override
    public List<Path> documents() {
        FileChooser chooser = chooser("ui.pick.documents");
        chooser.getExtensionFilters().setAll(
                filter("ui.pick.documents.kind", "*.pdf", "*.txt", "*.md", "*.docx"), filter("ui.pick.any", "*.*"));
        return paths(chooser);
    }

    @Override
    public List<Path> extractions() {
        FileChooser chooser = chooser("ui.pick.extractions");
        chooser.getExtensionFilters().setAll(filter("ui.pick.extractions.kind", "*.json", "*.jsonl", "*.csv", "*.zip"));
        return paths(chooser);
    }

    @Override
    public Optional<Path> export(String format) {
        FileChooser chooser = chooser("ui.pick.export");
        String ending = ExportValues.ending(format);
        chooser.setInitialFileName(Messages.text("ui.pick.export.name", ending));
        chooser.getExtensionFilters().setAll(filter("ui.pick.export.kind." + format, "*." + ending));
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> exportCorpus() {
        return saved("ui.pick.export", "corpus.zip");
    }

    @Override
    public Optional<Path> report() {
        return saved("ui.pick.report", "plumbline-report.zip");
    }

    private Optional<Path> saved(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.setInitialDirectory(folder);
        return chooser;
    }

    private static FileChooser.ExtensionFilter filter(String name, String... patterns) {
        return new FileChooser.ExtensionFilter(Messages.text(name), patterns);
    }

    private List<Path> paths(FileChooser chooser) {
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().flatMap(file -> path(file).stream()).toList();
    }

    private Optional<Path> path(@Nullable File file) {
        if (file != null) {
            folder = file.getAbsoluteFile().getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
