package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseFinderTest {

    @Test
    void foldsCaseBlanksAndHyphensAtLineEnds() {
        String text = "The Agree-\nment. An AGREEMENT;\tthe\n agreement";
        assertThat(new PhraseFinder(text).find("agreement", 10)).extracting(hit -> hit.of(text))
                .containsExactly("Agree-\nment", "AGREEMENT", "agreement");
        assertThat(new PhraseFinder(text).find(" the  agreement ", 10)).extracting(hit -> hit.of(text))
                .containsExactly("The Agree-\nment", "the\n agreement");
    }

    @Test
    void hitsDoNotOverlapAndAreBounded() {
        assertThat(new PhraseFinder("aaaaa").find("aa", 10)).containsExactly(new Span(0, 2), new Span(2, 4));
        assertThat(new PhraseFinder("aaaaa").find("a", 3)).hasSize(3);
    }

    @Test
    void blanksAloneFindNothing() {
        assertThat(new PhraseFinder("a b").find("  ", 10)).isEmpty();
    }
}
