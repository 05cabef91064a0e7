package dev.plumbline.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.plumbline.domain.Messages;
import dev.plumbline.ui.bidi.BidiWrap;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Notices above the page of Review and Duplicates, where they hide neither rows nor buttons: what went well leaves by
 * itself, problems stay until they are closed.
 */
final class NoticePane extends VBox {

    private static final Duration STAY = Duration.seconds(5);
    private static final int MOST = 4;

    NoticePane() {
        super(8);
        setId("notices");
        setAlignment(Pos.TOP_LEFT);
        setPadding(new Insets(104, 0, 0, 290));
        setPickOnBounds(false);
        setFillWidth(false);
    }

    void show(Notice notice) {
        boolean problem = notice.kind() == Notice.Kind.PROBLEM;
        Notification card = new Notification(BidiWrap.wrap(notice.text(), Font.getDefault(), 280),
                new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
        card.getStyleClass().addAll(Styles.ELEVATED_1, problem ? Styles.WARNING : Styles.SUCCESS);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setPrefWidth(400);
        card.setOnClose(event -> getChildren().remove(card));
        notice.offer().ifPresent(offer -> card.getPrimaryActions().add(button(offer.label(), () -> {
            getChildren().remove(card);
            offer.act().run();
        })));
        if (!notice.details().isEmpty()) {
            card.getPrimaryActions().add(button(Messages.text("ui.details"), () -> unfold(card, notice)));
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
        details.setPrefSize(400, 120);
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
