package dev.plumbline.ground;

import static dev.plumbline.ground.Texts.ground;
import static dev.plumbline.ground.Texts.groundAll;
import static dev.plumbline.ground.Texts.groundField;
import static dev.plumbline.ground.Texts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Grounding.Ambiguous;
import dev.plumbline.domain.Grounding.Located;
import dev.plumbline.domain.Grounding.NotFound;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.Grounding.Skipped;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrounderTest {

    private static final String LEASE = "This Lease is made on the 26th day of March 2020 by Harbor Point Properties, L.P. (the "
            + "\u201CLandlord\u201D) and Blue Fern Bakery LLC. The rent is $1,200.00 a month, and the late charge is five percent (5%) "
            + "of the overdue amount. The Tenant shall not assign this Lease. The deposit of $4.50 is due on March 1, 2021.";

    @Test
    void aValueThatStandsOnceIsLocatedToTheLetter() {
        Grounding grounding = ground(LEASE, "Blue Fern Bakery LLC");
        Span span = new Span(LEASE.indexOf("Blue"), LEASE.indexOf("LLC") + 3);
        assertThat(grounding).isEqualTo(new Located(new Grounding.Match(span, Tier.EXACT, 1), List.of(span)));
    }

    @Test
    void repeatedQuotesTakeSuccessivePlaces() {
        String text = "alpha one, alpha two, alpha three";
        List<Grounding> groundings = groundAll(text, "alpha", "alpha", "alpha");
        assertThat(groundings).extracting(grounding -> grounding.place().orElseThrow().span().start()).containsExactly(0, 11, 22);
        assertThat(groundings).allMatch(Located.class::isInstance);
    }

    @Test
    void fewerMentionsThanPlacesTakeTheFirstPlacesAndStayAmbiguous() {
        List<Grounding> groundings = groundAll("alpha one, alpha two, alpha three", "alpha", "alpha");
        assertThat(groundings).extracting(grounding -> grounding.place().orElseThrow().span().start()).containsExactly(0, 11);
        assertThat(groundings).allMatch(Ambiguous.class::isInstance);
    }

    @Test
    void valuesOfACellKeepTheDocumentsOrder() {
        String text = "Texas. Seller: Acme Corp, Texas. Buyer: Bolt Ltd, Texas. Done.";
        List<Grounding> groundings = groundAll(text, "Acme Corp", "Texas", "Bolt Ltd");
        assertThat(groundings).extracting(grounding -> grounding.place().orElseThrow().span().start())
                .containsExactly(15, 26, 40);
        assertThat(groundings).allMatch(Located.class::isInstance);
        assertThat(groundings.get(1).occurrences()).hasSize(3);
    }

    @Test
    void aCellThatIsNotInTheDocumentsOrderIsNotForcedIntoIt() {
        String text = "Texas. Seller: Acme Corp, Texas. " + "x ".repeat(400) + "Buyer: Bolt Ltd, Texas. Done.";
        List<Grounding> groundings = groundAll(text, "Bolt Ltd", "Texas", "Texas", "Acme Corp");
        assertThat(groundings.subList(1, 3)).allMatch(Ambiguous.class::isInstance);
    }

    @Test
    void theOtherValuesOfACellChooseThePlaceNearThem() {
        String text = "In Texas. " + "x ".repeat(400) + "Mr Ode of Main Street, Texas. " + "x ".repeat(400) + "Texas again.";
        List<Grounding> groundings = groundAll(text, "Texas", "Main Street", "Mr Ode");
        assertThat(groundings.getFirst().status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(groundings.getFirst().place().orElseThrow().span().start()).isEqualTo(text.indexOf("Texas. x x x", 20));
    }

    @Test
    void nothingThatChoosesLeavesItAmbiguousWithEveryPlace() {
        Grounding grounding = ground("New York and New York, or New York", "New York");
        assertThat(grounding.status()).isEqualTo(GroundingStatus.AMBIGUOUS);
        assertThat(grounding.occurrences()).containsExactly(new Span(0, 8), new Span(13, 21), new Span(26, 34));
    }

    @Test
    void theTextAroundChooses() {
        String text = "laws of New York apply. Offices in New York close.";
        Grounding grounding = ground(text, "New York", Texts.around("Offices in ", " close"));
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(grounding.place().orElseThrow().span()).isEqualTo(new Span(35, 43));
        assertThat(grounding.occurrences()).hasSize(2);
    }

    @Test
    void aHintThatSpeaksForNoPlaceChoosesNone() {
        String text = "laws of New York apply. Offices in New York close.";
        assertThat(ground(text, "New York", Texts.around("quick brown fox", "jumped over")).status())
                .isEqualTo(GroundingStatus.AMBIGUOUS);
        assertThat(ground(text, "New York", new Hint(OptionalInt.of(3), Optional.empty(), Optional.empty())).status())
                .isEqualTo(GroundingStatus.AMBIGUOUS);
    }

    @Test
    void whereWholePassagesRepeatTheHintsFarEndChooses() {
        String passage = "To assess the durability of the effect of sitagliptin 100 mg a day on ";
        String text = "7. " + passage + "T-cells. 8. " + passage + "plasma. 9. " + passage + "plasma levels.";
        String after = "of the effect of sitagliptin 100 mg a day on plasma levels";
        Grounding grounding = ground(text, "the durability", Texts.around("9. To assess", after));
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(grounding.place().orElseThrow().span().start()).isEqualTo(text.lastIndexOf("the durability"));
        assertThat(ground(text, "the durability", Texts.around("To assess", after.replace(" levels", ""))).status())
                .isEqualTo(GroundingStatus.AMBIGUOUS);
    }

    @Test
    void theNameOfTheFieldChooses() {
        String text = "Subtotal amount 25.90 for all items on this bill of sale, with thanks for your custom. ".repeat(3)
                + "x ".repeat(200) + "Cash received: 25.90";
        Grounding grounding = groundField(text, "cashReceived", "25.90");
        assertThat(grounding.place().orElseThrow().span().end()).isEqualTo(text.length());
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1200.0|1,200.00", "USD 1200|$1,200.00", "2021-03-01|March 1, 2021", "01/03/2021|March 1, 2021",
        "26 March 2020|26th day of March 2020", "5 %|5%", "$4.5|$4.50"})
    void numbersAndDatesAreFoundByValue(String value, String place) {
        Grounding grounding = ground(LEASE, value);
        assertThat(words(LEASE, grounding)).isEqualTo(place);
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
    }

    @Test
    void valuesAreNotFoundByValueWhenThatIsOff() {
        GroundingOptions options = new GroundingOptions(0.75, true, 4, 50, false);
        Grounding grounding = new Grounder(options)
                .ground(Texts.document(LEASE), Texts.queries("2021-03-01"), () -> false).getFirst();
        assertThat(grounding.status()).isEqualTo(GroundingStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NUMBER|The rent is $1,300.00 a month|1,300.00|1,200.00",
        "NUMBER|the late charge is five percent (6%) of the overdue amount|6|5",
        "NAME|Blue Fern Brewery LLC|Brewery|Bakery",
        "NAME|Harbour Point Properties|Harbour|Harbor",
        "NEGATION|The Tenant shall assign this Lease|''|not",
        "WORD|the late fee is five percent (5%) of the overdue amount|fee|charge"})
    void whatDiffersIsNamed(String kind, String value, String expected, String found) {
        Grounding grounding = ground(LEASE, value);
        assertThat(grounding).isInstanceOf(Grounding.Uncertain.class);
        Grounding.Difference difference = ((Grounding.Uncertain) grounding).difference();
        assertThat(difference).isEqualTo(new Grounding.Difference(Grounding.Difference.Kind.valueOf(kind), expected, found));
    }

    @Test
    void anotherWordOfTheDocumentIsNoSlip() {
        Grounding grounding = ground("the enforcement of this Agreement and the agreement", "Endorsement Agreement");
        assertThat(grounding.status()).isIn(GroundingStatus.UNCERTAIN, GroundingStatus.NOT_FOUND);
    }

    @Test
    void wordsThatChangedPlacesAtAnEndBelongToThePlace() {
        String text = "sold by MR. D.I.Y. (M) SDN BHD of Kuala Lumpur";
        Grounding grounding = ground(text, "D.I.Y. MR. (M) SDN BHD");
        assertThat(words(text, grounding)).isEqualTo("MR. D.I.Y. (M) SDN BHD");
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
    }

    @Test
    void aValueInsideALongerWordIsUncertain() {
        Grounding grounding = ground("the number 3.9000 only", "3.90");
        assertThat(grounding.status()).isNotIn(GroundingStatus.AMBIGUOUS).isNotNull();
        Grounding word = ground("a multitude of subcontractors came", "contractor");
        assertThat(((Grounding.Uncertain) word).difference())
                .isEqualTo(new Grounding.Difference(Grounding.Difference.Kind.INSIDE_WORD, "contractor", "subcontractors"));
    }

    @Test
    void slipsInPlainWordsAreNoDoubt() {
        Grounding grounding = ground(LEASE, "the late chrage is five percent (5%) of the overdve amount");
        assertThat(words(LEASE, grounding)).isEqualTo("the late charge is five percent (5%) of the overdue amount");
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(grounding.place().orElseThrow().tier()).isEqualTo(Tier.FUZZY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The rent is $1,200.00 a month ... of the overdue amount", "The rent is $1,200.00 a month \u2026 of the overdue amount",
        "The rent is $1,200.00 a month [...] of the overdue amount"})
    void anEllipsisStandsForWhatIsLeftOut(String value) {
        Grounding grounding = ground(LEASE, value);
        assertThat(words(LEASE, grounding)).startsWith("The rent is").endsWith("of the overdue amount");
        assertThat(grounding.status()).isEqualTo(GroundingStatus.GROUNDED);
    }

    @Test
    void partsOfAnEllipsisThatStandInTheOtherOrderAreNoPlace() {
        Grounding grounding = ground(LEASE, "of the overdue amount ... The rent is $1,200.00 a month");
        assertThat(words(LEASE, grounding)).doesNotContain("late charge");
    }

    @ParameterizedTest
    @CsvSource({"\u7532\u65B9\u5F20\u4F1F\u4E0E\u4E59\u65B9\u3002,\u5F20\u4F1F,2,GROUNDED", "pay 4.50 or 14.50 now,4.50,4,GROUNDED",
        "Acme Ltd and Ltdx,Ltd,5,GROUNDED", "Acme Ltd and Beta Ltd,Ltd,5,AMBIGUOUS", "Grade A and grade B,B,18,GROUNDED"})
    void shortValuesAreFoundAsWholeWords(String text, String value, int start, GroundingStatus status) {
        Grounding grounding = ground(text, value);
        assertThat(grounding.status()).isEqualTo(status);
        assertThat(grounding.place().orElseThrow().span()).isEqualTo(new Span(start, start + value.length()));
    }

    @ParameterizedTest
    @CsvSource({"Linus,the chines are here", "Linus,mali nuset", "Jackson,the jacks on the table", "Mr. Grayson,merger any sons",
        "4.50,the sum of 14.500", "2024-03-15,2024-03-16"})
    void likenessesOfShortValuesAreNotPassedOffAsFound(String value, String text) {
        assertThat(ground(text, value).status()).isIn(GroundingStatus.NOT_FOUND, GroundingStatus.UNCERTAIN);
    }

    @Test
    void whatStandsNowhereNamesItsNearestMissAndWhy() {
        Grounding near = ground(LEASE, "the rest was Monday and chocolate money");
        assertThat(near.status()).isEqualTo(GroundingStatus.NOT_FOUND);
        assertThat(((NotFound) near).reason()).isIn(Reason.BELOW_THRESHOLD, Reason.NOTHING_LIKE_IT);
        assertThat(ground("", "anything")).isEqualTo(new NotFound(Reason.NO_TEXT, Optional.empty()));
        assertThat(ground("zzzz", "anything")).isEqualTo(new NotFound(Reason.NOTHING_LIKE_IT, Optional.empty()));
        assertThat(ground(LEASE, " \u00A0 ")).isEqualTo(new Skipped(Reason.NOT_GROUNDABLE));
    }

    @Test
    void withoutTheFuzzyTierAChangedValueIsNotFound() {
        Grounding grounding = new Grounder(GroundingOptions.DEFAULT.withFuzzy(false))
                .ground(Texts.document(LEASE), Texts.queries("the late chrage is five percent"), () -> false).getFirst();
        assertThat(grounding).isInstanceOf(NotFound.class);
    }

    @Test
    void thresholdsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> GroundingOptions.DEFAULT.withThreshold(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GroundingOptions.DEFAULT.withThreshold(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenItIsCancelledItStops() {
        SearchText document = Texts.document(LEASE);
        assertThatThrownBy(() -> Texts.grounder().ground(document, Texts.queries("Tenant"), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
