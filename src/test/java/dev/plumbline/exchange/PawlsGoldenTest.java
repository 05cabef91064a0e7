package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PageMark;
import dev.plumbline.domain.TokenProjection;
import dev.plumbline.testing.Goldens;
import dev.plumbline.testing.SameJson;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens, text and projection are those of the reference, but for three of its faults, each case listed by name. */
class PawlsGoldenTest {

    private static final Path SHARED = Path.of("../shared/reference");

    /** An empty first page: there its place is said to be page 0, here it is the page its tokens stand on. */
    private static final List<String> ON_ITS_OWN_PAGE = List.of("blank_first_word1");

    /** There the first token of a document begins at 1, so that {@code [0,1)} has none; here it begins at 0. */
    private static final List<String> FIRST_TOKEN = List.of("first_char_only_quirk");

    /**
     * There the box of every page but the last is padded by a tenth and widened by the first token of the next page; here
     * each page has the padding of a single one.
     */
    private static final List<String> SEVERAL_PAGES = List.of("peer2_Inc_and_others_Global_Acquisitions", "peer2_whole",
            "3p_all", "pidx1_across", "long_rand_08", "long_boundary_5");

    private static final List<String> SEVERAL_PAGES_OF_FIXTURES = List.of("eton_development_agreement_04",
            "eton_development_agreement_14", "eton_development_agreement_19", "usc_title1_06", "usc_title1_19",
            "usc_title1_24");

    @Test
    void textAndTokenTableAreThoseOfTheReference() throws Exception {
        for (JsonNode one : Goldens.read("pdf_text_layers.json")) {
            String name = one.get("name").asText();
            Pawls pawls = pawls(one.get("pawls"));
            TextLayer layer = pawls.layer();
            assertThat(layer.text()).as(name).isEqualTo(one.get("doc_text").asText());
            assertThat(pawls.readableText()).as(name).isEqualTo(one.get("human_friendly_text").asText());
            assertThat(tokens(layer)).as(name).isEqualTo(numbersWithFirstAtZero(one.get("tokens")));
            assertThat(pages(layer)).as(name).isEqualTo(numbers(one.get("pages")));
        }
    }

