package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.List;

/**
 * The selected value's place.
 *
 * @param id the highlight's id
 * @param place the place to be shown, UTF-16
 * @param others the other places that fit, drawn as outlines, UTF-16
 */
public record Selection(long id, Span place, List<Span> others) {

    public Selection {
        others = List.copyOf(others);
    }
}
