package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, a reader ends by itself with values, problems or a FormatException, and with nothing else. */
class ReaderFuzzTest {

    private static final int RUNS = 20_000;
    private static final Limits SMALL = new Limits(100_000, 1_000, 50, 1_000, 100);
    private static final List<String> SEEDS = List.of(
            "{\"a.pdf\":{\"F\":\"x\",\"G\":[1,2.5e3,{\"k\":null}]},\"b\":{\"F\":true}}",
            "[{\"document\":\"a\",\"field\":\"F\",\"value\":\"ä\\u00e9\",\"hint\":{\"page\":2,\"before\":\"b\"}},{\"document\":1}]",
            "{\"document\":\"a\",\"field\":\"F\",\"value\":1}\n{\"document\":\"a\",\"field\":\"G\",\"value\":\"y\"}\n",
            "document,field,value,page\r\na,F,\"x \"\"y\"\" z\",1\r\nb,G,2,\r\n", "document;P;Q\na;1;2\nb;;\n",
            "{\"id\":\"1\",\"document\":\"a\",\"values\":[{\"field\":\"F\",\"value\":\"x\",\"hint\":{\"page\":1}},{\"value\":2}]}\n");
    private static final List<String> LANGEXTRACT_SEEDS = List.of(
            "{\"extractions\":[{\"extraction_class\":\"F\",\"extraction_text\":\"x\",\"char_interval\":{\"start_pos\":1,\"end_pos\":2}},"
                    + "{\"extraction_class\":\"G\",\"extraction_text\":\"y\"}],\"text\":\"axb\",\"document_id\":\"a\"}\n");
    private static final byte[][] PIECES = {{'"'}, {'{'}, {'}'}, {'['}, {']'}, {','}, {':'}, {'\n'}, {'\r'}, {0}, {(byte) 0xff},
        {(byte) 0xc3}, {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, {'\\', 'u', 'd', '8', '0', '0'}, {'\\'}, {'1', 'e', '9', '9'},
        {(byte) 0xff, (byte) 0xfe}, {'n', 'u', 'l', 'l'}, {'-'}, {'0', '0'}};

    @Test
    void extractionReadersSurviveAnything() throws IOException {
        for (ExtractionFormat format : Formats.extractions()) {
            int read = 0;
            for (int seed = 0; seed < RUNS; seed++) {
                byte[] bytes = mutated(format.id().equals("langextract") ? LANGEXTRACT_SEEDS : SEEDS, new Random(seed));
                read += guarded(format.id(), seed, () -> {
                    CollectedExtractions found = new CollectedExtractions();
                    format.read(TextInput.of("in", bytes, SMALL), found);
                    found.problems().forEach(Reading::line);
                    return found.extractions().size();
                });
            }
            assertThat(read).as("values that " + format.id() + " still read").isGreaterThan(RUNS / 10);
        }
    }

    @Test
    void locateSetReaderSurvivesAnything() throws IOException {
        int read = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] bytes = mutated(new Random(seed));
            read += guarded("locate set", seed, () -> {
                List<LocateRequest> requests = new ArrayList<>();
                LocateSet.read(TextInput.of("in", bytes, SMALL), requests::add, Reading::line);
                return requests.size();
            });
        }
        assertThat(read).isGreaterThan(RUNS / 100);
    }

    @Test
    void recognisingSurvivesAnything() throws IOException {
        int known = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] bytes = mutated(new Random(seed));
            known += guarded("recognise", seed, () -> Formats.recognise(TextInput.of("in", bytes, SMALL)).id().length());
        }
        assertThat(known).isGreaterThan(RUNS);
    }

    private interface Run {
        int run() throws FormatException, IOException;
    }

    private static int guarded(String what, int seed, Run run) throws IOException {
        try {
            return run.run();
        } catch (FormatException e) {
            assertThat(e.messageKey()).startsWith("input.format.");
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + " failed, seed " + seed, e);
        }
    }

    private static byte[] mutated(Random random) {
        return mutated(SEEDS, random);
    }

    private static byte[] mutated(List<String> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] tail = Arrays.copyOfRange(bytes, Math.min(bytes.length, at + random.nextInt(3)), bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> head;
            case 1 -> joined(head, head, tail);
            case 2 -> joined(tail, head);
            default -> joined(head, PIECES[random.nextInt(PIECES.length)], tail);
        };
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
