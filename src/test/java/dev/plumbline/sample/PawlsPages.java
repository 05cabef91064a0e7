package dev.plumbline.sample;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.exchange.JsonValues;
import java.util.ArrayList;
import java.util.List;

/** The words of a set document as PAWLS tokens (version 1), and annotations over them as OpenContracts keeps them. */
final class PawlsPages {

    private final List<List<PlacedWord>> pages = new ArrayList<>();
    private final float width;
    private final float height;

    PawlsPages(Typesetter set) {
        for (int i = 0; i < set.pageCount(); i++) {
            int page = i;
            pages.add(set.words().stream().filter(word -> word.page() == page).toList());
        }
        this.width = set.width();
        this.height = set.height();
    }

    String json() {
        List<JsonValue> all = new ArrayList<>();
        for (List<PlacedWord> words : pages) {
            all.add(JsonValue.object().put("page", JsonValue.object().put("width", (double) width)
                    .put("height", (double) height).put("index", all.size()).build())
                    .put("tokens", JsonValue.array(words.stream().map(PawlsPages::token).toList())).build());
        }
        return JsonValues.write(JsonValue.array(all));
    }

    /**
     * The annotation json (version 1) of the first place of a phrase on a page.
     *
     * @param page 0-based
     * @param shift how much lower the box is drawn, in points: what tells one double from another
     */
    String annotation(int page, String phrase, double shift) {
        List<PlacedWord> words = pages.get(page);
        int length = phrase.split(" ").length;
        int first = first(words, phrase, length);
        List<PlacedWord> found = words.subList(first, first + length);
        List<JsonValue> tokens = new ArrayList<>();
        for (int i = first; i < first + length; i++) {
            tokens.add(JsonValue.object().put("pageIndex", page).put("tokenIndex", i).build());
        }
        JsonValue bounds = JsonValue.object()
                .put("top", round(found.stream().mapToDouble(PlacedWord::top).min().orElseThrow() + shift))
                .put("bottom", round(found.stream().mapToDouble(w -> w.top() + w.height()).max().orElseThrow() + shift))
                .put("left", round(found.stream().mapToDouble(PlacedWord::x).min().orElseThrow()))
                .put("right", round(found.stream().mapToDouble(w -> w.x() + w.width()).max().orElseThrow())).build();
        return JsonValues.write(JsonValue.object().put(Integer.toString(page), JsonValue.object().put("bounds", bounds)
                .put("rawText", phrase).put("tokensJsons", JsonValue.array(tokens)).build()).build());
    }

    private static int first(List<PlacedWord> words, String phrase, int length) {
        for (int i = 0; i + length <= words.size(); i++) {
            String joined = String.join(" ", words.subList(i, i + length).stream().map(PlacedWord::text).toList());
            if (joined.contains(phrase)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not on the page: " + phrase);
    }

    private static JsonValue token(PlacedWord word) {
        return JsonValue.object().put("x", round(word.x())).put("y", round(word.top()))
                .put("width", round(word.width())).put("height", round(word.height())).put("text", word.text()).build();
    }

    private static double round(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
