package dev.plumbline.bench;

import dev.plumbline.documents.DocumentMutations;
import java.io.IOException;
import java.nio.file.Files;

/** Reads documents damaged by chance. Arguments: how many (10,000 if not said), the first seed (0). */
public final class DocumentFuzz {

    private static final int MANY = 10_000;

    private DocumentFuzz() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : MANY;
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int read = DocumentMutations.run(Files.createTempDirectory("document-fuzz"), first, first + count);
        System.out.println(count + " documents, " + read + " read, the others with a named error");
    }
}
