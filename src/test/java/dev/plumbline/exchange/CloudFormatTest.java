package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of cloud extractors, in the shapes that their pages show. */
class CloudFormatTest {

    private static final String AZURE = """
            {"status":"succeeded","analyzeResult":{"apiVersion":"2024-11-30","modelId":"prebuilt-invoice","content":"CONTOSO",
            "pages":[{"pageNumber":1,"width":8.5,"height":11,"unit":"inch","words":[{"content":"CONTOSO"}]}],
            "documents":[{"docType":"invoice","fields":{
              "VendorName":{"type":"string","valueString":"CONTOSO LTD.","content":"CONTOSO LTD.","boundingRegions":[{"pageNumber":1,
                "polygon":[2.125,2.75,4.25,2.75,4.25,5.5,2.125,5.5]}],"confidence":0.9,"spans":[{"offset":0,"length":12}]},
              "Items":{"type":"array","valueArray":[{"type":"object","valueObject":{"Amount":{"type":"currency","content":"$60",
                "boundingRegions":[{"pageNumber":2,"polygon":[1,1,2,1,2,2,1,2]}]}}},{"type":"object","valueObject":{
                "Amount":{"type":"currency","content":"$60","boundingRegions":[{"pageNumber":1},{"pageNumber":3}]}}}]},
              "DueDate":{"type":"date"},"Bad":7}}]}}""";

    private static final String DOCUMENT_AI = """
            {"uri":"gs://bucket/in/w%2.pdf","mimeType":"application/pdf","text":"x","entities":[
              {"type":"total","mentionText":"22\\n0","pageAnchor":{"pageRefs":[{"boundingPoly":{"normalizedVertices":[{"y":0.5},
                {"x":0.25,"y":0.5},{"x":0.25,"y":0.75},{"y":0.75}]}}]},"textAnchor":{"textSegments":[{"startIndex":"3","endIndex":"5"}]}},
              {"type":"line_item","mentionText":"A 1","properties":[{"type":"line_item/amount","mentionText":"1",
                "pageAnchor":{"pageRefs":[{"page":"4"}]}}]},
              {"type":"inferred","mentionText":""},{"mentionText":"nameless"},{"type":"lost","mentionText":"9","pageAnchor":{
                "pageRefs":[{"page":"-1"}]}}]}""";

    private static final String TEXTRACT = """
            {"DocumentMetadata":{"Pages":1},"Blocks":[{"BlockType":"PAGE","Id":"p"},
              {"BlockType":"KEY_VALUE_SET","EntityTypes":["KEY"],"Id":"k","Relationships":[{"Type":"VALUE","Ids":["v"]},
                {"Type":"CHILD","Ids":["w1","w2","gone",3]}]},
              {"BlockType":"KEY_VALUE_SET","EntityTypes":["VALUE"],"Id":"v","Geometry":{"BoundingBox":{"Width":0.5,"Height":0.25,
                "Left":0.125,"Top":0.5},"Polygon":[]},"Relationships":[{"Type":"CHILD","Ids":["w3"]}]},
              {"BlockType":"WORD","Id":"w1","Text":"Full"},{"BlockType":"WORD","Id":"w2","Text":"name:"},
              {"BlockType":"WORD","Id":"w3","Text":"Ana"},{"Id":"kindless"}]}""";

    private static final String MESSAGE = """
            {"id":"msg_1","type":"message","role":"assistant","content":[{"type":"text","text":"According to it, "},
              {"type":"text","text":"the grass is green","citations":[
                {"type":"char_location","cited_text":"The grass is green.","document_index":0,"document_title":"a.txt",
                  "start_char_index":0,"end_char_index":20},
                {"type":"page_location","cited_text":"Water.","document_index":1,"document_title":null,"start_page_number":5,
                  "end_page_number":8},
                {"type":"content_block_location","cited_text":"Blocks.","document_title":"c.pdf","start_block_index":0},
                {"type":"page_location","cited_text":"No page.","document_title":"c.pdf","start_page_number":0,"end_page_number":1},
                {"type":"page_location","document_title":"c.pdf"}]}]}""";

    @Test
    void azureFieldsCiteTheirRegionsInPartsOfThePage() throws Exception {
        CollectedExtractions found = read("azure-document-intelligence", "invoice.pdf.json", AZURE);

        assertThat(found.extractions()).extracting(CloudFormatTest::line).containsExactly("invoice.pdf | VendorName | \"CONTOSO LTD.\"",
                "invoice.pdf | Items.Amount | \"$60\"", "invoice.pdf | Items.Amount [2] | \"$60\"");
        assertThat(cited(found, 0)).isEqualTo(onPage(1, new Rect(0.25, 0.25, 0.5, 0.5)));
        // The second page has no size, and the third value stands on several.
        assertThat(cited(found, 1)).isEqualTo(onPage(2, null));
        assertThat(cited(found, 2).pages()).contains(new Pages(1, 3));
        assertThat(found.problems()).extracting(Reading::line)
                .containsExactly("invoice.pdf.json, /analyzeResult/documents/0/fields/Bad: Not an object");
    }

