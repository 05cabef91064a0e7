package dev.plumbline.ui;

/**
 * Something the palette can do.
 *
 * @param id by which it is remembered; empty for a place to go to
 * @param title what it does, or the name of the place
 * @param detail its key, or what kind of place it is
 */
record Command(String id, String title, String detail, Runnable act) {}