    @Test
    void projectionIsThatOfTheReference() throws Exception {
        List<String> different = new ArrayList<>();
        for (JsonNode one : Goldens.read("pdf_projection.json")) {
            if (!matches(one, pawls(one.get("pawls")).layer())) {
                different.add(one.get("name").asText());
            }
        }
        List<String> listed = new ArrayList<>(ON_ITS_OWN_PAGE);
        listed.addAll(FIRST_TOKEN);
        listed.addAll(SEVERAL_PAGES);
        assertThat(different).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void projectionOnWholeDocumentsIsThatOfTheReference() throws Exception {
        assumeTrue(Files.isDirectory(SHARED.resolve("fixtures")), "no reference fixtures beside the project");
        Map<String, TextLayer> layers = new HashMap<>();
        List<String> different = new ArrayList<>();
        for (JsonNode one : Goldens.read("pdf_projection_fixtures.json")) {
            String file = one.get("pawls_file").asText();
            if (!layers.containsKey(file)) {
                layers.put(file, pawls(SHARED.resolve(file)).layer());
            }
            if (!matches(one, layers.get(file))) {
                different.add(one.get("name").asText());
            }
        }
        assertThat(different).containsExactlyInAnyOrderElementsOf(SEVERAL_PAGES_OF_FIXTURES);
    }

    @Test
    void onSeveralPagesTokensAndWordsAreThoseOfTheReferenceAndEachBoxIsPaddedAlike() throws Exception {
        int compared = 0;
        for (JsonNode one : Goldens.read("pdf_projection.json")) {
            if (SEVERAL_PAGES.contains(one.get("name").asText())) {
                TextLayer layer = pawls(one.get("pawls")).layer();
                for (PageMark mark : TokenProjection.of(layer, span(one, layer))) {
                    JsonNode page = one.get("expected").get("annotation_json").get(String.valueOf(mark.page()));
                    assertThat(mark.text()).isEqualTo(page.get("rawText").asText());
                    assertThat(mark.tokens()).hasSameSizeAs(page.get("tokensJsons"));
                    Span alone = hull(layer, mark);
                    assertThat(TokenProjection.of(layer, alone)).containsExactly(mark);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(2 * SEVERAL_PAGES.size());
    }

    @Test
    void theFirstTokenBeginsAtZero() throws Exception {
        for (JsonNode one : Goldens.read("pdf_projection.json")) {
            if (FIRST_TOKEN.contains(one.get("name").asText())) {
                assertThat(TokenProjection.of(pawls(one.get("pawls")).layer(), new Span(0, 1)))
                        .singleElement().satisfies(mark -> assertThat(mark.text()).isEqualTo("This"));
            }
        }
    }

    @Test
    void compactPawlsIsThatOfTheReference() throws Exception {
        for (JsonNode one : Goldens.read("compact_pawls.json")) {
            String name = one.get("name").asText();
            Pawls pawls = pawls(one.get("v1"));
            StringWriter compact = new StringWriter();
            PawlsFormat.write(pawls, compact);
            assertThat(SameJson.difference(JsonValues.parse(compact.toString()), Goldens.value(one.get("v2")))).as(name).isEmpty();
            StringWriter expanded = new StringWriter();
            PawlsFormat.writeExpanded(pawls(one.get("v2")), expanded);
            assertThat(SameJson.difference(JsonValues.parse(expanded.toString()), Goldens.value(one.get("expanded")))).as(name).isEmpty();
        }
    }

    @Test
    void compactAnnotationJsonIsThatOfTheReference() {
        for (JsonNode one : Goldens.read("compact_annotation_json.json")) {
            String name = one.get("name").asText();
            JsonValue first = Goldens.value(one.get("v1"));
            if (!AnnotationJson.isTokens(first)) {
                assertThat(name).isEqualTo("span_with_text");
                continue;
            }
            String text = one.get("raw_text").asText();
            assertThat(SameJson.difference(AnnotationJson.compact(AnnotationJson.read(first, text)),
                    Goldens.value(one.get("v2")))).as(name).isEmpty();
            assertThat(SameJson.difference(AnnotationJson.expanded(AnnotationJson.read(Goldens.value(one.get("v2")), text)),
                    Goldens.value(one.get("expanded")))).as(name).isEmpty();
        }
    }

    private static boolean matches(JsonNode one, TextLayer layer) {
        Span span = span(one, layer);
        JsonNode expected = one.get("expected");
        List<PageMark> marks = TokenProjection.of(layer, span);
        return TokenProjection.page(layer, span) == expected.get("page").asInt()
                && span.of(layer.text()).equals(expected.get("rawText").asText())
                && SameJson.difference(AnnotationJson.expanded(marks), Goldens.value(expected.get("annotation_json"))).isEmpty()
                && SameJson.difference(AnnotationJson.compact(marks), Goldens.value(expected.get("annotation_json_compact_v2"))).isEmpty();
    }

    private static Span span(JsonNode one, TextLayer layer) {
        int end = layer.codePoints().fromUtf16(layer.text().length());
        return layer.codePoints().toUtf16(new Span(one.get("start").asInt(), Math.min(end, one.get("end").asInt())));
    }

    private static Span hull(TextLayer layer, PageMark mark) {
        int first = layer.tokensOfPage(mark.page()).start();
        return layer.token(first + mark.tokens().getFirst()).span().hull(layer.token(first + mark.tokens().getLast()).span());
    }

    private static Pawls pawls(JsonNode json) throws FormatException, IOException {
        return PawlsFormat.read(new StringReader(json.toString()), "golden").pawls();
    }

    private static Pawls pawls(Path file) throws FormatException, IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return PawlsFormat.read(in, String.valueOf(file)).pawls();
        }
    }

    private static List<List<Integer>> tokens(TextLayer layer) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < layer.tokenCount(); i++) {
            Token token = layer.token(i);
            Span span = layer.codePoints().fromUtf16(token.span());
            rows.add(List.of(token.page(), token.index(), span.start(), span.end()));
        }
        return rows;
    }

    /** The reference counts the blank between two pages to the later one. */
    private static List<List<Integer>> pages(TextLayer layer) {
        List<List<Integer>> rows = new ArrayList<>();
        int start = 0;
        for (TextPage page : layer.pages()) {
            int end = layer.codePoints().fromUtf16(page.span().end());
            rows.add(List.of(page.index(), start, end));
            start = end;
        }
        return rows;
    }

    private static List<List<Integer>> numbers(JsonNode rows) {
        List<List<Integer>> all = new ArrayList<>();
        for (JsonNode row : rows) {
            List<Integer> numbers = new ArrayList<>();
            row.forEach(number -> numbers.add(number.asInt()));
            all.add(numbers);
        }
        return all;
    }

    private static List<List<Integer>> numbersWithFirstAtZero(JsonNode rows) {
        List<List<Integer>> all = numbers(rows);
        assertThat(all.getFirst().get(2)).isEqualTo(1);
        all.getFirst().set(2, 0);
        return all;
    }
}
