package dev.plumbline.ui;

import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that a part of a sheet would keep to itself: Enter on a check box or a choice does what the sheet is for, Escape in a
 * list or a table leaves the sheet.
 */
record SheetKeys(Parent sheet, Runnable leave) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        boolean isChoice = event.getTarget() instanceof CheckBox || event.getTarget() instanceof ToggleButton;
        boolean isRows = event.getTarget() instanceof ListView || event.getTarget() instanceof TableView;
        if (isChoice && event.getCode() == KeyCode.ENTER) {
            sheet.lookupAll(".button").stream().filter(node -> node instanceof Button button && button.isDefaultButton())
                    .map(Button.class::cast).findFirst().ifPresent(Button::fire);
            event.consume();
        } else if (isRows && event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }
}
