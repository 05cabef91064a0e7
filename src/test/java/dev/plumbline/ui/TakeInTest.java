package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.review.Workspace;
import dev.plumbline.ui.task.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped on the window, without a window. */
class TakeInTest {

    @TempDir
    private Path folder;

    private final List<Notice> notices = new ArrayList<>();
    private final UiTasks atOnce =
            new UiTasks(Runnable::run, Runnable::run, failure -> notices.add(Notice.of(failure)));

    @Test
    void whatIsLeftOutDoesNotComeIn() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Between Acme Holdings and others.");
        Path other = Files.writeString(folder.resolve("b.txt"), "Between Beta Limited and others.");
        WorkspaceViewModel workspace = new WorkspaceViewModel(Workspace.create(folder.resolve("W.plumbline")),
                new Lanes(atOnce, atOnce), notices::add);
        TaskViewModel task = new TaskViewModel(atOnce, () -> 0, failure -> notices.add(Notice.of(failure)));
        List<ImportViewModel> offers = new ArrayList<>();
        JobsViewModel jobs = new JobsViewModel(workspace, task, notices::add, offers::add);
        jobs.offer(List.of(text, other));
        ImportViewModel offer = offers.getFirst();
        offer.items().getFirst().chosenProperty().set(false);
        assertThat(offer.chosenProperty().get()).isEqualTo(1);
        jobs.takeIn(offer);
        assertThat(workspace.documents()).extracting(DocumentItem::title).containsExactly("All documents", "b.txt");
        workspace.close();
    }

    @Test
    void documentsAndExtractionsDroppedTogetherAreTakenInAndOfferedToGround() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "not a PDF");
        Path extractions = Files.writeString(folder.resolve("values.json"), """
                [{"document": "a.txt", "field": "Party", "value": "Acme Holdings"}]
                """);
        Path text = Files.writeString(folder.resolve("a.txt"), "Between Acme Holdings and others.");
        WorkspaceViewModel workspace = new WorkspaceViewModel(Workspace.create(folder.resolve("W.plumbline")),
                new Lanes(atOnce, atOnce), notices::add);
        TaskViewModel task = new TaskViewModel(atOnce, () -> 0, failure -> notices.add(Notice.of(failure)));
        List<ImportViewModel> offers = new ArrayList<>();
        JobsViewModel jobs = new JobsViewModel(workspace, task, notices::add, offers::add);
        jobs.offer(List.of(broken, extractions, text));
        assertThat(workspace.documents()).isEmpty();
        ImportViewModel offer = offers.getFirst();
        assertThat(offer.items()).extracting(ImportItem::name).containsExactly("a.txt", "values.json", "broken.pdf");
        assertThat(offer.items()).extracting(ImportItem::words).containsExactly("1 text document", "Values (JSON): 1 cell in 1 document",
                "broken.pdf does not hold what its name says. Give it the right ending or choose another file.");
        assertThat(offer.summary()).isEqualTo("New: 1 document, 1 cell.");
        jobs.takeIn(offer);
        assertThat(workspace.documents()).extracting(DocumentItem::title).containsExactly("All documents", "a.txt");
        assertThat(notices.getFirst().text()).isEqualTo("1 document was added");
        assertThat(notices.get(1).text()).startsWith("1 cell was imported");
        notices.get(1).offer().orElseThrow().act().run();
        assertThat(workspace.values().all()).singleElement()
                .satisfies(item -> assertThat(item.row().place().orElseThrow().quote()).isEqualTo("Acme Holdings"));
        workspace.close();
    }
}
