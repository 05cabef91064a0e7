package dev.plumbline.ui;

import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter on a check box or a choice of a sheet does what the sheet is for; they would keep the key to themselves. */
record SheetEnter(Parent sheet) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        boolean isChoice = event.getTarget() instanceof CheckBox || event.getTarget() instanceof ToggleButton;
        if (isChoice && event.getCode() == KeyCode.ENTER) {
            sheet.lookupAll(".button").stream().filter(node -> node instanceof Button button && button.isDefaultButton())
                    .map(Button.class::cast).findFirst().ifPresent(Button::fire);
            event.consume();
        }
    }
}
