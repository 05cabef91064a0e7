package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "the overdue amount|the overdue arnount", "of the lease|ofthe lease", "pay the rent monthly|monthly pay the rent",
        "recieve the goods|receive the goods", "the \u201Cgoods\u201D|the goods", "an agree ment|an agreement",
        "on-line shop|online shop"})
    void slipsBlanksAndOrderAreNoDifference(String value, String place) {
        assertThat(check(value, place).firstDifference(false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NEGATION|shall assign|shall not assign|''|not", "NEGATION|lawful use|unlawful use|lawful|unlawful",
        "NAME|by Anna Meyer|by Anne Meyer|Anna|Anne", "NAME|by Meyer and Co|by and Co|Meyer|''",
        "NUMBER|class a7|class a9|a7|a9", "WORD|the blue house|the green house|blue|green",
        "NAME|\u5F20\u4F1F\u516C\u53F8|\u5F20\u6770\u516C\u53F8|\u4F1F|\u6770", "NEGATION|er zahlt|er zahlt nicht|''|nicht"})
    void theFirstDifferenceThatCountsIsNamed(Kind kind, String value, String place, String expected, String found) {
        assertThat(check(value, place).firstDifference(false)).contains(new Difference(kind, expected, found));
    }

    private static WordCheck check(String value, String place) {
        return new WordCheck(value, place, word -> false);
    }

    @Test
    void aPlaceWithMoreWordsIsNoDifferenceWhenTheValueLeavesSomeOut() {
        assertThat(check("the rent is due", "the rent of Mr Smith is due").firstDifference(true)).isEmpty();
        assertThat(check("the rent is due", "the rent of Mr Smith is due").firstDifference(false))
                .contains(new Difference(Kind.NAME, "", "Mr"));
    }

    @Test
    void aCapitalIsNoNameWhereTheDocumentHasTheWordInLowerCase() {
        PlainWords plain = new PlainWords("the agreement of Marlee");
        assertThat(new WordCheck("Aqreement", "Agreement", plain::has).firstDifference(false)).isEmpty();
        assertThat(new WordCheck("Manlee", "Marlee", plain::has).firstDifference(false))
                .contains(new Difference(Kind.NAME, "Manlee", "Marlee"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"impressi0ns|impressions", "SY5TEMS|SYSTEMS", "Acaderny|Academy", "CONSULTlNG|CONSULTING"})
    void whatOnlyLooksAnotherWayIsTheSameWord(String value, String place) {
        assertThat(check(value, place).firstDifference(false)).isEmpty();
        assertThat(new NumberCheck(value, place).firstMissing()).isEmpty();
    }

    @Test
    void aNameIsNotJoinedFromOtherWords() {
        assertThat(check("Jackson", "jacks on").firstDifference(false)).isNotEqualTo(Optional.empty());
        assertThat(JoinedWords.lostName("Jackson", "jacks on")).contains(new Difference(Kind.NAME, "Jackson", "jacks on"));
        assertThat(JoinedWords.lostName("JACK SON", "Jackson")).isPresent();
        assertThat(JoinedWords.lostName("Blue Fern", "BlueFern")).isEmpty();
    }

    @Test
    void numbersOfTheValueHaveToStandAtThePlaceByValue() {
        assertThat(new NumberCheck("$1,200.00 on 2021-03-01", "on March 1, 2021 USD 1200").firstMissing()).isEmpty();
        assertThat(new NumberCheck("pay 5 of 7", "pay 5 of 8").firstMissing()).contains(new Difference(Kind.NUMBER, "7", "8"));
        assertThat(new NumberCheck("1.5 m", "15 m").firstChanged()).contains(new Difference(Kind.NUMBER, "1.5", "15"));
    }
}
