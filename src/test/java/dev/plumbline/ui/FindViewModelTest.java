package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.review.Workspace;
import dev.plumbline.text.Span;
import dev.plumbline.ui.canvas.Hits;
import dev.plumbline.ui.task.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindViewModelTest {

    private static final String TEXT = "One agree-\nment. Two agreements. THE AGREEMENT.";

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<OpenDocument>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FindViewModel find = new FindViewModel(opened.getReadOnlyProperty(),
            new UiTasks(waiting::add, Runnable::run, failure -> { throw failure; }));

    @BeforeEach
    void open() throws IOException {
        try (Workspace workspace = Workspace.create(folder.resolve("W.plumbline"))) {
            Path text = Files.writeString(folder.resolve("deal.txt"), TEXT);
            workspace.addDocuments().run(List.of(text), Progress.NONE);
            opened.set(Optional.of(workspace.readDocuments()
                    .open(workspace.readDocuments().summaries().getFirst().document().id())));
        }
    }

    @Test
    void hitsAreCountedAndSteppedThroughInACircle() {
        ask("Agreement");
        assertThat(find.hitsProperty().get().all()).extracting(hit -> hit.of(TEXT))
                .containsExactly("agree-\nment", "agreement", "AGREEMENT");
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 3");
        find.step(-1);
        assertThat(find.wordsProperty().get()).isEqualTo("3 of 3");
        find.step(1);
        assertThat(find.hitsProperty().get().looked()).contains(new Span(4, 15));
    }

    @Test
    void aLongerWordKeepsTheHitLookedAt() {
        ask("agreement");
        find.step(1);
        ask("agreements");
        assertThat(find.hitsProperty().get().all()).extracting(hit -> hit.of(TEXT)).containsExactly("agreements");
        ask("agreement");
        assertThat(find.wordsProperty().get()).isEqualTo("2 of 3");
    }

    @Test
    void theAnswerToAnOlderQuestionIsDropped() {
        find.show();
        find.questionProperty().set("agreement");
        Runnable older = waiting.remove();
        find.questionProperty().set("nowhere");
        older.run();
        assertThat(find.hitsProperty().get()).isEqualTo(Hits.NONE);
        waiting.remove().run();
        assertThat(find.wordsProperty().get()).isEqualTo("Not found");
    }

    @Test
    void closingTakesTheMarksAndOpeningBringsThemBack() {
        ask("two");
        find.close();
        assertThat(find.hitsProperty().get()).isEqualTo(Hits.NONE);
        find.show();
        waiting.remove().run();
        assertThat(find.wordsProperty().get()).isEqualTo("1 of 1");
    }

    @Test
    void anotherDocumentHasHitsOfItsOwn() {
        ask("two");
        opened.set(Optional.empty());
        assertThat(find.hitsProperty().get()).isEqualTo(Hits.NONE);
    }

    private void ask(String question) {
        find.show();
        find.questionProperty().set(question);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
