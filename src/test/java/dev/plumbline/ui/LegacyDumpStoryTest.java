package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.testing.GeneratedDump;
import dev.plumbline.testing.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tables of a server dropped on the window, and its duplicates merged to exactly what the dump's generator expects. */
@ExtendWith(ApplicationExtension.class)
class LegacyDumpStoryTest {

    private static final int ANNOTATIONS = 2_000;
    private static final int AT_ONCE = 100;

    @TempDir
    private Path folder;

    private StoryApp story;
    private Path path;
    private Path dump;
    private long groups;
    private long merged;

    @Start
    void start(Stage primary) throws BackingStoreException {
        path = folder.resolve("Server.plumbline");
        story = StoryApp.start(primary, "legacy-dump-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void aServersDuplicatesAreDroppedReviewedAndMergedToWhatIsExpected(FxRobot robot) throws IOException, SQLException {
        dump = GeneratedDump.write(folder.resolve("dump"), ANNOTATIONS);
        JsonNode expected = JsonMapper.builder().build().readTree(dump.resolve("expected.json").toFile());
        groups = expected.path("exact_groups").asLong();
        merged = expected.path("annotations_after").asLong();
        StoryApp.onFx(() -> story.app().create(path));
        until(() -> story.app().workspaceProperty().get().isPresent());
        drop(robot);
        try (Planted beside = Planted.in(path)) {
            assertThat(annotations(beside)).isEqualTo(ANNOTATIONS);
            review(robot, beside);
            mergeAll(robot, beside);
            assertThat(annotations(beside)).isEqualTo(merged);
        }
        assertThat(LegacyOutcome.of(path)).isEqualTo(LegacyOutcome.expected(dump));
    }

    private void drop(FxRobot robot) {
        FileSource.drop(robot, story, List.of(dump), "#canvas");
        until(() -> robot.lookup("#importNow").tryQuery().isPresent());
        assertThat(robot.lookup("#importSummary").queryAs(Labeled.class).getText()).contains("2,000 annotations");
        story.both("79-server-offered");
        robot.type(KeyCode.ENTER);
        until(() -> duplicates().exactProperty().get() == groups);
        until(() -> !story.app().task().runningProperty().get());
        story.both("80-server-imported");
        robot.clickOn("#duplicatesSection");
        until(() -> duplicates().preview().previewProperty().get().flatMap(Preview::plan).isPresent());
        assertThat(duplicates().all()).hasSize(duplicates().countProperty().get());
        story.both("81-server-groups");
    }

    /** Another survivor, back to the lowest, merged, taken back, and merged again. */
    private void review(FxRobot robot, Planted beside) throws SQLException {
        List<String> before = beside.rows();
        MergePlan lowest = plan();
        robot.type(KeyCode.DIGIT2);
        until(() -> plan().survivor() == lowest.absorbed().getFirst());
        assertThat(plan().versions()).isEqualTo(lowest.versions());
        story.both("82-server-survivor");
        robot.type(KeyCode.DIGIT1);
        until(() -> plan().equals(lowest));
        robot.type(KeyCode.M);
        until(() -> duplicates().exactProperty().get() == groups - 1);
        long absorbed = lowest.absorbed().size();
        assertThat(annotations(beside)).isEqualTo(ANNOTATIONS - absorbed);
        undo(robot);
        until(() -> duplicates().exactProperty().get() == groups);
        assertThat(beside.rows()).isEqualTo(before);
        until(() -> duplicates().preview().previewProperty().get().flatMap(Preview::plan).equals(Optional.of(lowest)));
        robot.clickOn("#merge");
        until(() -> duplicates().exactProperty().get() == groups - 1);
        assertThat(annotations(beside)).isEqualTo(ANNOTATIONS - absorbed);
    }

    private void mergeAll(FxRobot robot, Planted beside) throws SQLException {
        long left = groups - 1;
        // A row of the second transaction's groups is held, so that the merge cannot be done before it is cancelled.
        GroupItem held = duplicates().all().stream().filter(item -> item.group().kind() == Kind.EXACT).skip(AT_ONCE + 50).findFirst().orElseThrow();
        robot.clickOn("#mergeAll");
        story.both("83-server-merge-all");
        try (AutoCloseable _ = beside.hold(held.group().members().getFirst())) {
            robot.clickOn("#mergeAllNow");
            until(() -> Math.abs(story.app().task().fractionProperty().get() - (double) AT_ONCE / left) < 1e-9);
            robot.clickOn("#cancel");
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        until(() -> !story.app().task().runningProperty().get() && duplicates().exactProperty().get() == left - 2 * AT_ONCE);
        assertThat(robot.lookup("#statusOutcome").queryAs(Labeled.class).getText())
                .startsWith("Stopped: " + 2 * AT_ONCE + " of " + left + " groups are merged");
        story.both("84-server-stopped");
        robot.clickOn("#mergeAll").clickOn("#mergeAllNow");
        until(() -> duplicates().exactProperty().get() == 0);
        story.both("85-server-merged");
    }

    private static long annotations(Planted beside) throws SQLException {
        return beside.number("SELECT COUNT(*) FROM annotation");
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private DuplicatesViewModel duplicates() {
        return story.workspace().duplicates();
    }

    private MergePlan plan() {
        return duplicates().preview().previewProperty().get().flatMap(Preview::plan).orElseThrow();
    }
}
