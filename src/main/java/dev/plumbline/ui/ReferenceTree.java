package dev.plumbline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Every reference that a merge touches, by relation; virtual, so that ten thousand of them are no burden. */
final class ReferenceTree {

    /** A relation of no more references than these is open from the start. */
    private static final int SHORT = 6;

    private final TreeView<ReferenceNode> tree;
    private final Consumer<ReferenceNode.One> onOpen;
    private long survivor;

    /** @param onOpen told of a reference that Enter or a double click asks to see */
    ReferenceTree(TreeView<ReferenceNode> tree, Consumer<ReferenceNode.One> onOpen) {
        this.tree = tree;
        this.onOpen = onOpen;
        tree.setCellFactory(any -> new ReferenceCell(() -> survivor));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
    }

    void show(Preview preview) {
        survivor = preview.survivor().id();
        TreeItem<ReferenceNode> root = new TreeItem<>();
        for (ReferenceNode.Relation relation : ReferenceNode.of(preview)) {
            TreeItem<ReferenceNode> item = new TreeItem<>(relation);
            List<TreeItem<ReferenceNode>> leaves =
                    relation.references().stream().map(one -> new TreeItem<ReferenceNode>(one)).toList();
            item.getChildren().setAll(leaves);
            item.setExpanded(leaves.size() <= SHORT);
            root.getChildren().add(item);
        }
        root.setExpanded(true);
        tree.getSelectionModel().clearSelection();
        tree.setRoot(root);
    }

    Optional<ReferenceNode.One> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue)
                .filter(ReferenceNode.One.class::isInstance).map(ReferenceNode.One.class::cast);
    }

    void onSelected(Consumer<Optional<ReferenceNode.One>> listener) {
        tree.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> listener.accept(selected()));
    }

    private void open() {
        selected().filter(ReferenceNode.One::canOpen).ifPresent(onOpen);
    }
}
