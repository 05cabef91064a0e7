package dev.plumbline.bench;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.MergeAllExact;
import dev.plumbline.review.Workspace;
import dev.plumbline.store.LegacyRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Times finding, merging and taking back on a million annotations; and the plan of a group with 10,000 references. */
public final class MergeTimes {

    private static final int REFERENCES = 10_000;

    private MergeTimes() {}

    /** Arguments: how many annotations (1,000,000) and groups (50,000). */
    public static void main(String[] args) throws IOException {
        int annotations = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int groups = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        Path folder = Files.createTempDirectory("merge-times").resolve("w.plumbline");
        Workspace.create(folder).close();
        long start = System.nanoTime();
        LegacyRows.make(folder, annotations, groups);
        print("fill with " + annotations + " annotations", start);
        try (Workspace workspace = Workspace.open(folder)) {
            for (Kind kind : Kind.values()) {
                start = System.nanoTime();
                int found = workspace.findDuplicates().run(Set.of(kind), Progress.NONE).size();
                print("find " + found + " " + kind.code() + " groups", start);
            }
            start = System.nanoTime();
            MergeAllExact.Outcome outcome = workspace.mergeAllExact().run(Progress.NONE);
            print("merge " + outcome.merged() + " groups, find and verified backup included", start);
            plan(workspace, folder);
            start = System.nanoTime();
            workspace.reviewValues().undo();
            print("undo of it", start);
            int left = workspace.findDuplicates().run(Set.of(Kind.EXACT), Progress.NONE).size();
            if (left != groups + 1 || !outcome.failed().isEmpty()) {
                throw new IllegalStateException("after the undo " + left + " groups, failed " + outcome.failed());
            }
        }
    }

    /** The first of a hundred is a program's first; the median is what a person waits who looks from group to group. */
    private static void plan(Workspace workspace, Path folder) {
        DuplicateGroup group = LegacyRows.withReferences(folder, REFERENCES);
        double[] times = new double[20];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            int references = workspace.planMerge().run(group, OptionalLong.of(group.members().get(i % 2))).references().size();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (references < REFERENCES / 2) {
                throw new IllegalStateException("references: " + references);
            }
        }
        System.out.printf("%-65s %9.0f ms%n", "plan of a group with " + REFERENCES + " references, first", times[0]);
        List<Double> sorted = java.util.Arrays.stream(times).sorted().boxed().toList();
        System.out.printf("%-65s %9.0f ms%n", "the same, median of " + times.length, sorted.get(times.length / 2));
    }

    private static void print(String what, long start) {
        System.out.printf("%-65s %9.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
