package dev.plumbline.ground;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.plumbline.text.FoldedText;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The names of the months, long and short, in the languages that contracts are written in (from CLDR). */
final class MonthNames {

    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "sv", "da",
        "nb", "fi", "tr", "ru", "uk", "bg", "el", "hr", "sl", "et", "lv", "lt", "ca", "id", "ms", "ar", "he", "vi"};
    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /** 1 to 12. */
    static OptionalInt month(String name) {
        Integer month = MONTHS.get(key(name));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                add(months, symbols.getMonths(context, DateFormatSymbols.WIDE));
                add(months, symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
            }
        }
        months.put("sept", 9);
        return months;
    }

    private static void add(Map<String, Integer> months, String[] names) {
        for (int i = 0; i < 12 && i < names.length; i++) {
            String key = key(names[i]);
            // Names such as "5月" are digits; dates written with them are read as such.
            if (key.length() >= 3 && !Character.isDigit(key.charAt(0))) {
                months.putIfAbsent(key, i + 1);
            }
        }
    }

    private static String key(String name) {
        String folded = FoldedText.fold(name);
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }
}
