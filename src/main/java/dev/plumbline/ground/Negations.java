package dev.plumbline.ground;

import java.util.Set;

/** Words that turn a sentence into its opposite, in the languages that contracts are written in. */
final class Negations {

    private static final Set<String> WORDS = Set.of("not", "no", "never", "none", "without", "neither", "nor", "cannot", "unless",
            "except", "excluding", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "cant", "shant",
            "shouldnt", "wouldnt", "couldnt", "hasnt", "havent", "hadnt", "mustnt",
            "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "ohne", "weder", "ausser",
            "ne", "pas", "non", "sans", "jamais", "aucun", "aucune", "ni", "sauf", "sin", "nunca", "ningun", "ninguna", "salvo",
            "senza", "mai", "nessun", "nessuna", "nao", "sem", "nenhum", "niet", "geen", "zonder", "nooit",
            "не", "нет", "без", "никогда", "ни", "bez", "nigdy", "inte", "ikke", "utan", "uden", "uten", "ei",
            "不", "没", "沒", "无", "無", "非", "未", "لا", "ليس", "بدون", "غير", "לא", "אין", "ללא");
    private static final Set<String> PREFIXES = Set.of("un", "in", "im", "ir", "il", "dis", "non", "de", "mis");

    private Negations() {}

    static boolean isOne(Word word) {
        return WORDS.contains(word.key());
    }

    /** True when one word is the other with a negating prefix: lawful, unlawful. */
    static boolean areOpposites(Word a, Word b) {
        Word longer = a.key().length() > b.key().length() ? a : b;
        Word shorter = longer == a ? b : a;
        int more = longer.key().length() - shorter.key().length();
        return more > 0 && longer.key().endsWith(shorter.key()) && PREFIXES.contains(longer.key().substring(0, more));
    }
}
