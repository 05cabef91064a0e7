package dev.plumbline.review;

import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What the file system could not do, in words. */
final class FileFailures {

    private FileFailures() {}

    static Problem problem(String name, IOException failure) {
        return Problem.at(name, key(failure), name);
    }

    /** {@link #key} for a file that was to be written. */
    static String writingKey(IOException failure) {
        return key(failure).equals("input.file.disk_full") ? "input.file.disk_full" : "input.file.unwritable";
    }

    static String key(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "input.file.missing";
        }
        if (failure instanceof AccessDeniedException) {
            return "input.file.denied";
        }
        boolean full = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        return full ? "input.file.disk_full" : "input.file.unreadable";
    }
}
