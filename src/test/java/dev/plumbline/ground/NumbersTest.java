package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1200.0|1200", "$1,200.00|1200", "1.200,00 EUR|1200", "1\u00A0200,50|1200.5", "12,34,567.00|1234567", "4.50|4.5", "0.00|0",
        "007|7", "RM 25.90|25.9", "10%|10", "\u0661\u0662\u0663|123", "1'000'000|1000000", "USD 3|3", "1,234,567|1234567"})
    void aNumberMeansItsValueHoweverItIsWritten(String written, String value) {
        assertThat(Numbers.whole(written).map(Mention::meanings)).contains(Set.of(value));
    }

    @Test
    void oneSignBeforeThreeDigitsMayGroupOrDivide() {
        assertThat(Numbers.whole("1.200").map(Mention::meanings)).contains(Set.of("1200", "1.2"));
        assertThat(Numbers.whole("1,200").map(Mention::meanings)).contains(Set.of("1200", "1.2"));
        assertThat(Numbers.whole("1234.567").map(Mention::meanings)).contains(Set.of("1234.567"));
    }

    @Test
    void aSectionsNumberMeansItself() {
        assertThat(Numbers.whole("4.2.1").map(Mention::meanings)).contains(Set.of("4.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 5", "5 years", "", "$", "March 5", "A4"})
    void whatHasMoreThanANumberIsNone(String value) {
        assertThat(Numbers.whole(value)).isEqualTo(Optional.empty());
    }

    @Test
    void everyNumberOfATextIsFoundWithItsSpan() {
        String text = "pay $1,200.00 by 3 p.m., see 4.2.";
        assertThat(Numbers.in(text)).extracting(mention -> mention.span().of(text)).containsExactly("1,200.00", "3", "4.2");
    }

    @Test
    void theCurrencySignBesideANumberBelongsToIt() {
        assertThat(Numbers.withCurrency("a $5 b", new Span(3, 4))).isEqualTo(new Span(2, 4));
        assertThat(Numbers.withCurrency("a 5\u20AC b", new Span(2, 3))).isEqualTo(new Span(2, 4));
    }

    @Test
    void anEndlessRunOfDigitsIsNoNumber() {
        assertThat(Numbers.in("1".repeat(100_000))).isEmpty();
        assertThat(Numbers.whole("1".repeat(100_000))).isEmpty();
        assertThat(Numbers.in("1.".repeat(100_000))).isEmpty();
    }
}
