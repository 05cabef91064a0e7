package dev.plumbline.domain;

/**
 * A document of a workspace.
 *
 * @param title the file name it was added under
 * @param pageCount 0 for a document without pages
 * @param contentHash SHA-256 of the file, lower-case hex; names its copy in the workspace
 */
public record Document(long id, String title, FileType type, int pageCount, String contentHash) {}
