package dev.plumbline.ground;

import dev.plumbline.text.Chars;
import dev.plumbline.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in texts, by value (as plain decimal text): digits of any script, with grouping and decimal signs of either
 * custom.
 */
final class Numbers {

    /** A longer run of digits is an identifier, and its value needs no thought. */
    private static final int LONGEST = 60;
    /** Possessive, because a greedy group takes a stack frame a digit. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\p{Nd}++(?:[.,'\u2019\u00A0\u202F]\\p{Nd}++)*+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CURRENCY = Pattern.compile(
            "\\p{Sc}|%|\\b(?:usd|eur|gbp|chf|jpy|cny|rmb|myr|rm|inr|rs|cad|aud|us|a|c)\\b|\\bus(?=\\p{Sc})");

    private Numbers() {}

    /** Every number of the text that stands alone, in order; a number inside a word ({@code A4}) is none. */
    static List<Mention<String>> in(CharSequence text) {
        List<Mention<String>> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST) {
                found.add(new Mention<>(new Span(matcher.start(), matcher.end()), meanings(matcher.group())));
            }
        }
        return found;
    }

    /** What a value means when it is a number and nothing else, currency signs and codes aside. */
    static Optional<Mention<String>> whole(String value) {
        String stripped = value.strip();
        // Long values are kept from the pattern, whose word edges look back over all combining marks, again at each of them.
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = CURRENCY.matcher(stripped.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        Matcher matcher = NUMBER.matcher(bare);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Mention<>(new Span(0, value.length()), meanings(bare)));
    }

    /** A number's span widened by the currency sign that stands right before or after it. */
    static Span withCurrency(String text, Span number) {
        int start = number.start();
        int end = number.end();
        if (start > 0 && Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL) {
            start--;
        }
        if (end < text.length() && (Character.getType(text.charAt(end)) == Character.CURRENCY_SYMBOL)) {
            end++;
        }
        return new Span(start, end);
    }

    private static Set<String> meanings(String number) {
        StringBuilder digits = new StringBuilder();
        List<Integer> signsAt = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < number.length(); ) {
            int c = number.codePointAt(i);
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else {
                signsAt.add(digits.length());
                signs.append(Chars.isBlank(c) || c == '\u2019' ? '\'' : (char) c);
            }
            i += Character.charCount(c);
        }
        Set<String> values = read(digits.toString(), signsAt, signs.toString());
        // A section's number or an address is no amount; it means itself.
        return values.isEmpty() ? Set.of(number) : values;
    }

    private static Set<String> read(String digits, List<Integer> signsAt, String signs) {
        if (signs.isEmpty()) {
            return Set.of(value(digits, digits.length()));
        }
        int last = signsAt.getLast();
        char lastSign = signs.charAt(signs.length() - 1);
        boolean oneKind = signs.chars().allMatch(c -> c == lastSign);
        boolean grouped = isGrouped(digits.length(), signsAt);
        if (signs.length() == 1 && lastSign != '\'') {
            String decimal = value(digits, last);
            return grouped && last <= 3 ? Set.of(decimal, value(digits, digits.length())) : Set.of(decimal);
        }
        if (oneKind) {
            return grouped ? Set.of(value(digits, digits.length())) : Set.of();
        }
        boolean groupedBefore = lastSign != '\'' && isGrouped(last, signsAt.subList(0, signsAt.size() - 1))
                && signs.indexOf(lastSign) == signs.length() - 1;
        return groupedBefore ? Set.of(value(digits, last)) : Set.of();
    }

    /** Groups of three after the first sign; Indian groups of two before the last three are taken, too. */
    private static boolean isGrouped(int length, List<Integer> signsAt) {
        int end = length;
        for (int i = signsAt.size() - 1; i >= 0; i--) {
            int group = end - signsAt.get(i);
            if (group != 3 && !(group == 2 && i < signsAt.size() - 1)) {
                return false;
            }
            end = signsAt.get(i);
        }
        return end >= 1 && end <= 3;
    }

    private static String value(String digits, int pointAt) {
        BigDecimal value = new BigDecimal(digits).movePointLeft(digits.length() - pointAt);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
