package dev.plumbline.documents;

/** The size of a page as displayed, in points. */
public record PageSize(double width, double height) {}
