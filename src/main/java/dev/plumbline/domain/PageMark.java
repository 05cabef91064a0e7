package dev.plumbline.domain;

import dev.plumbline.text.Rect;
import java.util.List;

/**
 * What an annotation marks of one page of a PDF.
 *
 * @param page 0-based
 * @param bounds the box around its tokens with a little air, in points, origin top left
 * @param tokens 0-based positions among the tokens of the page, ascending, each once
 * @param text the whole tokens, parted by one blank
 */
public record PageMark(int page, Rect bounds, List<Integer> tokens, String text) {

    public PageMark {
        tokens = tokens.stream().filter(token -> token >= 0).distinct().sorted().toList();
    }
}
