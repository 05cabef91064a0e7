package dev.plumbline.exchange;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes locate answers as JSONL, UTF-8, LF; the keys as the command line's contract has them. */
public final class LocateWriter implements Closeable {

    private final Writer out;

    public LocateWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public void write(LocateAnswer answer) throws IOException {
        out.write(JsonValues.write(json(answer)));
        out.write('\n');
    }

    /** Flushes and closes the stream. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    private static JsonValue json(LocateAnswer answer) {
        JsonValue.Builder line = JsonValue.object().put("id", answer.id());
        return switch (answer) {
            case LocateAnswer.Located located -> line.put("values",
                    JsonValue.array(located.values().stream().map(LocateWriter::value).toList())).build();
            case LocateAnswer.Failed failed -> line.put("error", JsonValue.object().put("code", failed.code())
                    .put("message", failed.message()).build()).build();
        };
    }

    private static JsonValue value(LocateAnswer.Value value) {
        JsonValue.Builder json = JsonValue.object().put("i", value.index()).put("status", value.status().code());
        boolean isFound = value.status() != GroundingStatus.NOT_FOUND && value.status() != GroundingStatus.SKIPPED;
        if (isFound) {
            value.place().ifPresent(place -> {
                putText(json, place);
                PlaceJson.putPages(json.put("occurrences", value.occurrences()), place);
            });
        }
        json.put("reason", PlaceJson.reason(value.reason())).put("difference",
                PlaceJson.difference(value.difference())).put("cited", PlaceJson.cited(value.cited()));
        return isFound ? json.build() : json.put("nearest", value.place().map(LocateWriter::nearest)).build();
    }

    private static JsonValue nearest(QuotedPlace place) {
        JsonValue.Builder json = JsonValue.object();
        putText(json, place);
        PlaceJson.putPages(json, place);
        return json.build();
    }

    private static void putText(JsonValue.Builder json, QuotedPlace place) {
        PlaceJson.putMatch(json, place.tier(), place.quality(), place.codePoints());
        json.put("text", place.quote());
    }
}
