package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person needs who hears the screen, or has no mouse: a name for every control, and a way to it by Tab. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityStoryTest {

    private static final List<Class<? extends Control>> INTERACTIVE = List.of(ButtonBase.class, TextInputControl.class,
            ChoiceBox.class, ComboBoxBase.class, ListView.class, TableView.class, TreeView.class, Slider.class,
            RangeSlider.class);
    private static final int MOST_TABS = 120;

    @TempDir
    private static Path folder;

    private StoryApp story;

    @BeforeAll
    static void plant() throws SQLException {
        Screens.plant(folder);
    }

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "accessibility-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void everyControlOfEveryScreenHasANameAndAWayToIt(FxRobot robot) throws IOException {
        List<String> offenders = new ArrayList<>();
        new Screens(story, robot, folder, (name, screen) -> {
            List<Control> controls = controls(screen).toList();
            report(offenders, name + " has no name", controls, control -> !isNamed(control, screen));
            report(offenders, name + " has an icon alone and no tooltip", controls, AccessibilityStoryTest::isBareIcon);
            report(offenders, name + " cannot be focused", controls, control -> !control.isFocusTraversable()
                    && control.getTooltip() == null && !"paletteList".equals(control.getId()));
            Set<Node> reached = tabbed(robot, controls, unseen -> offenders.add(name + " does not show its focus: "
                    + unseen.getClass().getSimpleName() + " #" + unseen.getId() + " " + unseen.getStyleClass()));
            report(offenders, name + " is not reached by Tab", controls,
                    control -> control.isFocusTraversable() && !control.isDisabled() && !isReached(control, reached));
        }).walk();
        assertThat(offenders).isEmpty();
    }

    /** Where Tab goes, from the first control until it is back at it; some controls have two stops. */
    private Set<Node> tabbed(FxRobot robot, List<Control> controls, Consumer<Node> unseen) {
        Node before = story.scene().getFocusOwner();
        Set<Node> reached = new LinkedHashSet<>();
        controls.stream().filter(Node::isFocusTraversable).filter(control -> !control.isDisabled()).findFirst()
                .ifPresent(first -> StoryApp.onFx(first::requestFocus));
        // Whoever comes by the keyboard sees where that is.
        robot.type(KeyCode.TAB).press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        Node first = story.scene().getFocusOwner();
        for (int tabs = 0; tabs < MOST_TABS && (tabs == 0 || story.scene().getFocusOwner() != first); tabs++) {
            Node owner = story.scene().getFocusOwner();
            Set<Object> focused = painted(owner);
            robot.type(KeyCode.TAB);
            if (reached.add(owner) && owner != story.scene().getFocusOwner() && painted(owner).equals(focused)) {
                unseen.accept(owner);
            }
        }
        if (before != null) {
            StoryApp.onFx(before::requestFocus);
        }
        return reached;
    }

    /** What is painted behind and around a node, what it holds and what holds it. */
    private static Set<Object> painted(Node node) {
        Set<Object> painted = new LinkedHashSet<>();
        StoryApp.onFx(() -> {
            node.applyCss();
            Stream<Node> around = Stream.<Node>iterate(node.getParent(), parent -> parent != null, Node::getParent).limit(2);
            Stream.concat(all(node), around).filter(Region.class::isInstance).map(Region.class::cast)
                    .flatMap(region -> Stream.of(region, Arrays.asList(region.getBackground(), seen(region.getBorder()))))
                    .forEach(painted::add);
        });
        return painted;
    }

    private static Border seen(Border border) {
        return border == null || border.getInsets().equals(Insets.EMPTY) && border.getOutsets().equals(Insets.EMPTY) ? null : border;
    }

    /** Of choices that exclude each other Tab reaches one, the arrows the others. */
    private static boolean isReached(Control control, Set<Node> reached) {
        return reached.contains(control) || control instanceof Toggle choice && choice.getToggleGroup() != null
                && choice.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static void report(List<String> to, String what, List<Control> controls, Predicate<Control> wrong) {
        controls.stream().filter(wrong).map(control -> what + ": " + control.getClass().getSimpleName() + " #" + control.getId()
                + " " + control.getStyleClass()).forEach(to::add);
    }

    private static boolean isBareIcon(Control control) {
        return control instanceof ButtonBase button && button.getGraphic() != null && isBlank(button.getText())
                && button.getTooltip() == null;
    }

    private static boolean isNamed(Control control, Parent screen) {
        return !isBlank(control.getAccessibleText()) || control.getTooltip() != null
                || control instanceof Labeled labeled && !isBlank(labeled.getText())
                || control instanceof TextInputControl input && !isBlank(input.getPromptText())
                || all(screen).anyMatch(node -> node instanceof Label label && label.getLabelFor() == control);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Stream<Control> controls(Parent screen) {
        return all(screen).filter(node -> INTERACTIVE.stream().anyMatch(kind -> kind.isInstance(node)))
                .map(Control.class::cast).filter(control -> !isPartOfAnother(control));
    }

    /** The parts of a control and what stands in the cells of a list are reached by the control's own keys. */
    private static boolean isPartOfAnother(Control control) {
        return Stream.iterate(control.getParent(), parent -> parent != null, Node::getParent)
                .anyMatch(parent -> INTERACTIVE.stream().anyMatch(kind -> kind.isInstance(parent)));
    }

    /** The visible nodes, from the top of the tree. */
    static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityStoryTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
