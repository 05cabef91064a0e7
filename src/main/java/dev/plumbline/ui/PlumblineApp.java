package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application; {@link DesktopApp} starts it. */
public final class PlumblineApp extends Application {

    static final String SAMPLE = "--sample";

    private @Nullable AppParts parts;

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        Optional<Path> folder = args.stream().filter(arg -> !arg.equals(SAMPLE)).findFirst().map(Path::of);
        boolean sample = args.contains(SAMPLE);
        AppParts made = new AppParts(stage, UiSettings.ofUser(), NativeFilePicker::new,
                folder.filter(any -> sample).orElseGet(AppViewModel::sampleFolder));
        parts = made;
        stage.getIcons().setAll(icons());
        stage.show();
        if (sample) {
            made.app().openSample(folder.orElseGet(AppViewModel::sampleFolder));
        } else {
            folder.ifPresent(made.app()::open);
        }
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
        }
    }

    private static List<Image> icons() {
        return Stream.of("16", "32", "48", "128", "256")
                .map(size -> PlumblineApp.class.getResource("/dev/plumbline/icons/plumbline-" + size + ".png"))
                .filter(Objects::nonNull).map(url -> new Image(url.toExternalForm())).toList();
    }
}
