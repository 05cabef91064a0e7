package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.documents.WordBuilder.Word;
import dev.plumbline.text.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Glyphs to words. */
class WordBuilderTest {

    @Test
    void ideographsAreWordsOfTheirOwnWithoutBlanksBetween() {
        List<Word> words = WordBuilder.words(line("文件scripts，包括ab"));
        assertThat(words).extracting(Word::text).containsExactly("文", "件", "scripts，", "包", "括", "ab");
        assertThat(words).extracting(Word::goesOn).containsExactly(false, true, true, true, true, true);
        assertThat(words.get(3).box()).isEqualTo(new Rect(100, 0, 110, 10));
    }

    @Test
    void aMarkStaysWithItsLetterAndAWordWithItsPunctuation() {
        assertThat(WordBuilder.words(line("か\u3099き。"))).extracting(Word::text).containsExactly("が", "き。");
        assertThat(WordBuilder.words(line("“Well-known”, he"))).extracting(Word::text).containsExactly("“Well-known”,", "he");
    }

    private static Line line(String text) {
        Line line = new Line(glyph(text, 0));
        for (int i = 1; i < text.length(); i++) {
            line.add(glyph(text, i));
        }
        return line;
    }

    private static Glyph glyph(String text, int i) {
        Rect box = new Rect(10 * i, 0, 10 * i + 10, 10);
        return new Glyph(text.substring(i, i + 1), 0, 10 * i, 10 * i + 10, 10, new Glyph.Body(10, 10, 3, 0, box));
    }
}
