package dev.plumbline.exchange;

import dev.plumbline.domain.Problem;

/** Passes on what is found up to the limits; says how many problems it kept to itself. */
final class BoundedSink {

    private final String file;
    private final Limits limits;
    private final ExtractionSink target;
    private int records;
    private long problems;

    BoundedSink(TextInput input, ExtractionSink target) {
        this.file = input.name();
        this.limits = input.limits();
        this.target = target;
    }

    /** False once the limit of records is reached: the reading should end. */
    boolean wantsMore() {
        return records < limits.maxRecords();
    }

    void extraction(Extraction extraction) {
        records++;
        target.extraction(extraction);
    }

    void problem(Problem problem) {
        if (problems++ < limits.maxProblems()) {
            target.problem(problem);
        }
    }

    void problem(String where, String messageKey, Object... args) {
        problem(Problem.at(where, messageKey, args));
    }

    /** To be called once, when the reading ended; tells of the records and problems that were left out. */
    void end(boolean wasAtEnd) {
        if (!wasAtEnd && !wantsMore()) {
            target.problem(Problem.at(file, "input.limit.records", limits.maxRecords()));
        }
        if (problems > limits.maxProblems()) {
            target.problem(Problem.at(file, "input.limit.problems", problems - limits.maxProblems()));
        }
    }
}
