package dev.plumbline.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Token numbers as OpenContracts writes them in short: {@code 35-37,40}. */
final class TokenRanges {

    private static final int LONGEST_RUN = 10_000;
    private static final int MOST_TOKENS = 50_000;
    private static final Pattern RUN = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private TokenRanges() {}

    /** @param tokens ascending, each once */
    static String write(List<Integer> tokens) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < tokens.size(); ) {
            int first = i;
            while (i + 1 < tokens.size() && tokens.get(i + 1) == tokens.get(i) + 1) {
                i++;
            }
            written.append(written.isEmpty() ? "" : ",").append(tokens.get(first));
            if (i > first) {
                written.append('-').append(tokens.get(i));
            }
            i++;
        }
        return written.toString();
    }

    /** Runs that are no runs, go backward, or are longer than any honest one are skipped. */
    static List<Integer> read(String written) {
        List<Integer> tokens = new ArrayList<>();
        for (String run : written.split(",")) {
            Matcher numbers = RUN.matcher(run.strip());
            if (numbers.matches()) {
                int first = Integer.parseInt(numbers.group(1));
                int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
                if (last - first < LONGEST_RUN && tokens.size() + last - first < MOST_TOKENS) {
                    for (int token = first; token <= last; token++) {
                        tokens.add(token);
                    }
                }
            }
        }
        return tokens;
    }

    /** False where there are so many that the short form is not used. */
    static boolean canHold(List<Integer> tokens) {
        return tokens.size() <= MOST_TOKENS;
    }
}
