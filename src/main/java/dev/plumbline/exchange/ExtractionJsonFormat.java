package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;

/**
 * One JSON text: {@code {document:{field:value}}}, an array of rows, or one row ({@link RowReader}). A document or a field
 * that is given twice in the object form is read twice, and the field is named as a problem.
 */
final class ExtractionJsonFormat implements ExtractionFormat {

    @Override
    public String id() {
        return "extraction-json";
    }

    @Override
    public boolean recognises(String head) {
        String start = head.stripLeading();
        return start.startsWith("[") || start.startsWith("{");
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        BoundedSink bounded = new BoundedSink(input, sink);
        try (Reader text = input.open(bounded::problem);
                JsonParser parser = JsonValues.parser(text, input.limits())) {
            ExtractionJsonReading reading = new ExtractionJsonReading(parser, input.name(), bounded);
            try {
                bounded.end(reading.run());
            } catch (JsonProcessingException e) {
                reading.broken(e);
                bounded.end(true);
            }
        }
    }
}
