package dev.plumbline.ui;

/** How large a document is shown when it is opened. */
enum OpeningZoom {
    LAST,
    WIDTH,
    PAPER;
}
