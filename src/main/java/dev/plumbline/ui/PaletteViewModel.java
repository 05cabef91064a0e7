package dev.plumbline.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be done and gone to, narrowed by what is typed; what was used last comes first. */
final class PaletteViewModel {

    private final List<Command> commands;
    private final Function<WordMatch, List<Command>> places;
    private final UiSettings settings;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    private record Scored(Command command, int score, int recent) {}

    /** @param places finds documents and values by words; asked only when there are some */
    PaletteViewModel(List<Command> commands, Function<WordMatch, List<Command>> places, UiSettings settings) {
        this.commands = List.copyOf(commands);
        this.places = places;
        this.settings = settings;
        query.addListener((o, before, now) -> find());
        find();
    }

    StringProperty queryProperty() {
        return query;
    }

    /** Best first; everything that can be done while nothing is typed. */
    ObservableList<Command> found() {
        return found;
    }

    /** Remembers that a command was used. */
    void used(Command command) {
        if (!command.id().isEmpty()) {
            settings.usedCommand(command.id());
        }
    }

    private void find() {
        WordMatch match = WordMatch.of(query.get());
        List<String> recent = settings.recentCommands();
        List<Command> all = new ArrayList<>(commands.stream()
                .map(one -> new Scored(one, match.score(one.title()), recent.contains(one.id())
                        ? recent.indexOf(one.id()) : recent.size()))
                .filter(one -> one.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparingInt(Scored::recent))
                .map(Scored::command).toList());
        if (!match.words().isEmpty()) {
            all.addAll(places.apply(match));
        }
        found.setAll(all);
    }
}
