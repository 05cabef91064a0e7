package dev.plumbline.ui;

import dev.plumbline.ui.bidi.BidiWrap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Runs of a word difference as text, those that differ in a style of their own. */
final class RunTexts {

    /** Text that runs from right to left is broken at this width, for a flow must not break it. */
    static final double SAFE_WIDTH = 260;

    private static final Font FONT = Font.font(14);

    private RunTexts() {}

    static void fill(TextFlow flow, List<WordDiff.Run> runs, String differing) {
        String all = runs.stream().map(WordDiff.Run::text).collect(Collectors.joining(" "));
        String lines = BidiWrap.wrap(all, FONT, SAFE_WIDTH);
        flow.getChildren().clear();
        flow.setNodeOrientation(BidiWrap.isRightToLeft(all) ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
        int at = 0;
        for (WordDiff.Run run : runs) {
            int end = at + run.text().length();
            flow.getChildren().add(text(lines.substring(at, end), run.differs() ? differing : "word-same"));
            if (end < lines.length()) {
                flow.getChildren().add(text(lines.substring(end, end + 1), "word-same"));
            }
            at = end + 1;
        }
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().addAll("word", styleClass);
        return text;
    }
}
