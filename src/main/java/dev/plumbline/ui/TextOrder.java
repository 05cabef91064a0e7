package dev.plumbline.ui;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of texts as people have it: by the rules of their language, numbers by their size. */
final class TextOrder {

    /** Texts that agree in this many UTF-16 units are taken for equal. */
    private static final int COMPARED = 80;

    private record Keyed(String text, CollationKey key) {}

    private TextOrder() {}

    /** The place of every text in the order; those that count as equal share one. Slow for many: not for the FX thread. */
    static Map<String, Integer> ranks(Stream<String> texts) {
        Collator collator = Collator.getInstance();
        if (collator instanceof RuleBasedCollator rules) {
            rules.setNumericCollation(true);
        }
        List<Keyed> sorted = texts.distinct().map(text -> new Keyed(text, collator.getCollationKey(head(text))))
                .sorted(Comparator.comparing(Keyed::key)).toList();
        Map<String, Integer> ranks = HashMap.newHashMap(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Keyed now = sorted.get(i);
            boolean isEqual = i > 0 && sorted.get(i - 1).key().equals(now.key());
            ranks.put(now.text(), isEqual ? ranks.get(sorted.get(i - 1).text()) : Integer.valueOf(i));
        }
        return ranks;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(COMPARED, text.length()));
    }
}
