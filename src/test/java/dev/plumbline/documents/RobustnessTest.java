package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that broke other readers: each ends with a layer or with a named error. */
class RobustnessTest {

    private static final Path DATA = Path.of("../shared/data");

    @ParameterizedTest
    @CsvSource({"pdf-robust, 4, 0.8", "docx-robust, 1, 0.7"})
    void everyFileEndsWithALayerOrANamedError(String set, int step, double readable) throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve(set)), "no " + set + " beside the project");
        int read = 0;
        List<Path> files = files(DATA.resolve(set));
        for (int i = 0; i < files.size(); i += step) {
            read += isRead(files.get(i)) ? 1 : 0;
        }
        assertThat(read * (double) step).isGreaterThan(readable * files.size());
    }

    private static boolean isRead(Path file) {
        LoadOptions options = LoadOptions.defaults().withMaxTime(Duration.ofSeconds(20));
        try {
            LoadedDocument document =
                    new DocumentLoader().load(file, file.getFileName().toString(), options, Progress.NONE);
            assertThat(document.layer().text()).as(file.toString()).doesNotContain("\0");
            return true;
        } catch (DocumentException e) {
            assertThat(e).as(file.toString()).hasMessageStartingWith(file.getFileName().toString());
            assertThat(e.code()).as(file.toString()).isNotEqualTo(DocumentException.Code.TOO_SLOW);
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
        }
    }
}
