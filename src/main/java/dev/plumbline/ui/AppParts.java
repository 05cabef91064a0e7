package dev.plumbline.ui;

import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the app is made of, wired by hand for one window. */
final class AppParts {

    private static final Logger LOG = LoggerFactory.getLogger(AppParts.class);
    private static final long CLOSING_SECONDS = 10;

    private final ExecutorService quick = UiTasks.lane("ui-quick");
    private final ExecutorService opening = UiTasks.lane("ui-opening");
    private final ExecutorService slow = UiTasks.lane("ui-slow");
    private final ExecutorService finding = UiTasks.lane("ui-finding");
    private final AppViewModel app;
    private final AppWindow window;
    private final WindowPlace place;
    private final Themes themes;

    /** @param picker made for the window that owns its dialogs */
    AppParts(Stage stage, UiSettings settings, Function<Window, FilePicker> picker, Path sample) {
        NoticePane notices = new NoticePane();
        UiTasks slowTasks = tasks(slow, notices);
        TaskViewModel task = new TaskViewModel(slowTasks, System::currentTimeMillis,
                failure -> notices.show(Notice.of(failure)));
        themes = new Themes(settings);
        new KeyBindings(settings).load();
        app = new AppViewModel(settings, new Lanes(tasks(quick, notices), tasks(opening, notices), tasks(finding, notices)), task,
                notices::show);
        window = new AppWindow(app, settings, themes, picker.apply(stage), notices, sample);
        Scene scene = new Scene(window.root());
        themes.dress(scene);
        stage.setScene(scene);
        stage.setTitle(window.title());
        app.workspaceProperty().addListener((o, before, now) -> stage.setTitle(window.title()));
        place = new WindowPlace(stage, settings);
        place.restore();
    }

    AppViewModel app() {
        return app;
    }

    void toggleTheme() {
        themes.toggle();
    }

    /** Closes the workspace and waits for it; what is under way is stopped and keeps what it has done. */
    void close() {
        place.remember();
        window.close();
        app.task().cancel();
        app.close();
        for (ExecutorService lane : new ExecutorService[] {slow, finding, quick, opening}) {
            lane.shutdown();
            await(lane);
        }
    }

    private static void await(ExecutorService lane) {
        try {
            if (!lane.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Work did not end within {} s of closing", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UiTasks tasks(ExecutorService lane, NoticePane notices) {
        return new UiTasks(lane, UiTasks.fxThread(), failure -> notices.show(Notice.of(failure)));
    }
}
