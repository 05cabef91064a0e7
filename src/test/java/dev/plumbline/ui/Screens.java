package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** A walk through every screen and sheet of the app, each shown to a visitor. */
record Screens(StoryApp story, FxRobot robot, Path folder, BiConsumer<String, Parent> visitor) {

    /** Makes what is walked through: the sample, grounded, with duplicates. */
    static void plant(Path folder) throws SQLException {
        Planted.sample(folder.resolve("Leases.plumbline"));
        try (Planted planted = Planted.in(folder.resolve("Leases.plumbline"))) {
            planted.plantAFew();
        }
    }

    void walk() throws IOException {
        story.resize(1280, 800);
        visit("welcome");
        newPassword();
        story.open(folder.resolve("Leases.plumbline"));
        until(() -> !story.workspace().values().all().isEmpty());
        robot.clickOn("#documentsSection");
        visit("documents");
        robot.clickOn("#reviewSection");
        review();
        for (String[] sheet : new String[][] {{"#export", "#exportSheet"}, {"#history", "#historySheet"},
                {"#keys", "#keysSheet"}, {"#search", "#palette"}, {"#settingsButton", "#settingsSheet"}, {"#acceptExact", "#bulkSheet"}}) {
            robot.clickOn(sheet[0]);
            sheet(sheet[1]);
        }
        robot.type(KeyCode.F1);
        sheet("#aboutSheet");
        importOffer();
        robot.clickOn("#duplicatesSection");
        until(() -> story.workspace().duplicates().exactProperty().get() > 0);
        visit("duplicates");
        robot.clickOn("#mergeAll");
        sheet("#mergeAllSheet");
    }

    private void newPassword() {
        robot.clickOn("#encrypted");
        sheet("#newPasswordSheet");
    }

    private void review() {
        ValueItem first = story.workspace().values().all().getFirst();
        StoryApp.onFx(() -> story.workspace().values().select(first.id()));
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        robot.clickOn("#moreFilters").clickOn("#valuesTable").type(KeyCode.F);
        until(() -> robot.lookup("#findField").query().isFocused());
        for (int tab = 0; tab < 2; tab++) {
            int shown = tab;
            StoryApp.onFx(() -> robot.lookup("#contents").queryAs(TabPane.class).getSelectionModel().select(shown));
            visit("review, tab " + tab);
        }
        robot.clickOn("#findClose");
    }

    private void importOffer() throws IOException {
        Path file = folder.resolve("more.csv");
        Files.writeString(file, "document,field,value\nmutual-nda.txt,Party,Fernhill\n");
        StoryApp.onFx(() -> story.app().jobs(story.workspace()).offer(List.of(file)));
        sheet("#importSheet");
    }

    private void sheet(String id) {
        until(() -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent());
        Pictures.settle();
        visitor.accept(id, robot.lookup(id).queryAs(Parent.class));
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
    }

    private void visit(String name) {
        Pictures.settle();
        visitor.accept(name, story.scene().getRoot());
    }
}
