package dev.plumbline.bench;

import dev.plumbline.exchange.ReaderMutations;
import java.util.stream.Collectors;

/** Reads files of every format damaged by chance. Arguments: how many a reader (20,000 if not said), the first seed (0). */
public final class ReaderFuzz {

    private static final int MANY = 20_000;

    private ReaderFuzz() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : MANY;
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        ReaderMutations.run(first, first + count).forEach((reader, outcomes) -> System.out.println(reader + ": "
                + outcomes.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "))));
    }
}
