package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Label Studio's tasks with predictions: a document a task, what stands there a region of one prediction. In a text a
 * region is a span; on pages it is a rectangle a line, in percent of its page, whose picture the task names
 * {@code TITLE-PAGE.png} at 144 dpi.
 */
final class LabelStudioExporter implements ValueExporter {

    private static final double PIXELS_A_POINT = 2;
    private static final double WHOLE = 100;

    @Override
    public String id() {
        return "labelstudio";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("[");
        int written = DocumentSections.write(rows, LabelStudioExporter::hasRegion, new Tasks(text));
        text.write("\n]\n");
        text.flush();
        return written;
    }

    private static boolean hasRegion(ExportRow row) {
        boolean isOnPages = !row.source().layer().pages().isEmpty();
        return row.standing().isPresent() && (!isOnPages || row.parts().stream().anyMatch(part -> !part.boxes().isEmpty()));
    }

    /** The tasks of one file. */
    private static final class Tasks implements DocumentSections {

        private final Writer to;
        private String beforeTask = "\n";
        private String beforeRegion = "";

        Tasks(Writer to) {
            this.to = to;
        }

        @Override
        public void begin(ExportRow first) throws IOException {
            to.write(beforeTask + "{\"data\":" + JsonValues.write(data(first.value().document(), first.source().layer()))
                    + ",\"predictions\":[{\"model_version\":\"plumbline\",\"result\":[");
            beforeTask = ",\n";
            beforeRegion = "";
        }

        @Override
        public void row(ExportRow row) throws IOException {
            if (row.source().layer().pages().isEmpty()) {
                region(span(row));
            } else {
                rectangles(row);
            }
        }

        @Override
        public void end(ExportRow last) throws IOException {
            to.write("]}]}");
        }

        private void region(JsonValue region) throws IOException {
            to.write(beforeRegion + JsonValues.write(region));
            beforeRegion = ",";
        }

        private void rectangles(ExportRow row) throws IOException {
            int number = 1;
            for (QuotedPlace.Part part : row.parts()) {
                TextPage page = row.source().layer().pages().get(part.page() - 1);
                for (Rect box : part.boxes()) {
                    region(rectangle(row, page, box, number++));
                }
            }
        }
    }

    private static JsonValue data(DocumentRef document, TextLayer layer) {
        JsonValue.Builder data = JsonValue.object().put("document", document.title());
        return layer.pages().isEmpty() ? data.put("text", layer.text()).build()
                : data.put("pages", JsonValue.array(layer.pages().stream()
                        .map(page -> JsonValue.of(document.title() + "-" + (page.index() + 1) + ".png")).toList())).build();
    }

    private static JsonValue span(ExportRow row) {
        StoredPlace place = row.standing().orElseThrow();
        JsonValue value = JsonValue.object().put("start", place.codePoints().start()).put("end", place.codePoints().end())
                .put("text", place.quote()).put("labels", labels(row)).build();
        return common(row, Long.toString(row.value().id()), "text", "labels").put("value", value).build();
    }

    private static JsonValue rectangle(ExportRow row, TextPage page, Rect box, int number) {
        double left = percent(box.left(), page.width());
        double top = percent(box.top(), page.height());
        JsonValue value = JsonValue.object().put("x", rounded(left)).put("y", rounded(top))
                .put("width", rounded(percent(box.right(), page.width()) - left))
                .put("height", rounded(percent(box.bottom(), page.height()) - top)).put("rotation", 0)
                .put("rectanglelabels", labels(row)).build();
        return common(row, row.value().id() + "-" + number, "pages", "rectanglelabels").put("item_index", page.index())
                .put("original_width", pixels(page.width())).put("original_height", pixels(page.height()))
                .put("image_rotation", 0).put("value", value).build();
    }

    private static JsonValue.Builder common(ExportRow row, String id, String target, String type) {
        return JsonValue.object().put("id", id).put("from_name", "label").put("to_name", target).put("type", type)
                .put("score", row.standing().orElseThrow().quality())
                .put("meta", JsonValue.object().put("text", JsonValue.array(List.of(JsonValue.of(row.value().value())))).build());
    }

    private static JsonValue labels(ExportRow row) {
        return JsonValue.array(List.of(JsonValue.of(row.value().field())));
    }

    private static long pixels(double points) {
        return Math.max(1, Math.round(points * PIXELS_A_POINT));
    }

    private static double percent(double length, double whole) {
        return whole <= 0 ? 0 : Math.clamp(WHOLE * length / whole, 0, WHOLE);
    }

    private static JsonValue.Number rounded(double percent) {
        return new JsonValue.Number(BigDecimal.valueOf(percent).setScale(4, RoundingMode.HALF_EVEN).toPlainString());
    }
}
