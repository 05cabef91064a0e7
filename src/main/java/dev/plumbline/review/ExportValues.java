package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.exchange.Formats;
import dev.plumbline.exchange.ValueExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes values with their places to a file, which is whole or untouched. */
public final class ExportValues {

    private final Workspace workspace;

    ExportValues(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ids of the formats that can be written. */
    public static List<String> formats() {
        return Formats.exporters().stream().map(ValueExporter::id).toList();
    }

    /**
     * The usual ending of a format's files, without the dot.
     *
     * @throws PlumblineException when there is no such format
     */
    public static String ending(String format) {
        return exporter(format).ending();
    }

    /**
     * @param format an id of {@link #formats}
     * @throws PlumblineException when there is no such format or the file cannot be written
     * @throws CancellationException when the progress says that it is cancelled; the file is untouched
     */
    public ExportOutcome run(String format, Path out, boolean acceptedOnly, Progress progress) {
        ValueExporter exporter = exporter(format);
        Set<ReviewState> states = acceptedOnly ? Set.of(ReviewState.ACCEPTED) : Set.of();
        List<ValueRow> rows = workspace.listValues().matching(new ValueFilter(OptionalLong.empty(), Set.of(), states));
        try {
            AtomicInteger written = new AtomicInteger();
            AtomicFile.write(out, stream -> {
                try (ExportRows all = new ExportRows(workspace, rows, progress)) {
                    written.set(exporter.write(() -> all, stream));
                }
            });
            return new ExportOutcome(written.get());
        } catch (IOException e) {
            String key = Files.isDirectory(out) ? "input.file.folder" : FileFailures.writingKey(e);
            throw new PlumblineException(key, List.of(out), e);
        }
    }

    private static ValueExporter exporter(String format) {
        return Formats.exporter(format)
                .orElseThrow(() -> new PlumblineException("usage.format", format,
                        String.join(", ", formats()) + ", " + ExportHighlights.FORMAT + ", " + ExportCorpus.FORMAT));
    }
}
