package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.path.Cli;
import dev.plumbline.path.Outcome;
import dev.plumbline.review.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Measures how long after its commit a review by a command line of its own process shows in the app; not one of the
 * tests: {@code mvn test -Dtest=OtherProcessTimes}.
 */
@ExtendWith(ApplicationExtension.class)
class OtherProcessTimes {

    private static final int RUNS = 20;

    @TempDir
    private Path folder;

    private Path path;
    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        path = folder.resolve("Sample.plumbline");
        SampleWorkspace.open(path, Progress.NONE).close();
        story = StoryApp.start(primary, "other-process-times", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void reviewsByAnotherProcessShow() throws IOException, InterruptedException {
        story.open(path);
        until(() -> !story.workspace().values().all().isEmpty());
        List<Long> millis = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long id = story.workspace().values().all().get(run).id();
            Cli.Running process = Cli.start("review", path, "--accept", id);
            until(() -> story.workspace().values().find(id).orElseThrow().review() == ReviewState.ACCEPTED);
            long shown = System.currentTimeMillis();
            Outcome outcome = process.outcome();
            assertThat(outcome.code()).as(outcome.toString()).isZero();
            millis.add(shown - story.workspace().workspace().reviewValues().history().getFirst().at().toEpochMilli());
        }
        System.out.println("shown after its commit, ms: " + millis.stream().sorted().toList());
    }
}
