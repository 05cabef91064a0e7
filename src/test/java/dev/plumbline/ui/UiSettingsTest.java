package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiSettingsTest {

    private final Preferences prefs = Preferences.userRoot().node("ui-settings-test");
    private final UiSettings settings = new UiSettings(prefs);
    @TempDir
    private Path folder;

    @BeforeEach
    void clear() throws BackingStoreException {
        prefs.clear();
    }

    @Test
    void recentWorkspacesAreNewestFirstWithoutThoseThatAreGone() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first.plumbline"));
        Path second = Files.createDirectory(folder.resolve("second.plumbline"));
        settings.opened(first);
        settings.opened(second);
        settings.opened(first);
        assertThat(settings.recent()).containsExactly(first, second);
        Files.delete(first);
        assertThat(settings.recent()).containsExactly(second);
    }

    @Test
    void numbersComeBackOnlyInTheCountAskedFor() {
        settings.numbers("dividers", 0.25, 0.5);
        assertThat(settings.numbers("dividers", 2)).hasValueSatisfying(n -> assertThat(n).containsExactly(0.25, 0.5));
        assertThat(settings.numbers("dividers", 3)).isEmpty();
        prefs.put("dividers", "0.2 broken");
        assertThat(settings.numbers("dividers", 2)).isEmpty();
    }

    @Test
    void unknownThemeIsTheSystems() {
        prefs.put("theme", "SOLARIZED");
        assertThat(settings.theme()).isEqualTo(ThemeChoice.SYSTEM);
        settings.theme(ThemeChoice.DARK);
        assertThat(settings.theme()).isEqualTo(ThemeChoice.DARK);
    }
}
