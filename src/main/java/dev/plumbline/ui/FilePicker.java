package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files; tests answer in the user's place. */
interface FilePicker {

    /** A name for a workspace to be made. */
    Optional<Path> newWorkspace();

    Optional<Path> workspace();

    List<Path> documents();

    List<Path> extractions();

    /** @param format an id of {@link dev.plumbline.review.ExportValues#formats} */
    Optional<Path> export(String format);

    /** A name for the zip of a whole workspace. */
    Optional<Path> exportCorpus();

    /** A name for a report of a problem. */
    Optional<Path> report();

    /** A folder for an export of many files. */
    Optional<Path> exportFolder();
}
