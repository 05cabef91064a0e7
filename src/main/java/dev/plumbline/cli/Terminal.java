package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Problem;
import dev.plumbline.exchange.JsonValues;
import java.io.PrintWriter;
import java.util.List;

/** Results go to standard output, everything else to standard error. */
final class Terminal {

    private final String command;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param command what an error is about that names nothing else */
    Terminal(String command, PrintWriter out, PrintWriter err) {
        this.command = command;
        this.out = out;
        this.err = err;
    }

    /** A line of the result, as it is. */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /** A sentence of the bundle as a line of the result. */
    void say(String key, Object... args) {
        print(Messages.text(key, args));
    }

    void print(JsonValue json) {
        print(JsonValues.writePretty(json));
    }

    /** A sentence beside the result: on standard error. */
    void note(String key, Object... args) {
        err.println(Messages.text(key, args));
        err.flush();
    }

    /** One line each, on standard error. */
    void warn(List<Problem> problems) {
        problems.forEach(this::warn);
    }

    private void warn(Problem problem) {
        // Most sentences about a file begin with its name.
        String what = problem.message().startsWith(problem.where()) ? command : problem.where();
        error(what, problem.message());
    }

    void error(String why) {
        error(command, why);
    }

    /** One line, whatever the texts hold. */
    void error(String what, String why) {
        err.println(Messages.text("cli.error", what, why).replaceAll("\\R+", " "));
        err.flush();
    }

    PrintWriter errors() {
        return err;
    }
}
