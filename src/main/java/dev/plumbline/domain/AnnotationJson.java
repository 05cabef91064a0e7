package dev.plumbline.domain;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The json of an OpenContracts token annotation. Version 1: {@code {"<page>":{"bounds":{"top","bottom","left","right"},
 * "rawText","tokensJsons":[{"pageIndex","tokenIndex"}]}}}. Version 2, compact: {@code {"v":2,"p":{"<page>":{"b":[top,
 * left,right,bottom],"t":"35-37,40"}}}}. Pages are 0-based. Broken parts of either are left out.
 */
public final class AnnotationJson {

    private static final int VERSION = 2;

    private AnnotationJson() {}

    /** Version 1. */
    public static JsonValue.Object expanded(List<PageMark> marks) {
        JsonValue.Builder json = JsonValue.object();
        marks.forEach(mark -> json.put(Integer.toString(mark.page()), expanded(mark)));
        return json.build();
    }

    /** Version 2; version 1 where a page has too many tokens for it, and nothing at all for no marks. */
    public static JsonValue.Object compact(List<PageMark> marks) {
        if (marks.isEmpty() || !marks.stream().allMatch(mark -> TokenRanges.canHold(mark.tokens()))) {
            return expanded(marks);
        }
        JsonValue.Builder pages = JsonValue.object();
        for (PageMark mark : marks) {
            Rect box = mark.bounds();
            JsonValue bounds = JsonValue.array(List.of(JsonValue.of(box.top()), JsonValue.of(box.left()),
                    JsonValue.of(box.right()), JsonValue.of(box.bottom())));
            pages.put(Integer.toString(mark.page()),
                    JsonValue.object().put("b", bounds).put("t", TokenRanges.write(mark.tokens())).build());
        }
        return JsonValue.object().put("v", VERSION).put("p", pages.build()).build();
    }

    /** True for the json of a token annotation in either version; false for a span, or for anything else. */
    public static boolean isTokens(JsonValue json) {
        return json instanceof JsonValue.Object object && object.get("start").isEmpty();
    }

    /** A span's {@code {"start","end"}} in code points; empty for anything else, and where it would end before it starts. */
    public static Optional<Span> span(JsonValue json) {
        return json instanceof JsonValue.Object object ? offset(object, "start").flatMap(start -> offset(object, "end")
                .filter(end -> end >= start).map(end -> new Span(start, end))) : Optional.empty();
    }

    private static Optional<Integer> offset(JsonValue.Object object, String name) {
        return object.get(name).flatMap(AnnotationJson::number).filter(number -> number >= 0).map(Double::intValue);
    }

    /**
     * Reads either version.
     *
     * @param rawText the annotation's whole text; the compact version has no other, so each page gets it
     */
    public static List<PageMark> read(JsonValue json, String rawText) {
        if (!(json instanceof JsonValue.Object object) || !isTokens(json)) {
            return List.of();
        }
        boolean compact = object.get("v").flatMap(AnnotationJson::number)
                .filter(version -> version == VERSION).isPresent();
        JsonValue pages = compact ? object.get("p").orElse(JsonValue.NULL) : object;
        List<PageMark> marks = new ArrayList<>();
        for (JsonValue.Member member : members(pages)) {
            if (member.name().matches("\\d{1,9}") && member.value() instanceof JsonValue.Object page) {
                int index = Integer.parseInt(member.name());
                marks.add(compact ? readCompact(index, page, rawText) : readExpanded(index, page));
            }
        }
        marks.sort(Comparator.comparingInt(PageMark::page));
        return marks;
    }

    private static JsonValue expanded(PageMark mark) {
        Rect box = mark.bounds();
        JsonValue bounds = JsonValue.object().put("top", box.top()).put("bottom", box.bottom())
                .put("left", box.left()).put("right", box.right()).build();
        JsonValue tokens = JsonValue.array(mark.tokens().stream().map(token ->
                JsonValue.object().put("pageIndex", mark.page()).put("tokenIndex", token).build()).toList());
        return JsonValue.object().put("bounds", bounds).put("rawText", mark.text()).put("tokensJsons", tokens).build();
    }

    private static PageMark readCompact(int index, JsonValue.Object page, String text) {
        double[] sides = new double[4];
        if (page.get("b").orElse(JsonValue.NULL) instanceof JsonValue.Array bounds) {
            for (int i = 0; i < Math.min(4, bounds.items().size()); i++) {
                sides[i] = number(bounds.items().get(i)).orElse(0.0);
            }
        }
        String tokens = page.get("t").orElse(JsonValue.NULL) instanceof JsonValue.Text written ? written.value() : "";
        return new PageMark(index, new Rect(sides[1], sides[0], sides[2], sides[3]), TokenRanges.read(tokens), text);
    }

    private static PageMark readExpanded(int index, JsonValue.Object page) {
        JsonValue bounds = page.get("bounds").orElse(JsonValue.NULL);
        Rect box = new Rect(number(bounds, "left"), number(bounds, "top"),
                number(bounds, "right"), number(bounds, "bottom"));
        List<Integer> tokens = new ArrayList<>();
        if (page.get("tokensJsons").orElse(JsonValue.NULL) instanceof JsonValue.Array written) {
            written.items().forEach(token -> tokens.add((int) number(token, "tokenIndex", -1)));
        }
        String text = page.get("rawText").orElse(JsonValue.NULL) instanceof JsonValue.Text raw ? raw.value() : "";
        return new PageMark(index, box, tokens, text);
    }

    private static List<JsonValue.Member> members(JsonValue json) {
        return json instanceof JsonValue.Object object ? object.members() : List.of();
    }

    private static double number(JsonValue json, String name) {
        return number(json, name, 0);
    }

    private static double number(JsonValue json, String name, double otherwise) {
        return json instanceof JsonValue.Object object
                ? object.get(name).flatMap(AnnotationJson::number).orElse(otherwise) : otherwise;
    }

    private static Optional<Double> number(JsonValue json) {
        return json instanceof JsonValue.Number number
                ? Optional.of(Double.parseDouble(number.literal())).filter(Double::isFinite) : Optional.empty();
    }
}
