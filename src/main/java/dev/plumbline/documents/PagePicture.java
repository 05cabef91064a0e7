package dev.plumbline.documents;

/**
 * A picture of a page.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row by row from the top, opaque; not copied, so not to be written to
 */
public record PagePicture(int width, int height, int[] argb) {}
