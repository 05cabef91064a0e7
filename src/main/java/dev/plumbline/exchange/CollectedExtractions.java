package dev.plumbline.exchange;

import dev.plumbline.domain.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sink that keeps everything, for files that fit in memory. */
public final class CollectedExtractions implements ExtractionSink {

    private final List<Extraction> extractions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void extraction(Extraction extraction) {
        extractions.add(extraction);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Extraction> extractions() {
        return Collections.unmodifiableList(extractions);
    }

    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }
}
