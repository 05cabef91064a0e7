package dev.plumbline.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Documents of made-up words and values taken from them: to the letter, in capitals with other blanks, with a wrong
 * letter, and made up anew. The same seed writes the same.
 */
record Papers(long seed, int documents, int words, int valuesOfEach) {

    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ter", "ran", "su", "vel", "dor", "pin", "ga", "hes", "ul", "bro", "nen"};

    /** Writes {@code paper-N.txt}. */
    List<Path> writeDocuments(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Path file = folder.resolve("paper-" + i + ".txt");
            Files.writeString(file, String.join(" ", words(i)).replace(". ", ".\n"));
            files.add(file);
        }
        return files;
    }

    /** Writes {@code values.jsonl}; each field occurs once for each document. */
    Path writeValues(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            List<String> words = words(i);
            Random random = new Random(seed * 31 + i);
            for (int v = 0; v < valuesOfEach; v++) {
                int from = random.nextInt(words.size() - 9);
                String quote = String.join(" ", words.subList(from, from + 3 + random.nextInt(6)));
                lines.add("{\"document\":\"paper-" + i + ".txt\",\"field\":\"f" + v + "\",\"value\":\"" + changed(quote, v % 5, random) + "\"}");
            }
        }
        return Files.write(folder.resolve("values.jsonl"), lines);
    }

    private static String changed(String quote, int kind, Random random) {
        return switch (kind) {
            case 0, 1 -> quote;
            case 2 -> quote.toUpperCase(Locale.ROOT).replace(" ", "  ");
            case 3 -> {
                int at = 1 + random.nextInt(quote.length() - 2);
                yield quote.charAt(at) == ' ' ? quote : quote.substring(0, at) + 'x' + quote.substring(at + 1);
            }
            default -> word(random) + "qq " + word(random) + "zz " + word(random) + "jj";
        };
    }

    private List<String> words(int document) {
        Random random = new Random(seed + document);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < this.words; i++) {
            words.add(word(random) + (random.nextInt(12) == 0 ? "." : ""));
        }
        return words;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    /** Makes a workspace of them, not grounded. */
    Path workspace(Path folder) throws IOException {
        Path workspace = Folders.emptyWorkspace(folder.resolve("papers-" + seed + ".plumbline"));
        Path files = Files.createDirectories(folder.resolve("papers-" + seed));
        List<Object> add = new ArrayList<>(List.of("add", workspace));
        add.addAll(writeDocuments(files));
        Cli.done(add.toArray());
        Cli.done("import", workspace, writeValues(files));
        return workspace;
    }
}
