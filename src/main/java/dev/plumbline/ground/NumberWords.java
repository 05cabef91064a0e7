package dev.plumbline.ground;

import java.util.Set;

/** Numbers written as words, in the languages that contracts are most often written in. */
final class NumberWords {

    private static final Set<String> WORDS = Set.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
            "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "half", "quarter", "double", "twice",
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "null", "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf",
            "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "hundert", "tausend", "halb",
            "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "onze", "douze", "vingt", "trente", "quarante",
            "cinquante", "soixante", "cent", "mille", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
            "veinte", "treinta", "cuarenta", "cincuenta", "ciento", "due", "tre", "quattro", "cinque", "sei", "sette", "otto",
            "nove", "dieci", "venti", "trenta", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять",
            "двадцать", "тридцать", "сорок", "пятьдесят", "сто", "тысяча");

    private NumberWords() {}

    static boolean isOne(Word word) {
        return WORDS.contains(word.key());
    }
}
