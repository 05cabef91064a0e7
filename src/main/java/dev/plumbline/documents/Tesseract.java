package dev.plumbline.documents;

import dev.plumbline.domain.Progress;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program {@code tesseract}, run on the picture of a page; its TSV output says words, boxes and confidences. */
final class Tesseract {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long PATIENCE_MILLIS = 50;
    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";
    private static final long MOST_OUTPUT = 64L << 20;

    private final Path program;
    /** Empty: the program's own choice, which is English. */
    private final String language;

    private Tesseract(Path program, String language) {
        this.program = program;
        this.language = language;
    }

    /** @param names the program's short names of languages, such as {@code deu}, joined by plus signs */
    Tesseract withLanguage(String names) {
        return new Tesseract(program, names);
    }

    /**
     * A recognised word.
     *
     * @param line names its block, paragraph and line
     * @param box left, top, width, height in pixels
     * @param confidence 0 to 100
     */
    record Word(String text, List<String> line, List<Integer> box, int confidence) {}

    /** The program, where one of the folders of a search path holds it. */
    static Optional<Tesseract> on(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("tesseract", "tesseract.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().map(program -> new Tesseract(program, ""));
    }

    /**
     * The words of a picture in reading order.
     *
     * @throws IOException when the program fails, or does not end in time
     * @throws CancellationException when the progress says so; the program is stopped
     */
    List<Word> words(PagePicture picture, int dpi, Progress progress) throws IOException {
        Path png = Files.createTempFile("page", ".png");
        Path tsv = Files.createTempFile("page", ".tsv");
        try {
            try (OutputStream out = Files.newOutputStream(png)) {
                PngFormat.write(picture, out);
            }
            run(arguments(png, dpi), tsv, progress);
            return parse(tsv);
        } finally {
            Files.deleteIfExists(png);
            Files.deleteIfExists(tsv);
        }
    }

    /**
     * The short names of the languages it has.
     *
     * @throws IOException when the program fails
     */
    Set<String> languages() throws IOException {
        Path out = Files.createTempFile("languages", ".txt");
        try {
            run(List.of("--list-langs"), out, Progress.NONE);
            // The first line says where they lie.
            return Files.readString(out).lines().skip(1).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private List<String> arguments(Path png, int dpi) {
        List<String> arguments = new ArrayList<>(List.of(png.toString(), "stdout", "--dpi", String.valueOf(dpi), "--psm", "3"));
        if (!language.isEmpty()) {
            arguments.addAll(List.of("-l", language));
        }
        arguments.add("tsv");
        return arguments;
    }

    private void run(List<String> arguments, Path out, Progress progress) throws IOException {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(program.toString());
        ProcessBuilder call = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // More threads of its own make it slower.
        call.environment().put("OMP_THREAD_LIMIT", "1");
        await(call.start(), progress);
    }

    private static void await(Process process, Progress progress) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    throw new CancellationException("text recognition");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("tesseract does not end");
                }
            }
            if (process.exitValue() != 0) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("text recognition");
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Word> parse(Path tsv) throws IOException {
        if (Files.size(tsv) > MOST_OUTPUT) {
            throw new IOException("tesseract says too much");
        }
        List<Word> words = new ArrayList<>();
        for (String row : new String(Files.readAllBytes(tsv), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD_LEVEL) && !cells[COLUMNS - 1].isBlank()) {
                words.add(word(cells));
            }
        }
        return words;
    }

    /** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static Word word(String[] cells) throws IOException {
        try {
            List<Integer> box = Stream.of(cells[6], cells[7], cells[8], cells[9]).map(Integer::valueOf).toList();
            int confidence = (int) Math.round(Double.parseDouble(cells[10]));
            return new Word(cells[11].strip(), List.of(cells[2], cells[3], cells[4]), box, confidence);
        } catch (NumberFormatException e) {
            throw new IOException("not a row of tesseract", e);
        }
    }
}
