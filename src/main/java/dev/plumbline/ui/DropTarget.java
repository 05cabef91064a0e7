package dev.plumbline.ui;

import java.io.File;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and folders dropped anywhere on a node. */
final class DropTarget {

    private final Node node;
    private final Consumer<Dropped> onDrop;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

    DropTarget(Node node, Consumer<Dropped> onDrop) {
        this.node = node;
        this.onDrop = onDrop;
    }

    /** True while files are held above it. */
    ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    void listen() {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                over.set(true);
            }
        });
        node.setOnDragExited(event -> over.set(false));
        node.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        over.set(false);
        boolean files = event.getDragboard().hasFiles();
        event.setDropCompleted(files);
        if (files) {
            onDrop.accept(Dropped.of(event.getDragboard().getFiles().stream().map(File::toPath).toList()));
        }
    }
}
