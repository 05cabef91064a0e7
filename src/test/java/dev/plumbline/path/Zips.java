package dev.plumbline.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zips that tests change. */
final class Zips {

    private Zips() {}

    /** A copy that lacks a file. */
    static Path without(Path zip, String name, Path to) throws IOException {
        try (ZipFile from = new ZipFile(zip.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : from.stream().filter(any -> !any.getName().equals(name)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        return to;
    }

    /** A copy in which a word of one file is another. */
    static Path with(Path zip, String name, String word, String other, Path to) throws IOException {
        try (ZipFile from = new ZipFile(zip.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : from.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(name)
                        ? new String(bytes, StandardCharsets.UTF_8).replace(word, other).getBytes(StandardCharsets.UTF_8) : bytes);
                out.closeEntry();
            }
        }
        return to;
    }
}
