package dev.plumbline.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every format there is, in the order in which they are tried on a file. */
public final class Formats {

    /**
     * Those with keys of their own first; JSONL before JSON, since a single JSON text is recognised by its first character
     * alone.
     */
    private static final List<ExtractionFormat> EXTRACTIONS = List.of(new LangExtractFormat(), new W3cFormat(),
            new CloudFormat(new AzureShape()), new CloudFormat(new DocumentAiShape()), new CloudFormat(new TextractShape()),
            new CloudFormat(new ClaudeShape()), new ExtractionJsonlFormat(), new ExtractionJsonFormat(), new ExtractionCsvFormat());

    private static final List<ValueExporter> EXPORTERS = List.of(new CsvExporter(), new JsonlExporter(), new XlsxExporter(),
            new W3cExporter(), new LangExtractExporter(), new LabelStudioExporter(), new BratExporter(), new HtmlExporter());

    private Formats() {}

    /** The formats that extracted values come in. */
    public static List<ExtractionFormat> extractions() {
        return EXTRACTIONS;
    }

    public static Optional<ExtractionFormat> extraction(String id) {
        return EXTRACTIONS.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The format of a file, by its content.
     *
     * @throws FormatException when it is none of them
     */
    public static ExtractionFormat recognise(TextInput input) throws FormatException, IOException {
        String head = input.head();
        if (head.isBlank()) {
            throw new FormatException("input.format.empty", input.name());
        }
        return EXTRACTIONS.stream().filter(format -> format.recognises(head)).findFirst()
                .orElseThrow(() -> new FormatException("input.format.unknown", input.name()));
    }

    /** The formats that values go out in. */
    public static List<ValueExporter> exporters() {
        return EXPORTERS;
    }

    public static Optional<ValueExporter> exporter(String id) {
        return EXPORTERS.stream().filter(exporter -> exporter.id().equals(id)).findFirst();
    }
}