    @Test
    void documentAiCountsPagesFromZeroAndLeavesZerosOut() throws Exception {
        CollectedExtractions found = read("google-document-ai", "w2.json", DOCUMENT_AI);

        assertThat(found.extractions()).extracting(CloudFormatTest::line).containsExactly("gs://bucket/in/w%2.pdf | total | \"22\\n0\"",
                "gs://bucket/in/w%2.pdf | line_item/amount | \"1\"", "gs://bucket/in/w%2.pdf | lost | \"9\"");
        assertThat(cited(found, 0)).isEqualTo(onPage(1, new Rect(0, 0.5, 0.25, 0.75)));
        assertThat(cited(found, 1)).isEqualTo(onPage(5, null));
        assertThat(cited(found, 2)).isEqualTo(CitedPlace.NONE);
        assertThat(found.problems()).extracting(Reading::line).containsExactly("w2.json, /entities/3: \"type\" is missing",
                "w2.json, /entities/4: \"pageAnchor\" cannot be used as a hint and was left out");
    }

    @Test
    void textractJoinsTheWordsOfKeysAndValues() throws Exception {
        CollectedExtractions found = read("textract", "form.JSON", TEXTRACT);

        assertThat(found.extractions()).extracting(CloudFormatTest::line).containsExactly("form.pdf | Full name | \"Ana\"");
        assertThat(cited(found, 0)).isEqualTo(onPage(1, new Rect(0.125, 0.5, 0.625, 0.75)));
        assertThat(found.problems()).extracting(Reading::line).containsExactly("form.JSON, /Blocks/6: \"BlockType\" is missing");
    }

    @Test
    void messagesCiteByPageByCharacterOrByWordsAlone() throws Exception {
        CollectedExtractions found = read("anthropic-citations", "b.pdf.json", MESSAGE);

        assertThat(found.extractions()).extracting(CloudFormatTest::line).containsExactly(
                "a.txt | citation | \"The grass is green.\"", "b.pdf | citation | \"Water.\"", "c.pdf | citation | \"Blocks.\"",
                "c.pdf | citation | \"No page.\"");
        assertThat(cited(found, 0).codePoints()).contains(new Span(0, 20));
        assertThat(cited(found, 1).pages()).contains(new Pages(5, 7));
        assertThat(cited(found, 2)).isEqualTo(
                new CitedPlace(Optional.empty(), Optional.empty(), Optional.of("Blocks."), Optional.empty()));
        assertThat(found.problems()).extracting(Reading::line).containsExactly(
                "b.pdf.json, /content/1/citations/3: \"start_page_number\" cannot be used as a hint and was left out",
                "b.pdf.json, /content/1/citations/4: \"cited_text\" is missing");
    }

    @Test
    void anAnswerThatBreaksOffIsReadAsFarAsItGoes() throws Exception {
        for (String answer : List.of(AZURE, DOCUMENT_AI, TEXTRACT, MESSAGE)) {
            int whole = Reading.of(answer).extractions().size();
            Reading half = Reading.of(answer.substring(0, answer.length() - 3));

            assertThat(half.extractions()).hasSize(whole);
            assertThat(half.problems()).anyMatch(problem -> problem.contains("The JSON is broken or ends here"));
        }
    }

    @ParameterizedTest
    @CsvSource({"azure-document-intelligence", "google-document-ai", "textract", "anthropic-citations"})
    void anAnswerOfAnotherIsRefusedByName(String format) {
        assertThatThrownBy(() -> read(format, "in", "{\"a.pdf\":{\"F\":\"x\"}}")).isInstanceOf(FormatException.class)
                .hasMessage("in is no answer of " + format);
        assertThatThrownBy(() -> read(format, "in", "")).isInstanceOf(FormatException.class).hasMessage("in is empty");
    }

    @Test
    void boundsHoldForAnswersThatNeverEnd() throws Exception {
        String endless = "{\"analyzeResult\":{\"documents\":[" + "{\"fields\":".repeat(100_000);
        Reading nested = Reading.of(endless);
        assertThat(nested.extractions()).isEmpty();
        assertThat(nested.problems()).singleElement().asString().contains("nested too deep or too long");

        Reading wide = Reading.of("{\"content\":[" + "{\"citations\":[{\"cited_text\":\"x\"}]},".repeat(400_000));
        assertThat(wide.problems()).anyMatch(problem -> problem.contains("nested too deep or too long"));
        assertThat(wide.extractions()).hasSizeGreaterThan(1_000);
    }

    private static CollectedExtractions read(String format, String name, String text) throws Exception {
        TextInput input = TextInput.of(name, text.getBytes(StandardCharsets.UTF_8));
        ExtractionFormat reader = Formats.extraction(format).orElseThrow();
        CollectedExtractions found = new CollectedExtractions();
        reader.read(input, found);
        assertThat(Formats.recognise(input)).isSameAs(reader);
        return found;
    }

    private static CitedPlace cited(CollectedExtractions found, int index) {
        return found.extractions().get(index).hint().cited();
    }

    private static CitedPlace onPage(int page, @Nullable Rect box) {
        return new CitedPlace(Optional.of(new Pages(page, page)), Optional.ofNullable(box).map(rect -> new Box(rect, true)),
                Optional.empty(), Optional.empty());
    }

    private static String line(Extraction extraction) {
        return extraction.document() + " | " + extraction.field() + " | " + JsonValues.write(extraction.value());
    }
}
