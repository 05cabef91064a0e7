package dev.plumbline.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;

/** Controls on the screen that a screen reader could not name. */
final class Unnamed {

    private static final List<String> KINDS = List.of(".button", ".toggle-button", ".radio-button", ".text-input", ".table-view",
            ".list-view", ".tree-view", ".choice-box", ".combo-box");

    private Unnamed() {}

    static List<Node> below(Parent root) {
        return KINDS.stream().flatMap(kind -> root.lookupAll(kind).stream()).filter(Unnamed::isShown)
                .filter(node -> isBlank(node.getAccessibleText()))
                .filter(node -> !(node instanceof Labeled labeled) || isBlank(labeled.getText()))
                .toList();
    }

    /** The parts of a combo box speak through it. */
    private static boolean isShown(Node node) {
        return withParents(node).allMatch(Node::isVisible)
                && withParents(node).skip(1).noneMatch(above -> above instanceof ComboBoxBase<?>);
    }

    private static Stream<Node> withParents(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
