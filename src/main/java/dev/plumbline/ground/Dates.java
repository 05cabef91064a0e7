package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in texts, by value: numeric in either order, ISO, and with the month's name in many languages. */
final class Dates {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DAY = "(\\d{1,2})(?:\\s?(?:st|nd|rd|th|er|\u00BA|\u00AA|\\.)(?![\\p{L}]))?";
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,14}\\.?)";
    private static final String GAP = "[\\s,./-]{1,60}";
    private static final String OF = "(?:(?:day\\s{1,60}of|of|de|del|di)\\s{1,60}(?:the\\s{1,12})?)?";
    /** Groups: 1-3 year month day; 4-6 numeric; 7-9 day name year; 10-12 name day year; 13-15 East Asian. */
    private static final Pattern DATE = Pattern.compile("(?<![\\d.,/-])(?:"
            + "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "|(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})"
            + "|" + DAY + "[\\s-]{0,60}" + OF + NAME + GAP + "(?:de\\s|del\\s)?(\\d{4}|\\d{2})"
            + "|(?<![\\p{L}])" + NAME + "\\s{0,60}" + DAY + "\\s{0,60},?\\s{0,60}(\\d{4})"
            + "|(\\d{4})\\s?[\u5E74\uB144]\\s?(\\d{1,2})\\s?[\u6708\uC6D4]\\s?(\\d{1,2})\\s?[\u65E5\u53F7\u865F\uC77C]"
            + ")(?![\\d])", FLAGS);

    private Dates() {}

    /** Every date of the text, in order. */
    static List<Mention<LocalDate>> in(CharSequence text) {
        List<Mention<LocalDate>> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (!mayBegin(text, at) || !matcher.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            Set<LocalDate> meanings = meanings(matcher);
            if (!meanings.isEmpty()) {
                found.add(new Mention<>(new Span(matcher.start(), matcher.end()), meanings));
            }
            at = matcher.end();
        }
        return found;
    }

    /** Digits and the beginnings of words; trying the pattern everywhere else takes five times as long. */
    private static boolean mayBegin(CharSequence text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9' || Character.isLetter(c) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    /** What a value means when it is a date and nothing else. */
    static Optional<Mention<LocalDate>> whole(String value) {
        String bare = value.strip();
        Matcher matcher = DATE.matcher(bare);
        if (bare.length() > 60 || !matcher.matches()) {
            return Optional.empty();
        }
        Set<LocalDate> meanings = meanings(matcher);
        return meanings.isEmpty() ? Optional.empty() : Optional.of(new Mention<>(new Span(0, value.length()), meanings));
    }

    private static Set<LocalDate> meanings(MatchResult match) {
        Set<LocalDate> meanings = new HashSet<>();
        if (match.group(1) != null) {
            add(meanings, match.group(1), number(match, 2), number(match, 3));
        } else if (match.group(4) != null) {
            add(meanings, match.group(6), number(match, 5), number(match, 4));
            add(meanings, match.group(6), number(match, 4), number(match, 5));
        } else if (match.group(7) != null) {
            addNamed(meanings, match.group(9), match.group(8), number(match, 7));
        } else if (match.group(10) != null) {
            addNamed(meanings, match.group(12), match.group(10), number(match, 11));
        } else {
            add(meanings, match.group(13), number(match, 14), number(match, 15));
        }
        return meanings;
    }

    private static void addNamed(Set<LocalDate> meanings, String year, String name, int day) {
        OptionalInt month = MonthNames.month(name);
        if (month.isPresent()) {
            add(meanings, year, month.getAsInt(), day);
        }
    }

    private static void add(Set<LocalDate> meanings, String year, int month, int day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
        if (month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(full, month).lengthOfMonth()) {
            meanings.add(LocalDate.of(full, month, day));
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
