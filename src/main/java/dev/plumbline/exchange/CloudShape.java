package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import java.util.Map;
import java.util.Set;

/** How one cloud extractor answers: values, each with the place that it cites. */
interface CloudShape {

    /** Its name on the command line. */
    String id();

    boolean recognises(String head);

    /** What is kept of an answer, by path ({@link BoundedJson}): most of one is words and lines that nobody asks for. */
    Map<String, Set<String>> wanted();

    /**
     * Hands over every value of an answer.
     *
     * @return whether it is an answer of this extractor at all
     */
    boolean read(JsonValue answer, CloudRecords to);
}
