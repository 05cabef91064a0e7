package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which notices stand where, and which make room for others. */
@ExtendWith(ApplicationExtension.class)
class NoticePaneTest {

    private final NoticePane notices = new NoticePane();
    private final Region page = new Region();

    @Start
    void start(Stage stage) {
        page.setManaged(false);
        page.resizeRelocate(300, 50, 600, 700);
        stage.setScene(new Scene(new StackPane(page, notices), 1200, 800));
        stage.show();
        notices.standOver(page);
    }

    @Test
    void newestOfWhatWentWellReplacesTheOneBeforeAndNoProblem() {
        StoryApp.onFx(() -> {
            notices.show(Notice.done("One"));
            notices.show(Notice.problem("Trouble", List.of()));
            notices.show(Notice.done("Two"));
            notices.show(Notice.done("Offer").offering("Do", () -> {}));
            notices.show(Notice.done("Three"));
        });
        assertThat(words()).containsExactly("Trouble", "Three");
    }

    @Test
    void theyStandInTheMiddleOfThePage() {
        StoryApp.onFx(() -> notices.show(Notice.done("One")));
        assertThat(notices.getPadding().getLeft()).isEqualTo(300 + (600 - 400) / 2.0);
        StoryApp.onFx(() -> page.resizeRelocate(400, 50, 800, 700));
        assertThat(notices.getPadding().getLeft()).isEqualTo(400 + (800 - 400) / 2.0);
    }

    private List<String> words() {
        return notices.getChildren().stream().map(Notification.class::cast).map(Notification::getMessage).toList();
    }
}
