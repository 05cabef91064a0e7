package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole app in one window, with settings of its own, as a story needs it. */
record StoryApp(Stage stage, AppParts parts, ListAppender<ILoggingEvent> log) {

    private static final int FX_MILLIS = 5_000;

    /**
     * Shows the app in its light look.
     *
     * @param name a story of its own has settings of its own
     * @param folder where the files lie that a person would choose; the sample is made there
     */
    static StoryApp start(Stage stage, String name, Path folder) throws BackingStoreException {
        Preferences prefs = Preferences.userRoot().node(name);
        prefs.clear();
        UiSettings settings = new UiSettings(prefs);
        settings.theme(ThemeChoice.LIGHT);
        AppParts parts = new AppParts(stage, settings, window -> new AnswersFor(folder), folder.resolve("Sample.plumbline"));
        stage.show();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        rootLogger().addAppender(log);
        return new StoryApp(stage, parts, log);
    }

    /** Nothing that went wrong may have come into the log; PDFBox, which the app keeps silent, is not heard. */
    void close() {
        onFx(stage::hide);
        parts.close();
        rootLogger().detachAppender(log);
        assertThat(log.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filteredOn(event -> !event.getLoggerName().startsWith("org.apache.")).isEmpty();
    }

    /** TestFX keeps every event of a stage until one is registered anew, and with it what it was made on. */
    void forgetEvents() {
        onFx(() -> FxToolkit.toolkitContext().setRegisteredStage(stage));
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    AppViewModel app() {
        return parts.app();
    }

    WorkspaceViewModel workspace() {
        return app().workspaceProperty().get().orElseThrow();
    }

    Scene scene() {
        return stage.getScene();
    }

    void open(Path workspace) {
        onFx(() -> app().open(workspace));
    }

    /** Hidden meanwhile: the headless screen cannot paint a window that is just changing its size. */
    void resize(int width, int height) {
        onFx(() -> {
            stage.hide();
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
    }

    /** Writes the screen in the light and the dark look. */
    void both(String name) {
        for (String look : List.of("light", "dark")) {
            Pictures.write(scene(), name + "-" + look);
            onFx(parts::toggleTheme);
        }
    }

    static void onFx(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(FX_MILLIS, act);
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
