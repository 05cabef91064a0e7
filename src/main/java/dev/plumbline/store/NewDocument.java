package dev.plumbline.store;

import dev.plumbline.domain.FileType;

/**
 * A document to be added.
 *
 * @param contentHash SHA-256 of the file, lower-case hex
 */
public record NewDocument(String title, FileType type, int pageCount, String contentHash) {}
