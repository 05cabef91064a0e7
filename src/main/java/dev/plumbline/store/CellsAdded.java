package dev.plumbline.store;

/**
 * What adding cells did.
 *
 * @param values strings of the added cells
 * @param alreadyThere cells left out, because the same data for the same document and field is there
 */
public record CellsAdded(int cells, int values, int alreadyThere) {}
