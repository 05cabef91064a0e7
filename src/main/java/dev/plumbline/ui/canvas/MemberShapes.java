package dev.plumbline.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Rectangle;

/**
 * The shapes of a group's members. Members often stand at one place: their hatches take different stripes and their tags
 * stand side by side, so that each is seen.
 */
public final class MemberShapes {

    /** As many hues as the stylesheet names; after the last the first comes again. */
    static final int HUES = 6;

    private static final double TAG = 15;
    private static final double TAG_HEIGHT = 12;

    private MemberShapes() {}

    /** A piece of the hatch or the ring of a member, for a legend. */
    public static Rectangle swatch(int number, MemberMark.Role role, double size) {
        Rectangle swatch = new Rectangle(size, size);
        dress(swatch, number, role);
        return swatch;
    }

    /** Gives a shape the look of a member, in place of the one that it may have. */
    public static void dress(Rectangle shape, int number, MemberMark.Role role) {
        shape.getStyleClass().setAll("member", role.name().toLowerCase(Locale.ROOT), "hue-" + ((number - 1) % HUES + 1));
    }

    /** The ring or the hatch, one for every box. */
    static List<Node> shapes(MemberMark mark, List<Rectangle2D> boxes, LongConsumer onClick) {
        List<Node> nodes = new ArrayList<>();
        double room = mark.role() == MemberMark.Role.SURVIVOR ? 3 : 1;
        for (Rectangle2D box : boxes) {
            Rectangle shape = new Rectangle(box.getMinX() - room, box.getMinY() - room, box.getWidth() + 2 * room,
                    box.getHeight() + 2 * room);
            dress(shape, mark.number(), mark.role());
            shape.setId("member-" + mark.id());
            shape.setAccessibleText(mark.summary());
            shape.setOnMousePressed(event -> {
                if (event.isPrimaryButtonDown()) {
                    onClick.accept(mark.id());
                }
            });
            Tooltip.install(shape, new Tooltip(mark.summary()));
            nodes.add(shape);
        }
        return nodes;
    }

    /** The member's number, at the place's beginning. */
    static Node tag(MemberMark mark, Rectangle2D first, boolean looked) {
        Label tag = new Label(Integer.toString(mark.number()));
        tag.getStyleClass().addAll("member-tag", mark.role().name().toLowerCase(Locale.ROOT),
                "hue-" + ((mark.number() - 1) % HUES + 1));
        if (looked) {
            tag.getStyleClass().add("looked");
        }
        tag.setMouseTransparent(true);
        tag.relocate(Math.round(first.getMinX() - 3 + (mark.number() - 1) * TAG),
                Math.round(first.getMinY() - TAG_HEIGHT - 2));
        return tag;
    }
}
