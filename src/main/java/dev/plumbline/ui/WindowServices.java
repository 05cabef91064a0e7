package dev.plumbline.ui;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/** What a view may ask of the window that it stands in. */
interface WindowServices {

    FilePicker picker();

    TaskViewModel task();

    /** Shows a form above everything; Escape closes it. */
    void showSheet(Parent sheet);

    /** Shows a form and hears when it is gone, whatever made it go. */
    void showSheet(Parent sheet, Runnable onGone);

    void closeSheet();

    boolean isSheetShown();

    /** Where notices stand, and how much room they take there. */
    NoticePane notices();

    UiSettings settings();

    /** Asks for the password of a workspace that is to be made there. */
    void askNewPassword(Path folder);

    void showSettings();

    /** Says which program this is. */
    void about();

    /** Closes the workspace and shows the welcome screen. */
    void goHome();

    void toggleTheme();

    ReadOnlyBooleanProperty darkProperty();

    /** Puts dividers where the user left them, or where they belong at first, and remembers where they go. */
    void keepDividers(String name, SplitPane pane, double... first);

    /** Gives the columns that can be made wider the width that the user gave them, and remembers it. */
    void keepColumns(String name, TableView<?> table);

    /** Shows the tab that the user chose last, and remembers which is chosen. */
    void keepTab(String name, TabPane pane);
}
