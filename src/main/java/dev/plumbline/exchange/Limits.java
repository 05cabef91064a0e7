package dev.plumbline.exchange;

/**
 * How much of a foreign file is taken in before it is refused.
 *
 * @param maxBytes size of a file
 * @param maxRecords records of a file; those after it are not read
 * @param maxDepth nesting of JSON
 * @param maxString UTF-16 units of one JSON string, one CSV cell or one line of JSONL
 * @param maxProblems problems named one by one; the rest are only counted
 */
record Limits(long maxBytes, int maxRecords, int maxDepth, int maxString, int maxProblems) {

    static final Limits DEFAULT = new Limits(500_000_000, 5_000_000, 200, 10_000_000, 1_000);

    Limits {
        if (maxBytes < 1 || maxRecords < 1 || maxDepth < 1 || maxString < 1 || maxProblems < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }
}
