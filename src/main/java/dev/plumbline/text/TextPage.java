package dev.plumbline.text;

/**
 * A page as it is displayed (rotation and crop box applied).
 *
 * @param index 0-based
 * @param width in points
 * @param height in points
 * @param span the page's part of the layer's text, UTF-16
 */
public record TextPage(int index, double width, double height, Span span) {}
