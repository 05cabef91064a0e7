package dev.plumbline.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.plumbline.domain.Messages;
import dev.plumbline.ui.bidi.BidiWrap;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Notices above the page of Review and Duplicates, where they hide neither rows nor buttons, or at the foot of a screen
 * that keeps room for them: what went well leaves by itself, problems stay until they are closed.
 */
final class NoticePane extends VBox {

    private static final Duration STAY = Duration.seconds(5);
    private static final int MOST = 4;

    private static final double GAP = 16;
    /** The height of the status bar. */
    private static final double STATUS = 32;

    /** Below the bar above the page. */
    private static final double TOP = 104;
    private static final double WIDTH = 400;

    private final BooleanProperty atFoot = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper room = new ReadOnlyDoubleWrapper();
    private final List<Notification> good = new ArrayList<>();
    private Region over = new Region();

    NoticePane() {
        super(8);
        setId("notices");
        atFoot.addListener((o, before, now) -> place());
        place();
        setPickOnBounds(false);
        setFillWidth(false);
    }

    /** True while the screen beneath has no page: the notices stand above its status bar then. */
    BooleanProperty atFootProperty() {
        return atFoot;
    }

    /** What they stand in the middle of while they are not at the foot. */
    void standOver(Region region) {
        over = region;
        region.widthProperty().addListener((o, before, now) -> place());
        region.localToSceneTransformProperty().addListener((o, before, now) -> place());
        place();
    }

    /** How much of the screen's foot they take, in pixels; 0 while there are none, or while they stand elsewhere. */
    ReadOnlyDoubleProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double top = getChildren().stream().mapToDouble(Node::getLayoutY).min().orElse(getHeight());
        room.set(atFoot.get() && !getChildren().isEmpty() ? getHeight() - STATUS - top + GAP : 0);
    }

    private void place() {
        boolean foot = atFoot.get();
        setAlignment(foot ? Pos.BOTTOM_RIGHT : Pos.TOP_LEFT);
        double left = over.localToScene(0, 0).getX() + Math.max(0, (over.getWidth() - WIDTH) / 2);
        setPadding(foot ? new Insets(0, GAP, STATUS + GAP, 0) : new Insets(TOP, 0, 0, left));
    }

    void show(Notice notice) {
        boolean problem = notice.kind() == Notice.Kind.PROBLEM;
        Notification card = new Notification(BidiWrap.wrap(notice.text(), Font.getDefault(), 280),
                new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
        card.getStyleClass().addAll(Styles.ELEVATED_1, problem ? Styles.WARNING : Styles.SUCCESS);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setPrefWidth(WIDTH);
        card.setOnClose(event -> getChildren().remove(card));
        notice.offer().ifPresent(offer -> card.getPrimaryActions().add(button(offer.label(), () -> {
            getChildren().remove(card);
            offer.act().run();
        })));
        if (!notice.details().isEmpty()) {
            card.getPrimaryActions().add(button(Messages.text("ui.details"), () -> unfold(card, notice)));
        }
        if (!problem) {
            // The newest of what went well says enough, and more of them would hide the page.
            getChildren().removeAll(good);
            good.clear();
            good.add(card);
        }
        getChildren().add(card);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!problem && notice.offer().isEmpty()) {
            leaveLater(card);
        }
    }

    private void unfold(Notification card, Notice notice) {
        TextArea details = new TextArea(String.join("\n", notice.details()));
        details.setEditable(false);
        details.setWrapText(notice.details().stream().noneMatch(BidiWrap::isBidi));
        details.setPrefSize(WIDTH, 120);
        details.setAccessibleText(Messages.text("ui.details"));
        int at = getChildren().indexOf(card);
        if (at + 1 < getChildren().size() && getChildren().get(at + 1) instanceof TextArea open) {
            getChildren().remove(open);
        } else {
            getChildren().add(at + 1, details);
            card.setOnClose(event -> getChildren().removeAll(card, details));
        }
    }

    private void leaveLater(Notification card) {
        PauseTransition pause = new PauseTransition(STAY);
        pause.setOnFinished(event -> getChildren().remove(card));
        pause.play();
    }

    private static Button button(String text, Runnable act) {
        Button button = new Button(text);
        button.setOnAction(event -> act.run());
        return button;
    }
}
