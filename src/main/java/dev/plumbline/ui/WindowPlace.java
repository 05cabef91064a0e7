package dev.plumbline.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands and how large it is, kept between two starts. */
final class WindowPlace {

    private static final String NAME = "window";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final UiSettings settings;

    WindowPlace(Stage stage, UiSettings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Puts the window where it was, if that is on a screen that is still there; else in the middle. */
    void restore() {
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        Optional<double[]> kept = settings.numbers(NAME, 5).filter(WindowPlace::isOnScreen);
        if (kept.isPresent()) {
            double[] place = kept.get();
            stage.setX(place[0]);
            stage.setY(place[1]);
            stage.setWidth(place[2]);
            stage.setHeight(place[3]);
            stage.setMaximized(place[4] > 0);
        } else {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
    }

    void remember() {
        if (!stage.isIconified()) {
            settings.numbers(NAME, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                    stage.isMaximized() ? 1 : 0);
        }
    }

    private static boolean isOnScreen(double[] place) {
        return place[2] >= 100 && place[3] >= 100
                && !Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).isEmpty()
                && Screen.getScreensForRectangle(place[0], place[1], place[2], place[3]).getFirst().getBounds()
                        .contains(place[0], place[1], place[2], place[3]);
    }
}
