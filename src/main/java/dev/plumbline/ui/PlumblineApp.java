package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application; {@link DesktopApp} starts it. */
public final class PlumblineApp extends Application {

    private @Nullable AppParts parts;

    @Override
    public void start(Stage stage) {
        Opening opening = Opening.ofParameters(getParameters().getRaw());
        List<Path> paths = opening.paths();
        AppParts made = new AppParts(stage, UiSettings.ofUser(), NativeFilePicker::new, sample(opening));
        parts = made;
        stage.getIcons().setAll(icons());
        stage.show();
        new StartLog(made.app()).follow();
        switch (opening.kind()) {
            case WELCOME -> { }
            case WORKSPACE -> made.app().open(paths.getFirst());
            case SAMPLE -> made.app().openSample(paths.getFirst());
            case FILES -> made.app().hold(Dropped.of(paths));
            case REHEARSAL -> new Rehearsal(stage, made.app(), paths.getFirst()).begin();
        }
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
        }
    }

    private static Path sample(Opening opening) {
        return opening.kind() == Opening.Kind.SAMPLE ? opening.paths().getFirst() : AppViewModel.sampleFolder();
    }

    private static List<Image> icons() {
        return Stream.of("16", "32", "48", "128", "256")
                .map(size -> PlumblineApp.class.getResource("/dev/plumbline/icons/plumbline-" + size + ".png"))
                .filter(Objects::nonNull).map(url -> new Image(url.toExternalForm())).toList();
    }
}
