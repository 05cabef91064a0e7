package dev.plumbline.store;

/**
 * A row that was found or made.
 *
 * @param created false when the row was there before, or when another process was first
 */
public record Stored<T>(T row, boolean created) {}
