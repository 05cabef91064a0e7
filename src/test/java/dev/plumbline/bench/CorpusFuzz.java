package dev.plumbline.bench;

import dev.plumbline.path.CorpusMutations;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

/** Imports corpus zips damaged by chance. Arguments: how many (20,000 if not said), the first seed (0). */
public final class CorpusFuzz {

    private static final int MANY = 20_000;

    private CorpusFuzz() {}

    public static void main(String[] args) throws IOException, SQLException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : MANY;
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int read = CorpusMutations.run(Files.createTempDirectory("corpus-fuzz"), first, first + count);
        System.out.println(count + " zips, " + read + " came in, the others ended with a named error");
    }
}
