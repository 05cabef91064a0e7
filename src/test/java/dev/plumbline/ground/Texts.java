package dev.plumbline.ground;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Hint;
import dev.plumbline.text.TextLayer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Grounds values in plain texts. */
final class Texts {

    private Texts() {}

    static Grounding ground(String text, String value) {
        return groundAll(text, value).getFirst();
    }

    static Grounding ground(String text, String value, Hint hint) {
        return grounder().ground(document(text), List.of(new Query(value, hint, "", "")), () -> false).getFirst();
    }

    static Grounding groundField(String text, String field, String value) {
        return grounder().ground(document(text), List.of(new Query(value, Hint.NONE, field, field)), () -> false).getFirst();
    }

    /** Values of one group of one record. */
    static List<Grounding> groundAll(String text, String... values) {
        return grounder().ground(document(text), queries(values), () -> false);
    }

    static List<Query> queries(String... values) {
        return Arrays.stream(values).map(value -> new Query(value, Hint.NONE, "", "")).toList();
    }

    static Hint around(String before, String after) {
        return new Hint(OptionalInt.empty(), Optional.of(before), Optional.of(after));
    }

    /** The words at the chosen place; empty when there is none. */
    static String words(String text, Grounding grounding) {
        return grounding.place().map(match -> match.span().of(text)).orElse("");
    }

    static SearchText document(String text) {
        return new SearchText(TextLayer.ofText(text));
    }

    static Grounder grounder() {
        return new Grounder(GroundingOptions.DEFAULT);
    }
}
