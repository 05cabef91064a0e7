package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
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
        } catch (NoClassDefFoundError e) {
            // Files encrypted for the owner of a certificate need a library that is not there.
            throw DocumentException.because(e, Code.ENCRYPTED, title);
        } catch (OutOfMemoryError e) {
            // One picture that claims a hundred thousand pixels a side; what it asked for was never there.
            LOG.warn("{} asks for more memory than there is", title, e);
            throw DocumentException.because(e, Code.ARCHIVE_BOMB, title);
        } catch (Exception | StackOverflowError e) {
            // On broken files parsers throw anything: IOException, NullPointerException, ClassCastException, and
            // StackOverflowError where objects nest without end.
            LOG.debug("{} could not be parsed", title, e);
            throw DocumentException.because(e, codeOf(e), title);
        }
    }

    private static Code codeOf(Throwable failure) {
        for (Throwable e = failure; e != null; e = inner(e)) {
            if (e instanceof ZipParts.BombException) {
                return Code.ARCHIVE_BOMB;
            }
            if (e instanceof SafeXml.UnsafeXmlException) {
                return Code.UNSAFE;
            }
        }
        return Code.DAMAGED;
    }

    private static @Nullable Throwable inner(Throwable e) {
        return e instanceof XMLStreamException xml ? xml.getNestedException() : e.getCause();
    }
}
