package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageLink;
import dev.plumbline.text.Rect;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What may be done on a page.
 *
 * @param click told the id of a highlight or member
 * @param follow told a link that leads inside the document
 * @param reach told the page and the box of a link that the keyboard has reached
 */
record PageActs(LongConsumer click, Consumer<PageLink> follow, BiConsumer<Integer, Rect> reach) {}
