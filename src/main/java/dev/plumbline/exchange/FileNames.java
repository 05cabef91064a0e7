package dev.plumbline.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles as file names within one folder, whatever they hold: no folder, no control character, not too long, none twice. */
public final class FileNames {

    /** Code points. */
    private static final int LONGEST = 120;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Set<String> taken = new HashSet<>();

    /**
     * A name of its own, without an ending.
     *
     * @param ending what the title loses where it ends so, with its dot; case does not count
     */
    public String next(String title, String ending) {
        String plain = FORBIDDEN.matcher(title).replaceAll("_");
        boolean ends = plain.toLowerCase(Locale.ROOT).endsWith(ending);
        String whole = (ends ? plain.substring(0, plain.length() - ending.length()) : plain).strip();
        String stem = whole.substring(0, whole.offsetByCodePoints(0, Math.min(LONGEST, whole.codePointCount(0, whole.length()))));
        String name = stem;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + " (" + i + ")";
        }
        return name;
    }
}
