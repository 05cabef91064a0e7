package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Grounding.Match;
import dev.plumbline.domain.Grounding.NotFound;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.Grounding.Skipped;
import dev.plumbline.domain.Grounding.Uncertain;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.exchange.LocateAnswer;
import dev.plumbline.exchange.LocateRequest;
import dev.plumbline.exchange.LocateSet;
import dev.plumbline.exchange.LocateWriter;
import dev.plumbline.exchange.TextInput;
import dev.plumbline.ground.CheckedGrounding;
import dev.plumbline.ground.GroundableString;
import dev.plumbline.ground.GroundableStrings;
import dev.plumbline.ground.Grounder;
import dev.plumbline.ground.GroundingOptions;
import dev.plumbline.ground.Query;
import dev.plumbline.ground.SearchText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Grounds a set of values in documents and stores nothing. A document is read once, however many lines name it. */
public final class LocateValues {

    /**
     * @param set the locate set, JSONL
     * @param root what the set's document names are relative to; nothing outside it is read
     * @param out where the answers go, one line a line of the set; whole or untouched
     * @param threads how many documents, or values of one document, are worked on at once
     * @param passwords tried on documents that are protected
     */
    public record Request(Path set, Path root, Path out, int threads, GroundingOptions options, Passwords passwords) {}

    /**
     * @param counts how many values ended in each status
     * @param cited how many cited places ended in each outcome
     * @param problems lines that could not be used and documents that could not be read
     */
    public record Outcome(Map<GroundingStatus, Integer> counts, Map<CitationCheck.Outcome, Integer> cited, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    private record Line(int position, LocateRequest request) {}

    private final DocumentLoader loader = new DocumentLoader();

    /**
     * @throws PlumblineException when the set cannot be read or the answers cannot be written
     * @throws java.util.concurrent.CancellationException when the progress says that it is cancelled; nothing is written
     */
    public Outcome run(Request request, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Line>> byDocument = read(request.set(), problems);
        int lines = byDocument.values().stream().mapToInt(List::size).sum();
        Map<Integer, LocateAnswer> answers = new ConcurrentHashMap<>();
        Map<String, Problem> unreadable = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        try (ForkJoinPool pool = new ForkJoinPool(request.threads())) {
            pool.submit(() -> byDocument.entrySet().parallelStream().forEach(entry -> {
                locate(request, entry.getKey(), entry.getValue(), answers, unreadable, progress);
                progress.report(done.addAndGet(entry.getValue().size()), lines, entry.getKey());
            })).join();
        }
        byDocument.keySet().stream().map(unreadable::get).forEach(problem -> Optional.ofNullable(problem).ifPresent(problems::add));
        Collection<LocateAnswer> inOrder = new TreeMap<>(answers).values();
        write(request.out(), inOrder);
        return new Outcome(count(inOrder), countCited(inOrder), problems);
    }

    private static Map<String, List<Line>> read(Path set, List<Problem> problems) {
        Map<String, List<Line>> byDocument = new LinkedHashMap<>();
        AtomicInteger position = new AtomicInteger();
        try {
            LocateSet.read(TextInput.of(set), line -> byDocument.computeIfAbsent(line.document(), any -> new ArrayList<>())
                    .add(new Line(position.getAndIncrement(), line)), problems::add);
        } catch (FormatException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(set), e);
        }
        return byDocument;
    }

    private void locate(Request request, String name, List<Line> lines, Map<Integer, LocateAnswer> answers,
            Map<String, Problem> unreadable, Progress progress) {
        try {
            Path file = Inside.resolve(request.root(), name);
            LoadOptions options = LoadOptions.defaults().withThreads(request.threads());
            SearchText document = new SearchText(request.passwords().open(name, options,
                    unlocked -> loader.load(file, name, unlocked, Cancellation.of(progress)).layer()));
            Grounder grounder = new Grounder(request.options());
            for (Line line : lines) {
                answers.put(line.position(), answer(document, grounder, line.request(), progress));
            }
        } catch (DocumentException e) {
            fail(lines, answers, unreadable, new Problem(name, e.messageKey(), e.args()));
        } catch (PlumblineException e) {
            fail(lines, answers, unreadable, new Problem(name, e.messageKey(), e.args()));
        }
    }

    private static void fail(List<Line> lines, Map<Integer, LocateAnswer> answers, Map<String, Problem> unreadable, Problem why) {
        unreadable.put(why.where(), why);
        lines.forEach(line -> answers.put(line.position(),
                new LocateAnswer.Failed(line.request().id(), why.messageKey(), why.message())));
    }

    private static LocateAnswer answer(SearchText document, Grounder grounder, LocateRequest request, Progress progress) {
        List<Query> queries = request.values().stream()
                .map(value -> new Query(wanted(value.value()), value.hint(), value.field(), value.field()))
                .toList();
        List<CheckedGrounding> groundings = grounder.groundChecked(document, queries, progress::isCancelled);
        QuotedPlaces places = new QuotedPlaces(document.layer());
        List<LocateAnswer.Value> values = new ArrayList<>();
        for (int i = 0; i < groundings.size(); i++) {
            values.add(value(i, groundings.get(i), places));
        }
        return new LocateAnswer.Located(request.id(), values);
    }

    /** The string that is looked for: a text as it is, of anything else its first groundable string. */
    private static String wanted(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        return GroundableStrings.all(value, 1).stream().filter(string -> string.skipped().isEmpty())
                .map(GroundableString::value).findFirst().orElse("");
    }

    private static LocateAnswer.Value value(int index, CheckedGrounding checked, QuotedPlaces places) {
        Grounding grounding = checked.grounding();
        Optional<Match> match = grounding instanceof NotFound missed ? missed.nearest() : grounding.place();
        Optional<Reason> reason = switch (grounding) {
            case NotFound missed -> Optional.of(missed.reason());
            case Skipped skipped -> Optional.of(skipped.reason());
            default -> Optional.empty();
        };
        Optional<Grounding.Difference> difference =
                grounding instanceof Uncertain uncertain ? Optional.of(uncertain.difference()) : Optional.empty();
        return new LocateAnswer.Value(index, grounding.status(), match.map(places::of), grounding.occurrences().size(), reason,
                difference, checked.cited());
    }

    private static void write(Path out, Collection<LocateAnswer> answers) {
        try {
            AtomicFile.write(out, stream -> {
                try (LocateWriter writer = new LocateWriter(stream)) {
                    for (LocateAnswer answer : answers) {
                        writer.write(answer);
                    }
                }
            });
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.writingKey(e), List.of(out), e);
        }
    }

    private static Map<CitationCheck.Outcome, Integer> countCited(Collection<LocateAnswer> answers) {
        Map<CitationCheck.Outcome, Integer> counts = new TreeMap<>();
        for (LocateAnswer answer : answers) {
            if (answer instanceof LocateAnswer.Located located) {
                located.values().forEach(value -> value.cited().ifPresent(check -> counts.merge(check.outcome(), 1, Integer::sum)));
            }
        }
        return counts;
    }

    private static Map<GroundingStatus, Integer> count(Collection<LocateAnswer> answers) {
        Map<GroundingStatus, Integer> counts = new TreeMap<>();
        for (LocateAnswer answer : answers) {
            if (answer instanceof LocateAnswer.Located located) {
                located.values().forEach(value -> counts.merge(value.status(), 1, Integer::sum));
            }
        }
        return counts;
    }
}
