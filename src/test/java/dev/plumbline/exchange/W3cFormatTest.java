package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.exchange.ExportRow.Source;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class W3cFormatTest {

    private static final String[] PIECES = {"a", "B", " ", "\n", "\ud83d\ude00", "\ud83d\udc69\u200d\ud83d\ude80", "e\u0301", "\u6771", "\u4eac",
        "\u0634", "\"", "\\", "<", "%", "\u00df", "\t", "\u0939\u093f"};

    private static final String ONE = """
            {"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/anno1","type":"Annotation",
             "motivation":"highlighting","target":{"source":"http://example.org/papers/a%20b.txt","selector":SELECTOR}}""";

    /** Whatever the text, what is read is what was written: offsets, quotes and their surroundings. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void readingWhatWasWrittenIsTheSame(long seed) throws Exception {
        List<ExportRow> rows = new ArrayList<>();
        List<Extraction> expected = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            boolean isPaged = random.nextBoolean();
            String before = text(random, 8);
            String quote = "x" + text(random, 6) + "x";
            String after = text(random, 8);
            int start = before.codePointCount(0, before.length());
            Span place = new Span(start, start + quote.codePointCount(0, quote.length()));
            Rect box = new Rect(random.nextInt(200), random.nextInt(300), 200.25 + random.nextInt(9), 300.5 + random.nextInt(9));
            QuotedPlace.Part part = new QuotedPlace.Part(1 + random.nextInt(900), quote, List.of(box));
            String title = ("t" + text(random, 4) + i).replaceAll("[\\n\\t]", "-") + (isPaged ? ".pdf" : ".txt");
            rows.add(row(i, title, quote, place, new Surroundings(before, after), isPaged ? List.of(part) : List.of()));
            expected.add(new Extraction(title, "Field \ud83d\ude00 " + i, JsonValue.of("value " + quote), new Hint(OptionalInt.empty(),
                    notBlank(before), notBlank(after), new CitedPlace(isPaged ? Optional.of(new Pages(part.page(), part.page())) : Optional.empty(),
                            isPaged ? Optional.of(new Box(box, false)) : Optional.empty(), Optional.of(quote), Optional.of(place))), ""));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new W3cExporter().write(rows, bytes);

        CollectedExtractions found = new CollectedExtractions();
        TextInput input = TextInput.of("in", bytes.toByteArray());
        Formats.recognise(input).read(input, found);

        assertThat(found.problems()).isEmpty();
        assertThat(found.extractions().stream()
                .map(one -> new Extraction(one.document(), one.field(), one.value(), one.hint(), "")).toList()).isEqualTo(expected);
    }

    @Test
    void anArrayAPageAndACollectionHoldTheSame() throws Exception {
        String one = annotation("[{\"type\":\"TextQuoteSelector\",\"exact\":\"Rent\",\"prefix\":\"the \"},"
                + "{\"type\":\"TextPositionSelector\",\"start\":4,\"end\":8}]");
        String page = "{\"type\":\"AnnotationPage\",\"items\":[" + one + "," + one.replace("Rent", "Due") + "]}";
        String expected = "http://example.org/papers/a b.txt | highlighting | \"Rent\"";

        assertThat(Reading.of(one).extractions()).containsExactly(expected);
        for (String several : List.of("[" + one + "," + one.replace("Rent", "Due") + "]", page,
                "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\",\"total\":2,\"first\":" + page + "}")) {
            Reading reading = Reading.of(several);
            assertThat(reading.extractions()).containsExactly(expected, expected.replace("Rent", "Due"));
            assertThat(reading.problems()).isEmpty();
        }
    }

    @Test
    void aPageOfAPdfIsRefinedByItsQuote() throws Exception {
        assertThat(hint("{\"type\":\"FragmentSelector\",\"conformsTo\":\"http://tools.ietf.org/rfc/rfc3778\","
                + "\"value\":\"page=10&viewrect=50,50.5,640,480\",\"refinedBy\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}").cited())
                .isEqualTo(new CitedPlace(Optional.of(new Pages(10, 10)), Optional.of(new Box(new Rect(50, 50.5, 690, 530.5), false)),
                        Optional.of("x"), Optional.empty()));
    }

    @Test
    void aTargetMayBeAnIriWithItsFragment() throws Exception {
        CollectedExtractions found = read("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"body\":"
                + "[{\"type\":\"TextualBody\",\"value\":\"Acme\",\"purpose\":\"identifying\"},\"x\"],\"target\":[\"http://e.org/%E6%9D%B1.pdf#page=2\",7]}");

        assertThat(found.extractions()).singleElement().satisfies(one -> {
            assertThat(one.document()).isEqualTo("http://e.org/\u6771.pdf");
            assertThat(one.hint().cited().pages()).contains(new Pages(2, 2));
        });
        assertThat(found.problems()).extracting(Reading::line).containsExactly("in,  (line 1): \"source\" is missing");
    }

    @Test
    void badAnnotationsAreNamedAndTheOthersKept() throws Exception {
        String good = annotation("{\"type\":\"TextQuoteSelector\",\"exact\":\"Rent\"}");
        CollectedExtractions found = read("[" + String.join(",", "7", "{\"type\":\"Annotation\"}",
                annotation("{\"type\":\"TextPositionSelector\",\"start\":4,\"end\":8}"),
                annotation("[{\"type\":\"TextQuoteSelector\",\"exact\":\"a\"},{\"type\":\"TextPositionSelector\",\"start\":1e9,\"end\":8},"
                        + "{\"type\":\"FragmentSelector\",\"value\":\"page=0&viewrect=1,2,3,x]\"},5]"),
                annotation("{\"type\":\"TextQuoteSelector\",\"exact\":\"\\ud800\"}"), good) + "]");

        assertThat(found.extractions()).extracting(one -> JsonValues.write(one.value())).containsExactly("\"a\"", "\"Rent\"");
        assertThat(found.problems()).extracting(Reading::line).containsExactly("in, /0 (line 1): Not an object",
                "in, /1 (line 1): \"target\" is missing", "in, /2 (line 1): \"exact\" is missing",
                "in, /3 (line 2): \"TextPositionSelector\" cannot be used as a hint and was left out",
                "in, /3 (line 2): \"page\" cannot be used as a hint and was left out",
                "in, /3 (line 2): \"viewrect\" cannot be used as a hint and was left out",
                "in, /3 (line 2): \"selector\" cannot be used as a hint and was left out",
                "in, /4 (line 3): \"exact\" cannot be used as a hint and was left out",
                "in, /4 (line 3): \"exact\" is missing");
    }

    @Test
    void aFileThatBreaksOffKeepsWhatCameBefore() throws Exception {
        String good = annotation("{\"type\":\"TextQuoteSelector\",\"exact\":\"Rent\"}");
        Reading reading = Reading.of("[" + good + "," + good.substring(0, 150));

        assertThat(reading.extractions()).hasSize(1);
        assertThat(reading.problems()).singleElement().asString().contains("The JSON is broken or ends here");
        assertThatThrownBy(() -> new W3cFormat().read(TextInput.of("in", "\"x\"".getBytes(StandardCharsets.UTF_8)),
                new CollectedExtractions())).isInstanceOf(FormatException.class);
    }

    private static String annotation(String selector) {
        return ONE.replace("SELECTOR", selector);
    }

    private static Hint hint(String selector) throws Exception {
        return read(annotation(selector)).extractions().getFirst().hint();
    }

    private static CollectedExtractions read(String text) throws Exception {
        CollectedExtractions found = new CollectedExtractions();
        new W3cFormat().read(TextInput.of("in", text.getBytes(StandardCharsets.UTF_8)), found);
        return found;
    }

    private static Optional<String> notBlank(String text) {
        return Optional.of(text).filter(found -> !found.isBlank());
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static ExportRow row(int id, String title, String quote, Span place, Surroundings around, List<QuotedPlace.Part> parts) {
        StoredPlace stored = new StoredPlace(OptionalLong.empty(), place, OptionalInt.empty(), quote, Tier.EXACT, 1, 1, List.of(place));
        return new ExportRow(new ValueRow(id, id, new DocumentRef(1, title), "Field \ud83d\ude00 " + id, "value " + quote,
                GroundingStatus.GROUNDED, Optional.of(stored), Explanation.NONE, ReviewState.OPEN), around, parts,
                new Source(TextLayer.ofText(around.before() + quote + around.after()), Pictures.NONE));
    }
}
