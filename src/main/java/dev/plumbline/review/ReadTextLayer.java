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
     * @throws PlumblineException when it cannot be read, and why
     */
    public LoadedDocument run(Path file, int threads, Progress progress) {
        try {
            LoadOptions options = LoadOptions.defaults().withThreads(threads);
            return new DocumentLoader().load(file, String.valueOf(file.getFileName()), options, progress);
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        }
    }
}
