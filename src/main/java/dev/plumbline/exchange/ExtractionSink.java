package dev.plumbline.exchange;

import dev.plumbline.domain.Problem;

/**
 * Takes what a reader finds, in the order of the file. What it throws ends the reading and reaches the caller: so a
 * reading is cancelled.
 */
public interface ExtractionSink {

    void extraction(Extraction extraction);

    /** A record, or a part of one, that could not be used. */
    void problem(Problem problem);
}
