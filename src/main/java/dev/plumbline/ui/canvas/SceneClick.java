package dev.plumbline.ui.canvas;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/**
 * A click on a node that may be drawn anew between press and release: JavaFX gives the release to what the removed node
 * stood in, and the click would be lost. So the scene is asked for it.
 */
final class SceneClick implements EventHandler<MouseEvent> {

    /** Farther is a drag. */
    private static final double STILL = 4;

    private final Scene scene;
    private final MouseEvent press;
    private final Runnable act;

    private SceneClick(Scene scene, MouseEvent press, Runnable act) {
        this.scene = scene;
        this.press = press;
        this.act = act;
    }

    /** Runs the act at the release, unless the mouse has moved away by then. */
    static void await(Node pressed, MouseEvent press, Runnable act) {
        Scene scene = pressed.getScene();
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, new SceneClick(scene, press, act));
    }

    @Override
    public void handle(MouseEvent release) {
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
        if (Math.hypot(release.getSceneX() - press.getSceneX(), release.getSceneY() - press.getSceneY()) <= STILL) {
            act.run();
        }
    }
}
