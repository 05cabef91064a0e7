package dev.plumbline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the texts that {@link RobustTexts} wrote with {@code pdftotext}: letters and digits (NFKC, as a multiset) of
 * the files that the manifest says have text. Prints the files below nine tenths, and the whole. Arguments: the folder
 * with {@code manifest.tsv}, the folder that {@link RobustTexts} wrote to.
 */
public final class LettersFound {

    private LettersFound() {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        List<String> lines = Files.readAllLines(set.resolve("manifest.tsv"));
        int hasText = List.of(lines.getFirst().split("\t", -1)).indexOf("has_text");
        long found = 0;
        long all = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells[hasText].equals("yes")) {
                Map<Integer, Integer> theirs = letters(pdftotext(set.resolve(cells[0])));
                Path text = Path.of(args[1], cells[0] + ".txt");
                Map<Integer, Integer> ours = letters(Files.exists(text) ? Files.readString(text) : "");
                long common = theirs.keySet().stream().mapToLong(c -> Math.min(theirs.get(c), ours.getOrDefault(c, 0))).sum();
                long count = theirs.values().stream().mapToLong(Integer::longValue).sum();
                found += common;
                all += count;
                if (10 * common < 9 * count) {
                    System.out.println(cells[0] + " " + common + " / " + count);
                }
            }
        }
        System.out.printf("%d of %d, %.2f %%%n", found, all, 100.0 * found / all);
    }

    private static String pdftotext(Path file) throws IOException {
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<Integer, Integer> letters(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(LettersFound::isLetterOrNumber)
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts;
    }

    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
