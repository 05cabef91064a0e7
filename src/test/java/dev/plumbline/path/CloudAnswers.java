package dev.plumbline.path;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.path.CitedPaper.Citation;
import dev.plumbline.path.CitedPaper.Kind;
import java.util.ArrayList;
import java.util.List;

/** Citations in the shapes of answers that cloud extractors give. */
final class CloudAnswers {

    private static final double INCH = 72;

    private CloudAnswers() {}

    static String azure(List<Citation> citations) {
        JsonValue.Builder fields = JsonValue.object();
        List<JsonValue> pages = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            pages.add(JsonValue.object().put("pageNumber", page).put("angle", 0).put("width", CitedPaper.WIDTH / INCH)
                    .put("height", CitedPaper.HEIGHT / INCH).put("unit", "inch").put("words", JsonValue.array(List.of())).build());
        }
        for (Citation citation : citations) {
            double[] box = citation.box();
            List<JsonValue> polygon = new ArrayList<>();
            for (double side : new double[] {box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3]}) {
                polygon.add(JsonValue.of(side / INCH));
            }
            JsonValue region = JsonValue.object().put("pageNumber", citation.page()).put("polygon", JsonValue.array(polygon)).build();
            fields.put(citation.field(), JsonValue.object().put("type", "string").put("valueString", citation.value())
                    .put("content", citation.value()).put("boundingRegions", JsonValue.array(List.of(region)))
                    .put("confidence", 0.9).build());
        }
        JsonValue document = JsonValue.object().put("docType", "own").put("fields", fields.build()).build();
        return JsonValues.write(JsonValue.object().put("status", "succeeded").put("analyzeResult", JsonValue.object()
                .put("apiVersion", "2024-11-30").put("modelId", "own").put("content", "not read").put("pages", JsonValue.array(pages))
                .put("documents", JsonValue.array(List.of(document))).build()).build());
    }

    static String documentAi(List<Citation> citations) {
        List<JsonValue> entities = new ArrayList<>();
        for (Citation citation : citations) {
            JsonValue.Builder ref = JsonValue.object();
            if (citation.page() > 1) {
                ref.put("page", Integer.toString(citation.page() - 1));
            }
            ref.put("boundingPoly", JsonValue.object().put("normalizedVertices", JsonValue.array(List.of(corner(citation, 0, 1),
                    corner(citation, 2, 1), corner(citation, 2, 3), corner(citation, 0, 3)))).build());
            entities.add(JsonValue.object().put("type", citation.field()).put("mentionText", citation.value())
                    .put("pageAnchor", JsonValue.object().put("pageRefs", JsonValue.array(List.of(ref.build()))).build()).build());
        }
        return JsonValues.write(JsonValue.object().put("mimeType", "application/pdf").put("text", "not read")
                .put("entities", JsonValue.array(entities)).build());
    }

    private static JsonValue corner(Citation citation, int x, int y) {
        return JsonValue.object().put("x", citation.part(x)).put("y", citation.part(y)).build();
    }

    static String textract(List<Citation> citations) {
        List<JsonValue> blocks = new ArrayList<>();
        for (Citation citation : citations) {
            String id = "answer of " + citation.field();
            blocks.add(JsonValue.object().put("BlockType", "QUERY").put("Id", citation.field())
                    .put("Query", JsonValue.object().put("Text", "What?").put("Alias", citation.field()).build())
                    .put("Relationships", JsonValue.array(List.of(JsonValue.object().put("Type", "ANSWER")
                            .put("Ids", JsonValue.array(List.of(JsonValue.of(id)))).build()))).build());
            blocks.add(JsonValue.object().put("BlockType", "QUERY_RESULT").put("Id", id).put("Text", citation.value())
                    .put("Page", citation.page()).put("Geometry", JsonValue.object().put("BoundingBox", JsonValue.object()
                            .put("Width", citation.part(2) - citation.part(0)).put("Height", citation.part(3) - citation.part(1))
                            .put("Left", citation.part(0)).put("Top", citation.part(1)).build()).build()).build());
        }
        return JsonValues.write(JsonValue.object().put("DocumentMetadata", JsonValue.object().put("Pages", 6).build())
                .put("Blocks", JsonValue.array(blocks)).build());
    }

    /** In a message the cited words are the value; pages are all it says of their place. */
    static boolean isRightInMessage(Kind kind) {
        return kind == Kind.RIGHT || kind == Kind.RIGHT_QUOTE || kind == Kind.WRONG_BOX || kind == Kind.QUOTE_OF_ANOTHER_LINE;
    }

    static String message(String document, List<Citation> citations) {
        List<JsonValue> blocks = new ArrayList<>();
        for (Citation citation : citations) {
            String words = citation.kind() == Kind.MADE_UP_QUOTE ? citation.quote() : citation.value();
            JsonValue cited = JsonValue.object().put("type", "page_location").put("cited_text", words).put("document_index", 0)
                    .put("document_title", document).put("start_page_number", citation.page())
                    .put("end_page_number", citation.page() + 1).build();
            blocks.add(JsonValue.object().put("type", "text").put("text", "So it says.").put("citations",
                    JsonValue.array(List.of(cited))).build());
        }
        return JsonValues.write(JsonValue.object().put("type", "message").put("role", "assistant")
                .put("content", JsonValue.array(blocks)).build());
    }
}
