package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.review.Workspace;
import dev.plumbline.text.Span;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The selected text becomes a value's place, without a window. */
class SelectedTextViewModelTest {

    @TempDir
    private Path folder;

    private WorkspaceViewModel workspace;

    @BeforeEach
    void open() {
        Path path = folder.resolve("Sample.plumbline");
        SampleWorkspace.open(path, Progress.NONE).close();
        UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, failure -> {
            throw failure;
        });
        workspace = new WorkspaceViewModel(Workspace.open(path), new Lanes(atOnce, atOnce), notice -> {});
        workspace.reload();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theTextChosenWhileAValueWaitsBecomesItsPlace() {
        ValueItem item = select();
        workspace.pickPlace();
        workspace.selectedText().selectedProperty().set(Optional.of(new Span(10, 20)));
        workspace.selectedText().choose();
        assertThat(workspace.selectedText().isPicking()).isFalse();
        assertThat(workspace.values().find(item.id()).orElseThrow().row().place().orElseThrow().codePoints())
                .isEqualTo(new Span(10, 20));
    }

    @Test
    void withoutAValueThatWaitsSelectedTextChangesNothing() {
        List<String> before = places();
        select();
        workspace.selectedText().selectedProperty().set(Optional.of(new Span(10, 20)));
        workspace.selectedText().choose();
        workspace.pickPlace();
        workspace.selectedText().giveUp();
        workspace.selectedText().choose();
        assertThat(places()).isEqualTo(before);
    }

    private ValueItem select() {
        ValueItem item = workspace.values().all().getFirst();
        workspace.values().select(item.id());
        return item;
    }

    private List<String> places() {
        return workspace.values().all().stream().map(item -> item.row().place().toString()).toList();
    }
}
