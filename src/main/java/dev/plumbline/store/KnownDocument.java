package dev.plumbline.store;

import java.util.OptionalLong;

/**
 * What a dump's document is by its file.
 *
 * @param contentHash SHA-256 of its file, lower-case hex; empty without a file
 * @param existing number of the document in the workspace that it is; empty when it is new there
 */
public record KnownDocument(String contentHash, OptionalLong existing) {

    /** One without a file, new in the workspace. */
    public static final KnownDocument NONE = new KnownDocument("", OptionalLong.empty());
}
