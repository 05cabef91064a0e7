package dev.plumbline.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;

/** What the app remembers of its user between two starts; kept by {@code java.util.prefs}. */
final class UiSettings {

    private static final int RECENT = 6;

    private final Preferences prefs;

    UiSettings(Preferences prefs) {
        this.prefs = prefs;
    }

    /** The settings of the user who runs the app. */
    static UiSettings ofUser() {
        return new UiSettings(Preferences.userRoot().node("dev/plumbline/ui"));
    }

    ThemeChoice theme() {
        return choice("theme", ThemeChoice.SYSTEM);
    }

    void theme(ThemeChoice choice) {
        prefs.put("theme", choice.name());
    }

    TextSize textSize() {
        return choice("text size", TextSize.SYSTEM);
    }

    void textSize(TextSize size) {
        prefs.put("text size", size.name());
    }

    /** True where the user wants no motion; otherwise as the desktop has it. */
    boolean lessMotion() {
        return prefs.getBoolean("less motion", false);
    }

    void lessMotion(boolean less) {
        prefs.putBoolean("less motion", less);
    }

    OpeningZoom openingZoom() {
        return choice("opening zoom", OpeningZoom.LAST);
    }

    /** How large a document opens, 1 for the size of paper; empty for as wide as the window. */
    Optional<Double> opensAt() {
        return switch (openingZoom()) {
            case LAST -> numbers("zoom", 1).map(kept -> kept[0]).filter(factor -> factor > 0);
            case WIDTH -> Optional.empty();
            case PAPER -> Optional.of(1.0);
        };
    }

    /** Remembers what was zoomed to last. */
    void zoomed(Optional<Double> factor) {
        numbers("zoom", factor.orElse(0.0));
    }

    void openingZoom(OpeningZoom zoom) {
        prefs.put("opening zoom", zoom.name());
    }

    PictureMemory pictureMemory() {
        return choice("picture memory", PictureMemory.MB_256);
    }

    void pictureMemory(PictureMemory memory) {
        prefs.put("picture memory", memory.name());
    }

    /** What was chosen, or the first choice where that was nothing that there is. */
    private <E extends Enum<E>> E choice(String name, E first) {
        String kept = prefs.get(name, "");
        return Arrays.stream(first.getDeclaringClass().getEnumConstants()).filter(one -> one.name().equals(kept)).findFirst()
                .orElse(first);
    }

    /** Workspaces opened last, newest first; those that are gone are left out. */
    List<Path> recent() {
        return Arrays.stream(prefs.get("recent", "").split("\n"))
                .filter(line -> !line.isBlank()).map(Path::of).filter(Files::isDirectory).toList();
    }

    void opened(Path folder) {
        List<Path> all = new ArrayList<>(recent());
        all.remove(folder.toAbsolutePath());
        all.addFirst(folder.toAbsolutePath());
        String joined = String.join("\n", all.stream().limit(RECENT).map(Path::toString).toList());
        // One preference holds 8,192 characters at most.
        prefs.put("recent", joined.length() > Preferences.MAX_VALUE_LENGTH ? folder.toString() : joined);
    }

    /** The key that the user chose for an act. */
    Optional<String> key(Shortcut act) {
        return Optional.of(prefs.get("key." + act.name(), "")).filter(key -> !key.isEmpty());
    }

    /** Empty forgets the choice. */
    void key(Shortcut act, Optional<String> key) {
        key.ifPresentOrElse(chosen -> prefs.put("key." + act.name(), chosen), () -> prefs.remove("key." + act.name()));
    }

    /** Ids of the commands used last in the palette, newest first. */
    List<String> recentCommands() {
        return Arrays.stream(prefs.get("commands", "").split(" ")).filter(id -> !id.isBlank()).toList();
    }

    void usedCommand(String id) {
        List<String> all = new ArrayList<>(recentCommands());
        all.remove(id);
        all.addFirst(id);
        prefs.put("commands", String.join(" ", all.stream().limit(RECENT).toList()));
    }

    /** The numbers kept under a name (window place, divider positions), when there are as many as asked for. */
    Optional<double[]> numbers(String name, int count) {
        double[] numbers = Arrays.stream(prefs.get(name, "").split(" "))
                .filter(part -> part.matches("-?[0-9.]+")).mapToDouble(Double::parseDouble).toArray();
        return numbers.length == count ? Optional.of(numbers) : Optional.empty();
    }

    void numbers(String name, double... numbers) {
        prefs.put(name, String.join(" ", Arrays.stream(numbers).mapToObj(n -> Double.toString(round(n))).toList()));
    }

    private static double round(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
