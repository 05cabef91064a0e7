package dev.plumbline.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Small files of every format, damaged by chance from a seed, and read: each ends with values, named problems, or a
 * {@link FormatException}, and with nothing else.
 */
public final class ReaderMutations {

    private static final Limits SMALL = new Limits(200_000, 1_000, 50, 20_000, 100);
    private static final String LOCATE_SET = "locate set";

    private static final List<String> ROWS = List.of(
            "{\"a.pdf\":{\"F\":\"x\",\"G\":[1,2.5e3,{\"k\":null}]},\"b\":{\"F\":true}}",
            "[{\"document\":\"a\",\"field\":\"F\",\"value\":\"ä\\u00e9\",\"hint\":{\"page\":2,\"before\":\"b\"}},{\"document\":1}]",
            "{\"document\":\"a\",\"field\":\"F\",\"value\":1,\"page\":2,\"box\":[0.1,0.2,0.3,0.4],\"unit\":\"relative\",\"quote\":\"q\"}\n"
                    + "{\"document\":\"a\",\"field\":\"G\",\"value\":\"y\"}\n",
            "document,field,value,page\r\na,F,\"x \"\"y\"\" z\",1\r\nb,G,2,\r\n", "document;P;Q\na;1;2\nb;;\n");

    private static final Map<String, List<String>> SEEDS = new LinkedHashMap<>(Map.of(
            "langextract", List.of("{\"extractions\":[{\"extraction_class\":\"F\",\"extraction_text\":\"x\",\"char_interval\":"
                    + "{\"start_pos\":1,\"end_pos\":2}},{\"extraction_class\":\"G\",\"extraction_text\":\"y\"}],\"text\":\"axb\",\"document_id\":\"a\"}\n"),
            "w3c", List.of("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\",\"first\":{\"type\":"
                    + "\"AnnotationPage\",\"items\":[{\"type\":\"Annotation\",\"body\":[{\"purpose\":\"tagging\",\"value\":\"F\"}],\"target\":"
                    + "{\"source\":\"a%20b.pdf\",\"selector\":[{\"type\":\"FragmentSelector\",\"value\":\"page=2&viewrect=1,2,3,4\",\"refinedBy\":"
                    + "{\"type\":\"TextQuoteSelector\",\"exact\":\"x\",\"prefix\":\"p\",\"suffix\":\"s\"}},"
                    + "{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":2}]}}]}}"),
            "azure-document-intelligence", List.of("{\"analyzeResult\":{\"pages\":[{\"pageNumber\":1,\"width\":8.5,\"height\":11}],\"documents\":"
                    + "[{\"fields\":{\"F\":{\"content\":\"x\",\"boundingRegions\":[{\"pageNumber\":1,\"polygon\":[1,1,2,1,2,2,1,2]}]},"
                    + "\"I\":{\"valueArray\":[{\"valueObject\":{\"A\":{\"content\":\"y\"}}}]}}}]}}"),
            "google-document-ai", List.of("{\"mimeType\":\"x\",\"entities\":[{\"type\":\"t\",\"mentionText\":\"x\",\"pageAnchor\":{\"pageRefs\":"
                    + "[{\"page\":\"1\",\"boundingPoly\":{\"normalizedVertices\":[{\"x\":0.1,\"y\":0.1},{\"x\":0.2,\"y\":0.3}]}}]},"
                    + "\"properties\":[]},{\"type\":\"u\",\"mentionText\":\"y\"}]}"),
            "textract", List.of("{\"Blocks\":[{\"BlockType\":\"QUERY\",\"Id\":\"q\",\"Query\":{\"Alias\":\"F\"},\"Relationships\":[{\"Type\":"
                    + "\"ANSWER\",\"Ids\":[\"r\"]}]},{\"BlockType\":\"QUERY_RESULT\",\"Id\":\"r\",\"Text\":\"x\",\"Page\":1,\"Geometry\":"
                    + "{\"BoundingBox\":{\"Width\":0.1,\"Height\":0.1,\"Left\":0.2,\"Top\":0.2}}}]}"),
            "anthropic-citations", List.of("{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"citations\":[{\"type\":"
                    + "\"page_location\",\"cited_text\":\"x\",\"document_title\":\"a\",\"start_page_number\":1,\"end_page_number\":2},"
                    + "{\"type\":\"char_location\",\"cited_text\":\"y\",\"start_char_index\":0,\"end_char_index\":2}]}]}"),
            LOCATE_SET, List.of("{\"id\":\"1\",\"document\":\"a\",\"values\":[{\"field\":\"F\",\"value\":\"x\",\"hint\":{\"page\":1},"
                    + "\"cited\":{\"page\":1,\"quote\":\"x\"}},{\"value\":2}]}\n")));

    /** Bytes that break a file: ends, numbers beyond every bound, half characters, marks of other encodings, depth, length. */
    private static final List<byte[]> PIECES = new ArrayList<>(List.of(new byte[] {0}, new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, new byte[] {(byte) 0xff, (byte) 0xfe}));

    static {
        for (String piece : List.of("\"", "{", "}", "[", "]", ",", ":", "\n", "\r", "\\", "\\ud800", "\\udc00\\ud800", "1e99", "1e999999999",
                "9".repeat(1_200), "-1", "-0.0", "99999999999", "00", "null", "true", "[]", "{}", "\"\"", "[".repeat(60), "{\"a\":".repeat(60),
                "x".repeat(25_000), "\u202e\ud83d\ude00", "%", "%FF", "#page=0", "NaN", "1.7976931348623157e308")) {
            PIECES.add(piece.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ReaderMutations() {}

    /**
     * Reads mutations number {@code from} to {@code to} with every reader.
     *
     * @return of each reader what its inputs ended in: {@code values}, {@code problems} alone, {@code nothing}, {@code refused}
     * @throws AssertionError naming reader and seed of one that ends in any other way
     */
    public static Map<String, Map<String, Integer>> run(int from, int to) {
        Map<String, Map<String, Integer>> outcomes = new LinkedHashMap<>();
        for (ExtractionFormat format : Formats.extractions()) {
            for (int seed = from; seed < to; seed++) {
                count(outcomes, format.id(), seed, format);
                count(outcomes, "recognised as any", seed, null);
            }
        }
        for (int seed = from; seed < to; seed++) {
            count(outcomes, LOCATE_SET, seed, null);
        }
        return outcomes;
    }

    private static void count(Map<String, Map<String, Integer>> outcomes, String reader, int seed, @Nullable ExtractionFormat format) {
        outcomes.computeIfAbsent(reader, any -> new TreeMap<>()).merge(outcome(reader, seed, format), 1, Integer::sum);
    }

    private static String outcome(String reader, int seed, @Nullable ExtractionFormat format) {
        Random random = new Random(seed);
        List<String> anyOf = SEEDS.values().stream().flatMap(List::stream).toList();
        byte[] bytes = mutated(SEEDS.getOrDefault(reader, format == null ? anyOf : ROWS), random);
        try {
            TextInput input = TextInput.of("in.pdf.json", bytes, SMALL);
            if (reader.equals(LOCATE_SET)) {
                int[] found = new int[2];
                LocateSet.read(input, request -> found[0]++, problem -> found[1] += problem.message().isBlank() ? 0 : 1);
                return outcome(found[0], found[1]);
            }
            CollectedExtractions found = new CollectedExtractions();
            (format == null ? Formats.recognise(input) : format).read(input, found);
            found.problems().forEach(Reading::line);
            return outcome(found.extractions().size(), found.problems().size());
        } catch (FormatException e) {
            if (!e.messageKey().startsWith("input.format.")) {
                throw new AssertionError(reader + " " + seed, e);
            }
            return "refused";
        } catch (IOException | RuntimeException | Error e) {
            // Whatever escapes is a fault; the seed is what mends it.
            throw new AssertionError(reader + " escaped, seed " + seed, e);
        }
    }

    private static String outcome(int values, int problems) {
        return values > 0 ? "values" : problems > 0 ? "problems" : "nothing";
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
        byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> head;
            case 1 -> joined(head, head, tail);
            case 2 -> joined(tail, head);
            case 3, 4 -> withOtherValue(bytes, piece, random);
            default -> joined(head, piece, tail);
        };
    }

    /** Puts the piece where a value stands, so that the file stays JSON more often than not. */
    private static byte[] withOtherValue(byte[] bytes, byte[] piece, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        if (colon < 0) {
            return bytes;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return joined(Arrays.copyOf(bytes, colon + 1), piece, Arrays.copyOfRange(bytes, end, bytes.length));
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
