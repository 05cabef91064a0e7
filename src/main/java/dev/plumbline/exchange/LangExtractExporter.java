package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * LangExtract's JSONL, a document a line: every value is an extraction of its field's class, and the values of a cell are
 * one group. Only what stands there has an interval and a way in which it was aligned; of the others both are null, as
 * LangExtract writes what it did not find.
 */
final class LangExtractExporter implements ValueExporter {

    @Override
    public String id() {
        return "langextract";
    }

    @Override
    public String ending() {
        return "jsonl";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int written = DocumentSections.write(rows, row -> true, new Lines(text));
        text.flush();
        return written;
    }

    /** The lines of one file. */
    private static final class Lines implements DocumentSections {

        private final Writer to;
        private int index;
        private int group;
        private long cell;

        Lines(Writer to) {
            this.to = to;
        }

        @Override
        public void begin(ExportRow first) throws IOException {
            index = 0;
            group = 0;
            cell = first.value().cellId();
            to.write("{\"extractions\":[");
        }

        @Override
        public void row(ExportRow row) throws IOException {
            if (row.value().cellId() != cell) {
                cell = row.value().cellId();
                group++;
            }
            index++;
            to.write((index == 1 ? "" : ",") + JsonValues.write(extraction(row)));
        }

        @Override
        public void end(ExportRow last) throws IOException {
            to.write("],\"text\":" + JsonValues.write(JsonValue.of(last.source().layer().text())) + ",\"document_id\":"
                    + JsonValues.write(JsonValue.of(last.value().document().title())) + "}\n");
        }

        private JsonValue extraction(ExportRow row) {
            ValueRow value = row.value();
            Optional<StoredPlace> place = row.standing();
            return JsonValue.object().put("extraction_class", value.field()).put("extraction_text", value.value())
                    .put("char_interval", place.map(Lines::interval).orElse(JsonValue.NULL))
                    .put("alignment_status", place.map(Lines::alignment).orElse(JsonValue.NULL))
                    .put("extraction_index", index).put("group_index", group).put("description", JsonValue.NULL)
                    .put("attributes", JsonValue.object().put("status", value.status().code())
                            .put("review", value.review().code()).build())
                    .build();
        }

        private static JsonValue interval(StoredPlace place) {
            return JsonValue.object().put("start_pos", place.codePoints().start())
                    .put("end_pos", place.codePoints().end()).build();
        }

        private static JsonValue alignment(StoredPlace place) {
            return JsonValue.of(place.tier() == Tier.EXACT ? "match_exact" : "match_fuzzy");
        }
    }
}
