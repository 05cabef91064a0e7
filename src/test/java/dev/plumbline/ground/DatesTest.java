package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-15", "March 15, 2024", "15/03/2024", "3/15/24", "15.3.2024", "15 March 2024", "15th March, 2024",
        "the 15th day of March, 2024", "Mar. 15th 2024", "15 mars 2024", "15. M\u00E4rz 2024", "15 de marzo de 2024",
        "15 marca 2024", "2024\u5E743\u670815\u65E5", "2024\uB144 3\uC6D4 15\uC77C", "15 марта 2024", "MARCH 15, 2024", "15-Mar-2024"})
    void aDateMeansItsDayHoweverItIsWritten(String written) {
        assertThat(Dates.in("on " + written + " or so")).singleElement()
                .satisfies(mention -> assertThat(mention.meanings()).contains(DAY));
    }

    @Test
    void aNumericDateMayBeReadInEitherOrder() {
        assertThat(Dates.whole("03/04/2024").map(Mention::meanings))
                .contains(Set.of(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 4, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-45", "31/31/2024", "March 32, 2024", "15 people 2024", "1.2.3", "2024", "March 2024"})
    void whatIsNoDayIsNoDate(String text) {
        assertThat(Dates.in(text)).isEmpty();
    }

    @Test
    void aDateWithWordsAroundItIsNotWhole() {
        assertThat(Dates.whole("on March 15, 2024")).isEmpty();
        assertThat(Dates.whole(" March 15, 2024 ")).isPresent();
    }

    @Test
    void theSpanIsTheDateAlone() {
        String text = "made on March 15, 2024 by and between";
        assertThat(Dates.in(text)).extracting(mention -> mention.span().of(text)).containsExactly("March 15, 2024");
    }

    @Test
    void blanksWithoutEndAreReadInLinearTime() {
        assertThat(Dates.in("1 " + " ".repeat(200_000) + "March")).isEmpty();
        assertThat(Dates.in("1 ".repeat(100_000))).isEmpty();
    }
}
