package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Something the user should know, said in words.
 *
 * @param details lines that one click shows
 * @param offer what could be done about it
 */
record Notice(Kind kind, String text, List<String> details, Optional<Offer> offer) {

    /** How loud a notice is; problems stay until they are closed. */
    enum Kind {
        DONE,
        PROBLEM
    }

    /** A button on a notice. */
    record Offer(String label, Runnable act) {}

    Notice {
        details = List.copyOf(details);
    }

    static Notice done(String text) {
        return new Notice(Kind.DONE, text, List.of(), Optional.empty());
    }

    static Notice problem(String text, List<String> details) {
        return new Notice(Kind.PROBLEM, text, details, Optional.empty());
    }

    /** What was done, and the problems met on the way; loud when there are any. */
    static Notice of(String text, List<Problem> problems) {
        return new Notice(problems.isEmpty() ? Kind.DONE : Kind.PROBLEM, text, lines(problems), Optional.empty());
    }

    /** A failure in words; what caused it one click away. */
    static Notice of(RuntimeException failure) {
        String text = failure instanceof PlumblineException known ? String.valueOf(known.getMessage())
                : Messages.text("ui.failure.unexpected");
        Throwable cause = failure instanceof PlumblineException ? failure.getCause() : failure;
        return problem(text, cause == null ? List.of() : List.of(cause.toString()));
    }

    Notice offering(String label, Runnable act) {
        return new Notice(kind, text, details, Optional.of(new Offer(label, act)));
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(p -> Messages.text("ui.problem", p.where(), p.message())).toList();
    }
}
