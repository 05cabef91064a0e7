package dev.plumbline.documents;

/**
 * A picture of a page.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row by row from the top, opaque; not copied, so not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // copying millions of pixels would cost a frame
public record PagePicture(int width, int height, int[] argb) {}
