package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Texts and icons stand out from what is painted beneath them, by the rules of WCAG 2 level AA, in both looks. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double LARGE = 3;

    @TempDir
    private static Path folder;

    private StoryApp story;

    @BeforeAll
    static void plant() throws SQLException {
        Screens.plant(folder);
    }

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "contrast", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void everyTextAndIconStandsOutInTheLightAndTheDarkLook(FxRobot robot) throws IOException {
        Set<String> faint = new TreeSet<>();
        new Screens(story, robot, folder, (name, screen) -> {
            for (String look : List.of("light", "dark")) {
                Pictures.settle();
                StoryApp.onFx(() -> AccessibilityStoryTest.all(screen).flatMap(node -> faint(node))
                        .forEach(text -> faint.add(look + " " + text + " in " + name)));
                StoryApp.onFx(story.parts()::toggleTheme);
            }
        }).walk();
        assertThat(faint).isEmpty();
    }

    private static Stream<String> faint(Node node) {
        boolean icon = node instanceof FontIcon;
        if (node.isDisabled() || !icon && node instanceof Text text && text.getParent() instanceof Labeled) {
            return Stream.empty();
        }
        return switch (node) {
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isBlank() ->
                    faint(node, labeled.getTextFill(), least(labeled.getFont()));
            case Text text when !text.getText().isBlank() -> faint(node, text.getFill(), icon ? LARGE : least(text.getFont()));
            // The frame of a check box or a choice is all that shows it.
            case Region box when Set.of("box", "radio").stream().anyMatch(box.getStyleClass()::contains) ->
                    faint(node.getParent(), box.getBackground().getFills().getFirst().getFill(), LARGE);
            default -> Stream.empty();
        };
    }

    private static double least(Font font) {
        boolean bold = font.getStyle().contains("Bold");
        return font.getSize() >= 24 || bold && font.getSize() >= 18.66 ? LARGE : TEXT;
    }

    private static Stream<String> faint(Node node, Paint paint, double least) {
        if (!(paint instanceof Color ink)) {
            return Stream.empty();
        }
        Color ground = ground(node);
        double contrast = contrast(over(ink, ground), ground);
        return contrast >= least ? Stream.empty() : Stream.of("%s %s on %s: %.2f < %.1f".formatted(
                node.getStyleClass(), ink, ground, contrast, least));
    }

    /** What is painted beneath a node by itself and its ancestors. */
    private static Color ground(Node node) {
        Color beneath = node.getParent() == null ? Color.WHITE : ground(node.getParent());
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                beneath = fill.getFill() instanceof Color color ? over(color, beneath) : beneath;
            }
        }
        return beneath;
    }

    private static Color over(Color ink, Color ground) {
        return ground.interpolate(Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
