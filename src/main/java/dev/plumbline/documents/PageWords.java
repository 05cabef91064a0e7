package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import java.util.List;

/**
 * The words of one page, line by line in reading order.
 *
 * @param width in points as displayed
 * @param height in points as displayed
 * @param lines the words of each line
 */
record PageWords(double width, double height, List<List<WordBuilder.Word>> lines) {

    void appendTo(TextLayer.Builder layer) {
        layer.beginPage();
        String before = "";
        for (List<WordBuilder.Word> line : lines) {
            layer.append(before);
            String gap = "";
            for (WordBuilder.Word word : line) {
                layer.append(word.goesOn() ? "" : gap).token(word.text(), single(word.box()));
                gap = " ";
            }
            before = "\n";
        }
        layer.endPage(width, height);
    }

    /** In single precision, which is more than any parser's; the layer's file packs it into half the room. */
    private static Rect single(Rect box) {
        return new Rect((float) box.left(), (float) box.top(), (float) box.right(), (float) box.bottom());
    }
}
