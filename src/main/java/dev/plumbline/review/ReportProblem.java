package dev.plumbline.review;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.store.DocumentStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Collects what somebody who mends Plumbline needs into a zip, and nothing of any document: the logs, with the names of the
 * workspace's documents taken out, what a check of the workspace says by kind and number, and which program, Java and
 * system this is.
 */
public final class ReportProblem {

    private final Optional<Workspace> workspace;

    /** @param workspace the one that is open, if any */
    public ReportProblem(Optional<Workspace> workspace) {
        this.workspace = workspace;
    }

    /**
     * Writes the zip, which is whole or untouched.
     *
     * @param logs where the program's own logs lie; the workspace's are taken beside them
     * @throws PlumblineException when it cannot be written
     * @throws CancellationException when the progress says that it is cancelled; the file is untouched
     */
    public void run(Path out, Path logs, Progress progress) {
        try {
            AtomicFile.write(out, stream -> write(stream, logs, progress));
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.writingKey(e), List.of(out), e);
        }
    }

    private void write(OutputStream out, Path logs, Progress progress) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "about.txt", about());
        if (workspace.isPresent()) {
            entry(zip, "check.txt", check(workspace.get(), progress));
        }
        ReportedLogs reported = new ReportedLogs(secrets(), progress);
        reported.write(logs, "logs/", zip);
        if (workspace.isPresent()) {
            reported.write(workspace.get().folder().resolve("logs"), "workspace-logs/", zip);
        }
        zip.finish();
    }

    static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String about() {
        StringBuilder text = new StringBuilder();
        line(text, "plumbline", AboutPlumbline.version());
        line(text, "java", Runtime.version());
        line(text, "java vendor", System.getProperty("java.vendor"));
        line(text, "system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        line(text, "processors", Runtime.getRuntime().availableProcessors());
        line(text, "most memory", Runtime.getRuntime().maxMemory() >> 20);
        if (workspace.isPresent()) {
            WorkspaceCounts counts = workspace.get().describeWorkspace().run();
            line(text, "schema", counts.schemaVersion());
            line(text, "documents", counts.documents());
            line(text, "cells", counts.cells());
            line(text, "values", counts.values());
            line(text, "annotations", counts.annotations());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    /** Kinds and how often: where and what a fault is may name a document or quote it. */
    private static String check(Workspace workspace, Progress progress) {
        Map<Finding.Kind, Integer> kinds = new EnumMap<>(Finding.Kind.class);
        workspace.checkWorkspace().run(progress).forEach(finding -> kinds.merge(finding.kind(), 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        kinds.forEach((kind, count) -> line(text, kind.name(), count));
        return kinds.isEmpty() ? "nothing is wrong\n" : text.toString();
    }

    /** What the logs may not say, longest first: one name can be a part of another. */
    private Map<String, String> secrets() {
        Map<String, String> names = new HashMap<>();
        workspace.ifPresent(open -> {
            open.store(database -> new DocumentStore(database).all())
                    .forEach(document -> names.putIfAbsent(document.title(), "document " + document.id()));
            names.putIfAbsent(open.title(), "workspace");
            names.put(open.folder().toString(), "workspace");
        });
        names.put(System.getProperty("user.home"), "home");
        Map<String, String> secrets = new LinkedHashMap<>();
        names.keySet().stream().filter(name -> !name.isBlank()).sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> secrets.put(name, Objects.requireNonNull(names.get(name))));
        return secrets;
    }
}
