package dev.plumbline.review;

import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/** The newest logs of a folder, cut to their ends, without what they may not say. */
final class ReportedLogs {

    private static final int MOST_FILES = 5;
    private static final int MOST_BYTES = 1_000_000;

    private final Map<String, String> secrets;
    private final Progress progress;

    /** @param secrets what stands in place of what, in the order in which it is looked for */
    ReportedLogs(Map<String, String> secrets, Progress progress) {
        this.secrets = secrets;
        this.progress = progress;
    }

    /** @param prefix of their names in the zip */
    void write(Path folder, String prefix, ZipOutputStream zip) throws IOException {
        for (Path log : newest(folder)) {
            String text = tail(log);
            for (Map.Entry<String, String> secret : secrets.entrySet()) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                text = text.replace(secret.getKey(), secret.getValue());
            }
            ReportProblem.entry(zip, prefix + log.getFileName(), text);
        }
    }

    private static List<Path> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // Their names end in their days.
            return files.filter(file -> file.toString().endsWith(".log")).filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).limit(MOST_FILES).toList();
        }
    }

    private static String tail(Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until it is full or the log ends.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
