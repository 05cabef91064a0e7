package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import dev.plumbline.text.Chars;
import dev.plumbline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether every number and date of a value stands, by value, at the place that was found for it. */
final class NumberCheck {

    private final String value;
    private final String place;

    NumberCheck(String value, String place) {
        this.value = value;
        this.place = place;
    }

    /** The first number or date of the value that the place does not have. */
    Optional<Difference> firstMissing() {
        List<Mention<LocalDate>> wantedDates = Dates.in(value);
        List<Mention<LocalDate>> dates = new ArrayList<>(Dates.in(place));
        List<Mention<String>> numbers = new ArrayList<>(Numbers.in(place));
        List<Mention<LocalDate>> unmatched = new ArrayList<>(wantedDates);
        unmatched.removeIf(wanted -> {
            Optional<Mention<LocalDate>> taken = take(dates, wanted);
            taken.ifPresent(date -> numbers.removeIf(number -> date.span().contains(number.span())));
            return taken.isPresent();
        });
        for (Mention<String> wanted : Numbers.in(value)) {
            if (isLetterOfWord(wanted.span())) {
                continue;
            }
            boolean inMatchedDate = wantedDates.stream()
                    .anyMatch(date -> !unmatched.contains(date) && date.span().contains(wanted.span()));
            if (!inMatchedDate && take(numbers, wanted).isEmpty()) {
                return Optional.of(difference(wanted, numbers));
            }
        }
        return Optional.empty();
    }

    /** For texts with the same digits in the same order: the first pair that does not mean the same, 1.5 and 15 say. */
    Optional<Difference> firstChanged() {
        List<Mention<String>> wanted = Numbers.in(value);
        List<Mention<String>> found = Numbers.in(place);
        for (int i = 0; i < wanted.size() && wanted.size() == found.size(); i++) {
            if (!wanted.get(i).mayMeanSameAs(found.get(i))) {
                return Optional.of(new Difference(Kind.NUMBER, wanted.get(i).span().of(value), found.get(i).span().of(place)));
            }
        }
        return Optional.empty();
    }

    /** A single digit inside a word is compared as a part of that. */
    private boolean isLetterOfWord(Span number) {
        if (number.length() > 1) {
            return false;
        }
        int start = number.start();
        while (start > 0 && Chars.isWordPart(value.charAt(start - 1))) {
            start--;
        }
        int end = number.end();
        while (end < value.length() && Chars.isWordPart(value.charAt(end))) {
            end++;
        }
        List<Word> words = Word.in(value.substring(start, end));
        return words.size() == 1 && Slips.mostlyLetters(words.getFirst());
    }

    private static <T> Optional<Mention<T>> take(List<Mention<T>> from, Mention<T> wanted) {
        Optional<Mention<T>> same = from.stream().filter(wanted::mayMeanSameAs).findFirst();
        same.ifPresent(from::remove);
        return same;
    }

    private Difference difference(Mention<String> wanted, List<Mention<String>> left) {
        List<Mention<String>> foreign = new ArrayList<>(left);
        List<Mention<String>> others = Numbers.in(value);
        foreign.removeIf(number -> others.stream().anyMatch(number::mayMeanSameAs));
        String instead = foreign.isEmpty() ? "" : foreign.getFirst().span().of(place);
        return new Difference(Kind.NUMBER, wanted.span().of(value), instead);
    }
}
