package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The workspace to try things on: a dozen documents of our own and the values that a model might have taken from them. */
public final class SampleWorkspace {

    private static final String RESOURCES = "/dev/plumbline/sample/";
    private static final String EXTRACTIONS = "extractions.json";

    private SampleWorkspace() {}

    /**
     * Opens the sample, made first where the folder is not there or was left half-made: documents and extractions, not
     * grounded yet.
     *
     * @throws PlumblineException when the folder holds something else or cannot be written
     */
    public static Workspace open(Path folder, Progress progress) {
        Workspace workspace = Workspace.isOne(folder) ? Workspace.open(folder) : Workspace.create(folder);
        try {
            if (workspace.describeWorkspace().run().cells() == 0) {
                fill(workspace, progress);
            }
            return workspace;
        } catch (PlumblineException e) {
            workspace.close();
            throw e;
        }
    }

    private static void fill(Workspace workspace, Progress progress) {
        try {
            Path unpacked = Files.createTempDirectory("plumbline-sample");
            try {
                List<Path> documents = new ArrayList<>();
                for (String name : names()) {
                    Path file = unpacked.resolve(name);
                    try (InputStream in = resource(name)) {
                        Files.copy(in, file);
                    }
                    documents.add(file);
                }
                documents.removeIf(file -> file.endsWith(EXTRACTIONS));
                workspace.addDocuments().run(documents, progress);
                workspace.importExtractions().run(unpacked.resolve(EXTRACTIONS), progress);
            } finally {
                delete(unpacked);
            }
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(workspace.folder()), e);
        }
    }

    private static List<String> names() throws IOException {
        try (BufferedReader index = new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
            return index.lines().filter(line -> !line.isBlank() && !line.contains("/")).toList();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SampleWorkspace.class.getResourceAsStream(RESOURCES + name);
        if (in == null) {
            throw new IOException("the program lacks its sample file " + name);
        }
        return in;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
