package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one annotation. Its body for tagging is the field and its body for identifying the value; without them the
 * motivation is the field and the quoted words are the value. What its selectors say is the cited place.
 */
final class W3cAnnotation {

    private static final String UNNAMED_FIELD = "annotation";
    private static final Pattern ESCAPES = Pattern.compile("(?:%\\p{XDigit}{2})+");

    private final BoundedSink sink;
    private final RowReader rows;

    W3cAnnotation(BoundedSink sink) {
        this.sink = sink;
        this.rows = new RowReader(sink::problem);
    }

    void read(JsonValue annotation, String where) {
        Optional<JsonValue> target = JsonParts.member(annotation, "target");
        if (target.isEmpty()) {
            sink.problem(Problem.at(where, annotation instanceof JsonValue.Object ? "input.record.missing" : "input.record.object",
                    "target"));
            return;
        }
        for (JsonValue one : listed(target.get())) {
            target(annotation, one, where);
        }
    }

    private void target(JsonValue annotation, JsonValue target, String where) {
        Optional<String> iri = iri(target);
        if (iri.isEmpty()) {
            sink.problem(where, "input.record.missing", "source");
            return;
        }
        Selected selected = new Selected(where);
        int hash = iri.get().indexOf('#');
        if (hash >= 0) {
            selected.fragment(iri.get().substring(hash + 1));
        }
        JsonParts.member(target, "selector").ifPresent(selector -> listed(selector).forEach(selected::selector));
        Optional<String> value = body(annotation, "identifying").or(() -> selected.quote);
        if (value.isEmpty()) {
            sink.problem(where, "input.record.missing", "exact");
            return;
        }
        JsonValue text = JsonValue.of(value.get());
        String field = body(annotation, "tagging").or(() -> JsonParts.text(annotation, "motivation")).orElse(UNNAMED_FIELD);
        String title = decoded(hash < 0 ? iri.get() : iri.get().substring(0, hash));
        if (rows.isUsable(text, where)) {
            rows.checked(title, "source", where).ifPresent(document -> rows.checked(field, "field", where)
                    .ifPresent(name -> sink.extraction(new Extraction(document, name, text, selected.hint(), where))));
        }
    }

    private static Optional<String> iri(JsonValue target) {
        if (target instanceof JsonValue.Text text) {
            return Optional.of(text.value()).filter(iri -> !iri.isBlank());
        }
        return JsonParts.text(target, "source").or(() -> JsonParts.member(target, "source").flatMap(source -> JsonParts.text(source, "id")))
                .or(() -> JsonParts.text(target, "id"));
    }

    private static Optional<String> body(JsonValue annotation, String purpose) {
        return JsonParts.member(annotation, "body").stream().flatMap(body -> listed(body).stream())
                .filter(body -> JsonParts.text(body, "purpose").equals(Optional.of(purpose)))
                .flatMap(body -> JsonParts.text(body, "value").stream()).findFirst();
    }

    private static List<JsonValue> listed(JsonValue one) {
        return one instanceof JsonValue.Array several ? several.items() : List.of(one);
    }

    /** An IRI with its escapes undone; one that is none stays as it is. */
    private static String decoded(String iri) {
        return ESCAPES.matcher(iri).replaceAll(run -> Matcher.quoteReplacement(URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
    }

    /** What the selectors of one target say; those of other kinds are left alone, since each says the same in its own way. */
    private final class Selected {

        private final String where;
        private Optional<String> quote = Optional.empty();
        private Optional<String> before = Optional.empty();
        private Optional<String> after = Optional.empty();
        private Optional<Pages> pages = Optional.empty();
        private Optional<Box> box = Optional.empty();
        private Optional<Span> position = Optional.empty();

        Selected(String where) {
            this.where = where;
        }

        Hint hint() {
            return new Hint(OptionalInt.empty(), before, after, new CitedPlace(pages, box, quote, position));
        }

        void selector(JsonValue selector) {
            switch (JsonParts.text(selector, "type").orElse("")) {
                case "TextQuoteSelector" -> quote(selector);
                case "TextPositionSelector" -> position(selector);
                case "FragmentSelector" -> JsonParts.text(selector, "value")
                        .ifPresentOrElse(this::fragment, () -> unusable("FragmentSelector"));
                case "" -> unusable("selector");
                default -> {
                    // A path into the markup, a data position: nothing that a text has.
                }
            }
            JsonParts.member(selector, "refinedBy").ifPresent(finer -> listed(finer).forEach(this::selector));
        }

        private void quote(JsonValue selector) {
            quote = usable(JsonParts.text(selector, "exact"));
            before = usable(JsonParts.text(selector, "prefix"));
            after = usable(JsonParts.text(selector, "suffix"));
            if (quote.isEmpty()) {
                unusable("exact");
            }
        }

        private static Optional<String> usable(Optional<String> text) {
            return text.filter(found -> !LoneSurrogates.isIn(found));
        }

        private void position(JsonValue selector) {
            Optional<Integer> start = JsonParts.whole(selector, "start");
            Optional<Integer> end = JsonParts.whole(selector, "end");
            position = start.filter(from -> end.isPresent() && end.get() > from).map(from -> new Span(from, end.orElseThrow()));
            if (position.isEmpty()) {
                unusable("TextPositionSelector");
            }
        }

        /** {@code page=N&viewrect=left,top,width,height} (RFC 8118, and 3778 before it); other parts are left alone. */
        private void fragment(String fragment) {
            for (String part : fragment.split("&", 64)) {
                if (part.startsWith("page=")) {
                    OptionalInt page = RowReader.pageNumber(part.substring("page=".length()));
                    pages = page.isPresent() ? Optional.of(new Pages(page.getAsInt(), page.getAsInt())) : Optional.empty();
                    if (pages.isEmpty()) {
                        unusable("page");
                    }
                } else if (part.startsWith("viewrect=")) {
                    box = viewrect(part.substring("viewrect=".length()));
                }
            }
            if (pages.isEmpty()) {
                box = Optional.empty();
            }
        }

        private Optional<Box> viewrect(String text) {
            List<Double> sides = new ArrayList<>();
            for (String side : text.split(",", 5)) {
                CitationReader.number(side).ifPresent(sides::add);
            }
            Optional<Box> found = sides.size() == 4 ? CitationReader.box(List.of(sides.get(0), sides.get(1),
                    sides.get(0) + sides.get(2), sides.get(1) + sides.get(3)), false) : Optional.empty();
            if (found.isEmpty()) {
                unusable("viewrect");
            }
            return found;
        }

        private void unusable(String what) {
            sink.problem(where, "input.record.hint", what);
        }
    }
}
