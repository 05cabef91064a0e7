package dev.plumbline.path;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.DumpOutcome;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.ForeignCorpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Corpus zips damaged by chance from a seed, through the whole import: each ends with a sound workspace, which goes out
 * again, or with a named error.
 */
public final class CorpusMutations {

    private static final String[] PIECES = {"[", "]", "{", "}", "\"", ",", ":", "-1", "0", "1", "2", "1e999", "1.5", "null", "true", "\\ud800", "99999999999",
        "{}", "[]", "\"\"", "\"x\"", "\0", "[[[[", "\"../x\"", "\uD83D\uDE80", "2147483648"};

    private final Path folder;
    private final Path empty;
    private final List<Map<String, byte[]>> originals = new ArrayList<>();
    /** Of another program: every fourth. */
    private final Map<String, byte[]> foreign;

    private CorpusMutations(Path folder) throws IOException, SQLException {
        this.folder = folder;
        empty = Folders.emptyWorkspace(folder.resolve("empty.plumbline"));
        for (long seed = 1; seed <= 3; seed++) {
            Path made = RandomWorkspace.make(folder.resolve("made" + seed), seed);
            Path zip = folder.resolve("made" + seed + ".zip");
            Cli.run("export", made, "--format", "opencontracts", "--out", zip);
            originals.add(files(zip));
        }
        foreign = files(new ForeignCorpus().write(folder.resolve("foreign.zip")));
    }

    /**
     * Imports mutations number {@code from} to {@code to}.
     *
     * @return how many came in, if not whole
     * @throws AssertionError naming the seed of one that ends in any other way
     */
    public static int run(Path folder, int from, int to) throws IOException, SQLException {
        CorpusMutations mutations = new CorpusMutations(folder);
        int read = 0;
        for (int seed = from; seed < to; seed++) {
            read += mutations.isIn(seed) ? 1 : 0;
        }
        return read;
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private boolean isIn(int seed) throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>(seed % 4 == 3 ? foreign : originals.get(random.nextInt(originals.size())));
        byte[] zip = zip(files, random);
        Path workspace = Folders.copy(empty, folder.resolve("w" + seed));
        try (Workspace open = Workspace.open(workspace)) {
            return isIn(open, Files.write(folder.resolve("mutated.zip"), zip), seed);
        } catch (RuntimeException e) {
            // Whatever escapes is a fault; the seed is what mends it.
            throw new AssertionError("seed " + seed + " escaped", e);
        } finally {
            delete(workspace);
        }
    }

    private static boolean isIn(Workspace open, Path zip, int seed) {
        try {
            DumpOutcome outcome = open.importTableDump().run(zip, Progress.NONE);
            for (Problem problem : outcome.problems()) {
                if (problem.message().isBlank() || problem.where().isBlank() || problem.where().contains(".csv")) {
                    throw new AssertionError("seed " + seed + ": " + problem);
                }
            }
            List<Finding> findings = open.checkWorkspace().run(Progress.NONE).stream()
                    .filter(finding -> finding.kind() != Finding.Kind.OFFSET_INVALID || !finding.where().startsWith("annotation ")).toList();
            if (!findings.isEmpty()) {
                throw new AssertionError("seed " + seed + ": " + findings);
            }
            open.exportCorpus().run(zip.resolveSibling("out.zip"), Progress.NONE);
            return true;
        } catch (PlumblineException e) {
            if (open.describeWorkspace().run().documents() > 0) {
                throw new AssertionError("seed " + seed + " left half of it", e);
            }
            return false;
        }
    }

    private static byte[] zip(Map<String, byte[]> files, Random random) throws IOException {
        int kind = files.containsKey("plumbline.json") ? random.nextInt(4) : 3 * random.nextInt(2);
        if (kind == 0) {
            files.put("data.json", mutated(files.get("data.json"), random));
        }
        if (kind <= 1 && files.containsKey("plumbline.json")) {
            // Else the side file would not be looked at.
            String side = new String(files.get("plumbline.json"), StandardCharsets.UTF_8);
            files.put("plumbline.json", side.replaceFirst("\"data\":\"[0-9a-f]*\"", "\"data\":\"" + hash(files.get("data.json")) + "\"")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (kind == 1 || kind == 2) {
            files.put("plumbline.json", mutated(files.get("plumbline.json"), random));
        }
        byte[] zip = zip(files);
        if (kind == 3) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
        }
        return zip;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Values are replaced more often than anything else, so that most of it can still be read. */
    private static byte[] mutated(byte[] original, Random random) {
        StringBuilder json = new StringBuilder(new String(original, StandardCharsets.UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(json.length());
            if (random.nextInt(4) == 0) {
                json.replace(at, Math.min(json.length(), at + random.nextInt(4)), PIECES[random.nextInt(PIECES.length)]);
            } else {
                int from = json.indexOf(":", at) + 1;
                int to = from;
                while (to < json.length() && ",}]".indexOf(json.charAt(to)) < 0) {
                    to++;
                }
                json.replace(from, to, PIECES[7 + random.nextInt(PIECES.length - 7)]);
            }
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
