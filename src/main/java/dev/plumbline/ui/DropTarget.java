package dev.plumbline.ui;

import java.io.File;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files and folders dropped anywhere on a node. */
final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Node node;
    private final Consumer<Dropped> onDrop;

    DropTarget(Node node, Consumer<Dropped> onDrop) {
        this.node = node;
        this.onDrop = onDrop;
    }

    void listen() {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(DROPPING, true);
            }
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(DROPPING, false));
        node.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        node.pseudoClassStateChanged(DROPPING, false);
        boolean files = event.getDragboard().hasFiles();
        event.setDropCompleted(files);
        if (files) {
            onDrop.accept(Dropped.of(event.getDragboard().getFiles().stream().map(File::toPath).toList()));
        }
    }
}
