package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExcerptTest {

    @Test
    void aTextThatFitsIsWhole() {
        assertThat(Excerpt.first("a\ud83d\ude00", 3)).isEqualTo("a\ud83d\ude00");
        assertThat(Excerpt.marked("abc", 3)).isEqualTo("abc");
    }

    @Test
    void aCharacterIsLeftOutWholeAndNeverHalved() {
        assertThat(Excerpt.first("a\ud83d\ude00b", 2)).isEqualTo("a");
        assertThat(Excerpt.first("a\ud83d\ude00b", 3)).isEqualTo("a\ud83d\ude00");
        assertThat(Excerpt.marked("a\ud83d\ude00bcd", 3)).isEqualTo("a…");
    }

    @Test
    void theEllipsisCounts() {
        assertThat(Excerpt.marked("abcdef", 4)).isEqualTo("abc…");
    }

    @Test
    void halfACharacterThatWasThereBeforeStays() {
        assertThat(Excerpt.first("\ud83dxy", 1)).isEqualTo("\ud83d");
    }
}
