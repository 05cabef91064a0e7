package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({"amount,amount,0", "amount,amuont,1", "amount,arnount,1", "amount,account,2", "thc,the,1", "w0rk,work,1",
        "clay,day,1", "ab,ba,1", "abc,cba,2"})
    void whatTextRecognitionAndFingersDoIsOneEdit(String a, String b, int edits) {
        assertThat(Slips.edits(word(a), word(b))).isEqualTo(edits);
        assertThat(Slips.edits(word(b), word(a))).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({"impressi0ns,impressions,true", "Ali,All,false", "118B,1188,false", "Manlee,Marlee,false", "a15b8,alsbb,false"})
    void onlyWordsMostlyOfLettersLookAlike(String a, String b, boolean alike) {
        assertThat(Slips.lookAlike(word(a), word(b))).isEqualTo(alike);
    }

    private static Word word(String text) {
        return Word.in(text).getFirst();
    }
}
