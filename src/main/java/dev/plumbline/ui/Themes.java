package dev.plumbline.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Light and dark: Primer as the base, our stylesheet on top; follows the desktop until the user has chosen. */
final class Themes {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final UiSettings settings;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    Themes(UiSettings settings) {
        this.settings = settings;
        dark.set(wantsDark());
        Platform.getPreferences().colorSchemeProperty().addListener((o, before, now) -> dark.set(wantsDark()));
        dark.addListener((o, before, now) -> apply());
        apply();
    }

    /** Gives a scene our stylesheets and keeps the root's {@code :dark} in step. */
    void dress(Scene scene) {
        scene.getStylesheets().setAll(sheet("plumbline.css"));
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark.get());
        dark.addListener((o, before, now) -> root.pseudoClassStateChanged(DARK, now));
    }

    /** Changes to the other look and remembers the choice. */
    void toggle() {
        settings.theme(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
        dark.set(wantsDark());
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private boolean wantsDark() {
        return switch (settings.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void apply() {
        Application.setUserAgentStylesheet(dark.get()
                ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource(name), name).toExternalForm();
    }
}
