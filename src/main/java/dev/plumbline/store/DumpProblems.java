package dev.plumbline.store;

import dev.plumbline.domain.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What of a dump could not be used: the first thousand listed, the rest counted. */
final class DumpProblems implements Consumer<Problem> {

    private static final int MOST = 1000;

    private final List<Problem> listed = new ArrayList<>();
    private long unlisted;

    @Override
    public void accept(Problem problem) {
        if (listed.size() < MOST) {
            listed.add(problem);
        } else {
            unlisted++;
        }
    }

    /** @param name of the dump, for the line that counts the unlisted */
    List<Problem> all(String name) {
        List<Problem> all = new ArrayList<>(listed);
        if (unlisted > 0) {
            all.add(Problem.at(name, "input.dump.more", unlisted));
        }
        return all;
    }
}
