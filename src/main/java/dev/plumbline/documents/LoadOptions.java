package dev.plumbline.documents;

import java.time.Duration;

/**
 * How a document may be read and how much work it may make.
 *
 * @param threads how many pages are read at once, at least 1
 * @param password opens an encrypted PDF; empty for none
 * @param maxBytes the largest file that is opened
 * @param maxPages the longest PDF that is read
 * @param maxCharacters the longest text, in UTF-16 units
 * @param maxTime when reading has to be done
 */
public record LoadOptions(
        int threads, String password, long maxBytes, int maxPages, int maxCharacters, Duration maxTime) {

    private static final LoadOptions DEFAULTS =
            new LoadOptions(1, "", 512L << 20, 50_000, 100_000_000, Duration.ofMinutes(10));

    public LoadOptions {
        if (threads < 1 || maxBytes < 1 || maxPages < 1 || maxCharacters < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** One thread, no password, and limits that any honest document keeps. */
    public static LoadOptions defaults() {
        return DEFAULTS;
    }

    public LoadOptions withThreads(int count) {
        return new LoadOptions(count, password, maxBytes, maxPages, maxCharacters, maxTime);
    }

    public LoadOptions withPassword(String secret) {
        return new LoadOptions(threads, secret, maxBytes, maxPages, maxCharacters, maxTime);
    }

    public LoadOptions withMaxTime(Duration time) {
        return new LoadOptions(threads, password, maxBytes, maxPages, maxCharacters, time);
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "LoadOptions[threads=" + threads + ", maxPages=" + maxPages + ", maxTime=" + maxTime + "]";
    }
}
