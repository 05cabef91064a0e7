package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final String ROW = "{\"document\":\"ä\",\"field\":\"F\",\"value\":\"ß\"}";

    @Test
    void formatsAreRecognisedByTheirContent() throws Exception {
        Map<String, String> texts = Map.of(ROW, "extraction-json", ROW + "\n" + ROW, "extraction-jsonl",
                "\n [" + ROW + "]", "extraction-json", "{\n\"a\":{}}", "extraction-json",
                "{\"document\": broken\n" + ROW, "extraction-jsonl", "document,F\n", "extraction-csv",
                "{\"extractions\": [], \"document_id\": \"a\"}", "langextract",
                "DOCUMENT;F\n", "extraction-csv", "{\"a\":{\"F\":1}}\n", "extraction-json");

        for (Map.Entry<String, String> text : texts.entrySet()) {
            assertThat(Formats.recognise(input(text.getKey())).id()).as(text.getKey()).isEqualTo(text.getValue());
        }
    }

    @Test
    void whatIsNoFormatIsRefused() {
        assertThatThrownBy(() -> Formats.recognise(input("%PDF-1.7"))).isInstanceOfSatisfying(FormatException.class,
                e -> assertThat(e.messageKey()).isEqualTo("input.format.unknown"));
        assertThatThrownBy(() -> Formats.recognise(input(" \n"))).isInstanceOf(FormatException.class)
                .hasMessage("in is empty");
    }

    @Test
    void longFirstLineDoesNotHideTheOthers() throws Exception {
        String row = "{\"document\":\"a\",\"field\":\"F\",\"value\":\"" + "x".repeat(100_000) + "\"}\n";

        assertThat(Reading.of(row + row).extractions()).hasSize(2);
        assertThat(Formats.recognise(input("{\"a\":{\"F\":\"" + "x".repeat(100_000) + "\"}}")).id())
                .isEqualTo("extraction-json");
    }

    @Test
    void everyFormatIsFoundById() {
        assertThat(Formats.extractions()).extracting(ExtractionFormat::id).hasSize(9)
                .allMatch(id -> Formats.extraction(id).isPresent());
        assertThat(Formats.exporters()).extracting(ValueExporter::id).containsExactly("csv", "jsonl", "xlsx", "w3c", "langextract",
                        "labelstudio", "brat", "html")
                .allMatch(id -> Formats.exporter(id).isPresent());
        assertThat(Formats.extraction("nonsense")).isEmpty();
    }

    @Test
    void everyEncodingWithAMarkIsRead() throws Exception {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Reading reading = Reading.of(("\ufeff" + ROW).getBytes(Charset.forName(charset)));
            assertThat(reading.extractions()).as(charset).containsExactly("ä | F | \"ß\"");
            assertThat(reading.problems()).isEmpty();
        }
    }

    @Test
    void utf16IsToldByItsZeros() throws Exception {
        assertThat(Reading.of(ROW.getBytes(StandardCharsets.UTF_16LE)).extractions()).containsExactly("ä | F | \"ß\"");
        assertThat(Reading.of(ROW.getBytes(StandardCharsets.UTF_16BE)).extractions()).containsExactly("ä | F | \"ß\"");
    }

    @Test
    void windowsTextIsReadAndNamed() throws Exception {
        Reading reading = Reading.of("document,F\nMüller,10 €\n".getBytes(Charset.forName("windows-1252")));

        assertThat(reading.extractions()).containsExactly("Müller | F | \"10 €\"");
        assertThat(reading.problems()).containsExactly("in: The file is not UTF-8; it was read as Windows-1252");
    }

    @Test
    void brokenUtf8IsReplacedAndNamed() throws Exception {
        byte[] bytes = "document,F\nMüller,x?y\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;

        Reading reading = Reading.of(bytes);

        assertThat(reading.extractions()).containsExactly("Müller | F | \"x\ufffdy\"");
        assertThat(reading.problems()).containsExactly("in: Some bytes are not UTF-8; they were replaced");
    }

    @Test
    void utf8ThatBreaksAcrossTheBufferIsWhole() throws Exception {
        String text = "document,F\na," + "€".repeat(70_000) + "\n";

        assertThat(Reading.of(text).problems()).isEmpty();
    }

    private static TextInput input(String text) {
        return TextInput.of("in", text.getBytes(StandardCharsets.UTF_8));
    }
}
