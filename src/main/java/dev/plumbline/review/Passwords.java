package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.documents.LoadOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The passwords given so far for protected documents, each tried on every one of them, and whom to ask for more. They
 * are kept in memory alone. Safe for use by several threads.
 */
public final class Passwords {

    /** Asks a person for a password. */
    @FunctionalInterface
    public interface Asker {

        /**
         * Called by one thread at a time; may block.
         *
         * @param title the document's name
         * @param refused whether the answer before did not open it
         * @return empty to leave the document closed
         */
        Optional<String> ask(String title, boolean refused);
    }

    /** Work that opens a document. */
    @FunctionalInterface
    interface Opening<T> {
        T with(LoadOptions options) throws DocumentException;
    }

    private static final Asker NOBODY = (title, refused) -> Optional.empty();

    /** The one that opened a document last comes first. */
    private final List<String> known = new CopyOnWriteArrayList<>();
    private final AtomicReference<Asker> asker = new AtomicReference<>(NOBODY);
    private final Object oneAtATime = new Object();

    /** Takes a password that may open documents; an empty one is none. */
    public void add(String password) {
        if (!password.isEmpty() && !known.contains(password)) {
            known.addFirst(password);
        }
    }

    /** Whom to ask where no password given so far opens a document. */
    public void askWith(Asker person) {
        asker.set(person);
    }

    /**
     * Opens a document without a password, then with each that was given, then with those a person gives until they give
     * none.
     *
     * @throws DocumentException as the work does; {@code ENCRYPTED} when there was no password to try, {@code
     *     WRONG_PASSWORD} when none opened it
     */
    <T> T open(String title, LoadOptions options, Opening<T> work) throws DocumentException {
        DocumentException refused;
        try {
            return work.with(options);
        } catch (DocumentException e) {
            refused = requireProtected(e);
        }
        for (String password : known) {
            try {
                return opened(password, options, work);
            } catch (DocumentException e) {
                refused = requireProtected(e);
            }
        }
        return askAndOpen(title, options, work, refused);
    }

    private <T> T askAndOpen(String title, LoadOptions options, Opening<T> work, DocumentException first)
            throws DocumentException {
        DocumentException refused = first;
        boolean isAsked = false;
        while (true) {
            Optional<String> answer = ask(title, isAsked);
            if (answer.isEmpty() || answer.get().isEmpty()) {
                throw refused;
            }
            isAsked = true;
            try {
                return opened(answer.get(), options, work);
            } catch (DocumentException e) {
                refused = requireProtected(e);
            }
        }
    }

    private <T> T opened(String password, LoadOptions options, Opening<T> work) throws DocumentException {
        T result = work.with(options.withPassword(password));
        known.remove(password);
        add(password);
        return result;
    }

    private Optional<String> ask(String title, boolean refused) {
        synchronized (oneAtATime) {
            return asker.get().ask(title, refused);
        }
    }

    private static DocumentException requireProtected(DocumentException e) throws DocumentException {
        if (e.code() != Code.ENCRYPTED && e.code() != Code.WRONG_PASSWORD) {
            throw e;
        }
        return e;
    }
}
