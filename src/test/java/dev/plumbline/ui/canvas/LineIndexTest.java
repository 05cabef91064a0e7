package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void linesEndAtLineEndsWhichAreNotPartOfThem() {
        LineIndex lines = new LineIndex("one\r\ntwo\n\nfour");
        assertThat(lines.size()).isEqualTo(4);
        assertThat(lines.line(0)).isEqualTo("one");
        assertThat(lines.line(1)).isEqualTo("two");
        assertThat(lines.line(2)).isEmpty();
        assertThat(lines.line(3)).isEqualTo("four");
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        LineIndex lines = new LineIndex("");
        assertThat(lines.size()).isEqualTo(1);
        assertThat(lines.line(0)).isEmpty();
    }

    @Test
    void spanOverSeveralLinesHasAPartOnEach() {
        assertThat(new LineIndex("one\ntwo\n\nfour").parts(new Span(2, 11))).containsExactly(
                new LineIndex.Part(0, new Span(2, 3)), new LineIndex.Part(1, new Span(0, 3)),
                new LineIndex.Part(3, new Span(0, 2)));
    }

    @Test
    void longLinesAreCutAtBlanksAndNeverInAPair() {
        LineIndex words = new LineIndex("word ".repeat(2_000));
        assertThat(words.line(0)).hasSizeLessThanOrEqualTo(LineIndex.MAX_LENGTH).endsWith("word ");
        LineIndex emoji = new LineIndex("x" + "😀".repeat(5_000));
        assertThat(emoji.line(0)).endsWith("😀");
    }

    @Test
    void linesJoinedAreTheTextAgain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20_000);
            while (text.length() < length) {
                text.append(random.nextInt(400) == 0 ? "\n" : random.nextInt(600) == 0 ? " " : "ab");
            }
            LineIndex lines = new LineIndex(text.toString());
            int at = 0;
            for (int line = 0; line < lines.size(); line++) {
                Span span = lines.span(line);
                assertThat(text.substring(at, span.start())).as("seed " + seed).matches("\n?");
                at = span.end();
                assertThat(lines.lineAt(span.start())).as("seed " + seed).isEqualTo(line);
            }
            assertThat(text.substring(at)).as("seed " + seed).matches("\n?");
        }
    }
}
