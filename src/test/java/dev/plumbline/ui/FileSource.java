package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.testfx.api.FxRobot;

/** Files to be dragged onto the window, in the place of a file manager's. Headless, a drag does not leave its window. */
final class FileSource {

    private static final String ID = "fileSource";

    private FileSource() {}

    /** Drags files with the mouse from the window's corner and drops them on a node. */
    static void drop(FxRobot robot, StoryApp story, List<Path> files, String target) {
        drop(robot, story, files, target, () -> {});
    }

    /** @param held called while the files are above the node */
    static void drop(FxRobot robot, StoryApp story, List<Path> files, String target, Runnable held) {
        Label handle = new Label("files");
        handle.setId(ID);
        handle.setMinSize(80, 40);
        handle.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files.stream().map(Path::toFile).toList());
            handle.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        StackPane.setAlignment(handle, Pos.TOP_LEFT);
        StackPane root = (StackPane) story.scene().getRoot();
        StoryApp.onFx(() -> root.getChildren().add(handle));
        robot.drag(handle).moveBy(20, 20).moveTo(target);
        held.run();
        robot.drop();
        StoryApp.onFx(() -> root.getChildren().remove(handle));
    }
}
