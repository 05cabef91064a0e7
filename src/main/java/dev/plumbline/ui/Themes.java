package dev.plumbline.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Light and dark: Primer as the base, our stylesheet on top; follows the desktop until the user has chosen. */
final class Themes {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final UiSettings settings;
    private final ChangeListener<ColorScheme> desktopChanged = (o, before, now) -> settingsChanged();
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    Themes(UiSettings settings) {
        this.settings = settings;
        dark.set(wantsDark());
        // The platform outlives every window.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(desktopChanged));
        dark.addListener((o, before, now) -> apply());
        apply();
    }

    /** Gives a scene our stylesheets and keeps it in step with what the user chooses. */
    void dress(Scene scene) {
        scenes.add(scene);
        settle(scene);
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark.get());
        dark.addListener((o, before, now) -> root.pseudoClassStateChanged(DARK, now));
    }

    /** Changes to the other look and remembers the choice. */
    void toggle() {
        settings.theme(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
        dark.set(wantsDark());
    }

    /** Takes up what the user has just chosen in the settings. */
    void settingsChanged() {
        dark.set(wantsDark());
        scenes.forEach(this::settle);
    }

    /** The text size as a stylesheet, so that tooltips and menus, which are scenes of their own, have it too. */
    private void settle(Scene scene) {
        String size = ".root { -fx-font-size: " + settings.textSize().pixels() + "px; }";
        String encoded = Base64.getEncoder().encodeToString(size.getBytes(StandardCharsets.UTF_8));
        scene.getStylesheets().setAll(sheet("controlsfx.css"), sheet("plumbline.css"), "data:text/css;base64," + encoded);
        scene.getPreferences().setReducedMotion(settings.lessMotion() ? Boolean.TRUE : null);
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
