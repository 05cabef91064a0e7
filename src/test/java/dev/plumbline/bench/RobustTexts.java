package dev.plumbline.bench;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads every document of a folder within 20 s each and writes its text beside the others, with a table of what came
 * of it: name, milliseconds, {@code ok} or the error's code, and the keys of its notes. Arguments: the folder, the folder to write to.
 */
public final class RobustTexts {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private RobustTexts() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
        }
        StringBuilder table = new StringBuilder();
        for (Path file : files) {
            long start = System.nanoTime();
            String outcome = read(file, out);
            long millis = (System.nanoTime() - start) / 1_000_000;
            table.append(file.getFileName()).append('\t').append(millis).append('\t').append(outcome).append('\n');
        }
        Files.writeString(out.resolve("outcomes.tsv"), table);
    }

    private static String read(Path file, Path out) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            LoadOptions options = LoadOptions.defaults().withThreads(2).withMaxTime(LIMIT);
            LoadedDocument document = new DocumentLoader().load(file, name, options, Progress.NONE);
            Files.writeString(out.resolve(name + ".txt"), document.layer().text());
            return "ok\t" + document.notes().stream().map(Problem::messageKey).distinct().collect(Collectors.joining(" "));
        } catch (DocumentException e) {
            return e.code().name();
        }
    }
}
