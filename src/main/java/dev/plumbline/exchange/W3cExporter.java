package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Rect;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A page of annotations in the W3C Web Annotation Data Model (JSON-LD): of each value with a place its quote, its position
 * in code points, and on a PDF page a fragment {@code page=N&viewrect=l,t,w,h} (RFC 8118) that the quote refines. Only
 * what stands there is an annotation: grounded values that were not rejected, and accepted ones.
 */
final class W3cExporter implements ValueExporter {

    @Override
    public String id() {
        return "w3c";
    }

    @Override
    public String ending() {
        return "jsonld";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:plumbline:values\","
                + "\"type\":\"AnnotationPage\",\"items\":[");
        int written = 0;
        for (ExportRow row : rows) {
            Optional<StoredPlace> place = row.standing();
            if (place.isPresent()) {
                text.write((written == 0 ? "\n" : ",\n") + JsonValues.write(annotation(row, place.get())));
                written++;
            }
        }
        text.write("\n]}\n");
        text.flush();
        return written;
    }

    private static JsonValue annotation(ExportRow row, StoredPlace place) {
        ValueRow value = row.value();
        return JsonValue.object().put("id", "urn:plumbline:value:" + value.id()).put("type", "Annotation")
                .put("motivation", "identifying")
                .put("body", JsonValue.array(List.of(body("identifying", value.value()), body("tagging", value.field()))))
                .put("target", JsonValue.object().put("source", source(value.document().title()))
                        .put("selector", JsonValue.array(List.of(selector(row, place), position(place)))).build())
                .build();
    }

    private static JsonValue body(String purpose, String text) {
        return JsonValue.object().put("type", "TextualBody").put("purpose", purpose).put("format", "text/plain")
                .put("value", text).build();
    }

    private static JsonValue selector(ExportRow row, StoredPlace place) {
        JsonValue quote = JsonValue.object().put("type", "TextQuoteSelector").put("exact", place.quote())
                .put("prefix", row.surroundings().before()).put("suffix", row.surroundings().after()).build();
        if (row.parts().isEmpty()) {
            return quote;
        }
        return JsonValue.object().put("type", "FragmentSelector").put("conformsTo", "http://tools.ietf.org/rfc/rfc3778")
                .put("value", fragment(row.parts().getFirst())).put("refinedBy", quote).build();
    }

    private static JsonValue position(StoredPlace place) {
        return JsonValue.object().put("type", "TextPositionSelector").put("start", place.codePoints().start())
                .put("end", place.codePoints().end()).build();
    }

    /** The first page's part alone: a fragment names one page. */
    private static String fragment(QuotedPlace.Part part) {
        String page = "page=" + part.page();
        return part.boxes().stream().reduce(Rect::union).map(box -> page + "&viewrect=" + points(box.left()) + ","
                + points(box.top()) + "," + points(box.right() - box.left()) + "," + points(box.bottom() - box.top()))
                .orElse(page);
    }

    private static String points(double length) {
        return BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    /** A relative IRI: everything but unreserved characters escaped byte by byte (RFC 3986). */
    private static String source(String title) {
        StringBuilder source = new StringBuilder();
        for (byte b : title.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                source.append(c);
            } else {
                source.append(String.format("%%%02X", (int) c));
            }
        }
        return source.toString();
    }
}
