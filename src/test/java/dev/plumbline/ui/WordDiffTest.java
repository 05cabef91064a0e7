package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ui.WordDiff.Run;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void wordsThatDifferAreMarkedOnTheirOwnSide() {
        WordDiff diff = WordDiff.of("cap shall not exceed $520,000 in all", "cap shall not  exceed\n$250,000 in all");
        assertThat(diff.left()).containsExactly(new Run("cap shall not exceed", false), new Run("$520,000", true),
                new Run("in all", false));
        assertThat(diff.right()).containsExactly(new Run("cap shall not exceed", false), new Run("$250,000", true),
                new Run("in all", false));
    }

    @Test
    void missingWordsHaveNoCounterpart() {
        WordDiff diff = WordDiff.of("may not terminate", "may terminate");
        assertThat(diff.left()).contains(new Run("not", true));
        assertThat(diff.right()).containsExactly(new Run("may", false), new Run("terminate", false));
    }

    @Test
    void textsWithoutAWordInCommonAreLeftUnmarked() {
        assertThat(WordDiff.of("State of New York", "The liability cap").left())
                .containsExactly(new Run("State of New York", false));
    }

    @Test
    void emptyTextHasNoRunsOrOnePlainOne() {
        assertThat(WordDiff.of("", "").left()).isEqualTo(java.util.List.of(new Run("", false)));
    }
}
