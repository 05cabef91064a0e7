package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, a reader ends by itself; {@code bench.ReaderFuzz} reads 20,000 damaged files with each. */
class ReaderFuzzTest {

    private static final int FEW = 1_500;

    @TempDir
    private Path folder;

    @Test
    void damagedFilesEndWithValuesProblemsOrARefusal() {
        Map<String, Map<String, Integer>> outcomes = ReaderMutations.run(0, FEW);

        assertThat(outcomes).hasSize(Formats.extractions().size() + 2);
        assertThat(outcomes).allSatisfy((reader, ends) -> {
            assertThat(ends.getOrDefault("values", 0)).as(reader).isGreaterThan(FEW / 10);
            assertThat(ends).as(reader).containsKeys("refused");
        });
    }

    static List<String> beginnings() {
        return List.of("[", "{\"a\":", "{\"a.pdf\":{\"F\":", "{\"type\":\"Annotation\",\"target\":", "{\"type\":\"AnnotationPage\",\"items\":[",
                "{\"first\":", "{\"analyzeResult\":{\"documents\":[", "{\"textAnchor\":1,\"entities\":[", "{\"Blocks\":[",
                "{\"type\":\"message\",\"role\":\"assistant\",\"content\":[", "{\"extractions\":[{\"extraction_class\":", "document,F\na,\"");
    }

    /** Some twenty million brackets, commas or letters: they are passed over or refused, and not held. */
    @ParameterizedTest
    @MethodSource("beginnings")
    void filesThatGoOnAndOnAreEndedByTheirBounds(String beginning) throws Exception {
        for (String endless : List.of("[", "[[],", "{\"items\":[", "{\"valueArray\":[", "\"x\",", "x", "1")) {
            Path file = folder.resolve("endless");
            byte[] block = endless.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8))));
            for (int i = 0; i < 24_000_000 / block.length; i++) {
                parts.add(new ByteArrayInputStream(block));
            }
            try (InputStream all = new SequenceInputStream(Collections.enumeration(parts))) {
                Files.deleteIfExists(file);
                Files.copy(all, file);
            }
            assertThat(problems(file)).as(beginning + endless).isNotEmpty();
        }
    }

    /** The named problems; a refusal is one too. */
    private static List<String> problems(Path file) throws Exception {
        TextInput input = TextInput.of(file);
        CollectedExtractions found = new CollectedExtractions();
        try {
            Formats.recognise(input).read(input, found);
        } catch (FormatException e) {
            return List.of(e.messageKey());
        }
        return found.problems().stream().map(Problem::messageKey).toList();
    }

    @Test
    void everyReaderIsAskedForItselfAlone() {
        for (ExtractionFormat format : Formats.extractions()) {
            assertThatThrownBy(() -> format.read(TextInput.of("in", "?".getBytes(StandardCharsets.UTF_8)), new CollectedExtractions()))
                    .as(format.id()).isInstanceOf(FormatException.class);
        }
    }
}
