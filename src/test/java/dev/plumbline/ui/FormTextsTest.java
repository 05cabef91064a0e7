package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FXML takes texts from the bundle as they stand there: what MessageFormat would read would be shown. */
class FormTextsTest {

    private static final Pattern KEY = Pattern.compile("\"%([a-z0-9_.]+)\"");

    @Test
    void textsOfFormsHoldNeitherDoubledQuotesNorPlaceholders() throws IOException {
        List<String> keys;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/plumbline/ui"))) {
            keys = files.filter(file -> file.toString().endsWith(".fxml")).flatMap(FormTextsTest::keys).toList();
        }
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(keys).allSatisfy(key -> assertThat(Messages.bundle().getString(key)).as(key).doesNotContain("'", "{"));
    }

    private static Stream<String> keys(Path form) {
        try {
            return KEY.matcher(Files.readString(form)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
