package dev.plumbline.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts beside each other, word by word.
 *
 * @param left the runs of the first text
 * @param right the runs of the second text
 */
record WordDiff(List<Run> left, List<Run> right) {

    /** Words that follow one another and are all in both texts, or all in this one alone. */
    record Run(String text, boolean differs) {}

    /** A longer text is shown as it is: a difference nobody can take in is not worth its time. */
    private static final int MAX_WORDS = 2_000;

    /** Compares by words as written; blanks do not count. Texts without a word in common are left unmarked. */
    static WordDiff of(String left, String right) {
        List<String> one = words(left);
        List<String> other = words(right);
        if (one.size() > MAX_WORDS || other.size() > MAX_WORDS) {
            return new WordDiff(List.of(new Run(left, false)), List.of(new Run(right, false)));
        }
        WordDiff diff = new WordDiff(new ArrayList<>(), new ArrayList<>());
        for (AbstractDelta<String> delta : DiffUtils.diff(one, other, true).getDeltas()) {
            boolean differs = delta.getType() != DeltaType.EQUAL;
            add(diff.left, delta.getSource(), differs);
            add(diff.right, delta.getTarget(), differs);
        }
        boolean alike = diff.left.stream().anyMatch(run -> !run.differs());
        // Where not a word is the same, marking all of them says nothing.
        return alike ? diff : new WordDiff(List.of(new Run(left, false)), List.of(new Run(right, false)));
    }

    private static void add(List<Run> runs, Chunk<String> chunk, boolean differs) {
        if (!chunk.getLines().isEmpty()) {
            runs.add(new Run(String.join(" ", chunk.getLines()), differs));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
