package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where whatever a third-party parser throws becomes a {@link DocumentException}. */
final class ParserGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ParserGuard.class);

    private ParserGuard() {}

    /** Work that a parser does on a file nobody vouches for. */
    @FunctionalInterface
    interface Parse<T> {
        T run() throws Exception;
    }

    static <T> T parse(String title, Parse<T> work) throws DocumentException {
        try {
            return work.run();
        } catch (DocumentException | CancellationException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw DocumentException.because(e, Code.NOT_FOUND, title);
        } catch (AccessDeniedException e) {
            throw DocumentException.because(e, Code.UNREADABLE, title);
        } catch (InvalidPasswordException e) {
            throw DocumentException.because(e, Code.ENCRYPTED, title);
        } catch (Exception | StackOverflowError e) {
            // On broken files parsers throw anything: IOException, NullPointerException, ClassCastException, and
            // StackOverflowError where objects nest without end.
            LOG.debug("{} could not be parsed", title, e);
            throw DocumentException.because(e, isBomb(e) ? Code.ARCHIVE_BOMB : Code.DAMAGED, title);
        }
    }

    private static boolean isBomb(Throwable e) {
        return e instanceof IOException && e.getMessage() != null && e.getMessage().contains("Zip bomb");
    }
}
