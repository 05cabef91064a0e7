package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.PhraseFinder;
import dev.plumbline.text.Span;
import dev.plumbline.ui.canvas.Hits;
import dev.plumbline.ui.task.UiTasks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Finds words in the open document. The document is folded once; an answer to an older question is dropped. */
final class FindViewModel {

    static final int MOST = 10_000;

    private final UiTasks tasks;
    private final ReadOnlyObjectProperty<Optional<OpenDocument>> opened;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper isShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<PhraseFinder> finder = Optional.empty();
    /** Read by the lane too, which passes over questions that are outdated before it comes to them. */
    private volatile int asked;

    private record Answer(PhraseFinder finder, List<Span> places) {}

    FindViewModel(ReadOnlyObjectProperty<Optional<OpenDocument>> opened, UiTasks tasks) {
        this.opened = opened;
        this.tasks = tasks;
        question.addListener((o, before, now) -> ask());
        opened.addListener((o, before, now) -> {
            finder = Optional.empty();
            put(Hits.NONE);
            ask();
        });
    }

    /** What is searched for; each change is a new question. */
    StringProperty questionProperty() {
        return question;
    }

    ReadOnlyBooleanProperty shownProperty() {
        return isShown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Hits> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** Which of how many hits is looked at, in words; empty without a question. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void show() {
        isShown.set(true);
        ask();
    }

    /** Takes the marks away; the question is kept for the next time. */
    void close() {
        isShown.set(false);
        ask();
    }

    /** Looks at the next hit, behind the last at the first; a negative step is back. */
    void step(int by) {
        Hits now = hits.get();
        if (!now.all().isEmpty()) {
            put(new Hits(now.all(), Math.floorMod(now.current() + by, now.all().size())));
        }
    }

    private void ask() {
        int number = ++asked;
        String wanted = question.get();
        Optional<OpenDocument> document = opened.get().filter(open -> isShown.get() && !wanted.isBlank());
        if (document.isEmpty()) {
            put(Hits.NONE);
            return;
        }
        String text = document.get().layer().text();
        Optional<PhraseFinder> known = finder;
        tasks.run(progress -> number == asked ? Optional.of(answer(known, text, wanted)) : Optional.<Answer>empty())
                .then(answer -> answer.filter(any -> number == asked).ifPresent(this::arrived));
    }

    private static Answer answer(Optional<PhraseFinder> known, String text, String wanted) {
        PhraseFinder finder = known.orElseGet(() -> new PhraseFinder(text));
        return new Answer(finder, finder.find(wanted, MOST));
    }

    private void arrived(Answer answer) {
        finder = Optional.of(answer.finder());
        List<Span> places = answer.places();
        // While a word is being typed, the eye stays where it is.
        int from = hits.get().looked().map(Span::start).orElse(0);
        int current = (int) places.stream().takeWhile(place -> place.start() < from).count();
        put(places.isEmpty() ? Hits.NONE : new Hits(places, current % places.size()));
    }

    private void put(Hits found) {
        hits.set(found);
        words.set(describe(found));
    }

    private String describe(Hits found) {
        int count = found.all().size();
        if (count > 0) {
            return Messages.text(count < MOST ? "ui.find.of" : "ui.find.of.many", found.current() + 1, count);
        }
        return question.get().isBlank() ? "" : Messages.text("ui.find.nothing");
    }
}
