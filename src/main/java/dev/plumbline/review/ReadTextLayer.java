package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import java.nio.file.Path;

/** Reads the text layer of a file outside any workspace. */
public final class ReadTextLayer {

    /**
     * @param threads how many pages are read at once
     * @param passwords tried where it is protected
     * @throws PlumblineException when it cannot be read, and why
     */
    public LoadedDocument run(Path file, int threads, Passwords passwords, Progress progress) {
        String title = String.valueOf(file.getFileName());
        try {
            LoadOptions options = LoadOptions.defaults().withThreads(threads);
            return passwords.open(title, options, unlocked -> new DocumentLoader().load(file, title, unlocked, progress));
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        }
    }
}
