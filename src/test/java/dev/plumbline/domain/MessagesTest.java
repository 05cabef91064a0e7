package dev.plumbline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEXTS = MAIN.resolve("resources/dev/plumbline");
    private static final TreeMap<String, String> ENGLISH = texts(TEXTS.resolve("messages.properties"));

    /** What a key begins with whose end is the name of a constant, a format or the like. */
    private static final List<String> COMPOSED = List.of("cited.", "cited.why.", "cited.why.confirmed.", "cited.why.moved.",
            "cited.why.not_there.", "cli.column.", "duplicate.reason.", "finding.", "difference.",
            "reason.", "history.", "status.", "review.", "report.", "input.backup.", "input.document.", "workspace.",
            "merge.field.", "ui.export.", "ui.fate.", "ui.fate.whole.", "ui.fates.", "ui.field.", "ui.filter.",
            "ui.group.kind.", "ui.key.", "ui.owner.", "ui.pick.export.kind.", "ui.relation.", "ui.review.", "ui.role.", "ui.settings.less_motion.", "ui.settings.pictures.",
            "ui.keys.section.", "ui.settings.text_size.", "ui.settings.theme.", "ui.settings.zoom.",
            "ui.status.", "ui.take.format.", "ui.take.kind.", "ui.take.new.", "ui.tier.");

    /** Keys made of two pieces of code, and those that the command line's parser asks for by itself. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "cli\\.(un|re)done(\\.nothing)?|ui\\.history\\.(un|re)do\\.nothing|plumbline\\.([a-z]+\\.)?usage\\.description");

    private static final Pattern NAMED = Pattern.compile("[\"%$]\\{?([a-z]+(?:\\.[a-z0-9_-]+)+)[\"}]");

    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aLanguageHasTheKeysOfEnglish(Path language) {
        Set<String> keys = texts(language).keySet();
        assertThat(without(ENGLISH.keySet(), keys)).as("missing in %s; add there", language.getFileName()).isEmpty();
        assertThat(without(keys, ENGLISH.keySet())).as("superfluous in %s", language.getFileName()).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = keysNamedInMain();
        assertThat(ENGLISH.keySet()).filteredOn(key -> !used.contains(key) && !ASKED_FOR.matcher(key).matches()
                && !COMPOSED.contains(key.substring(0, key.lastIndexOf('.') + 1))).as("used nowhere in src/main").isEmpty();
    }

    @Test
    void everyKeyThatIsUsedIsThere() {
        Set<String> families = ENGLISH.keySet().stream().map(key -> key.substring(0, key.indexOf('.') + 1))
                .filter(family -> !family.equals("plumbline.")).collect(Collectors.toSet());
        assertThat(keysNamedInMain()).filteredOn(key -> families.contains(key.substring(0, key.indexOf('.') + 1)))
                .filteredOn(key -> !key.matches("workspace\\.(key|opening|mv\\.db)"))
                .filteredOn(key -> !ENGLISH.containsKey(key)).as("used in src/main, but in no bundle").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextFormatsWithAnyNumber(Path language) {
        texts(language).forEach((key, text) -> Stream.of(0, 1, 2, 1_234_567).forEach(number -> assertThat(
                format(key, text).format(Collections.nCopies(9, number).toArray())).as(key).doesNotContain("{")));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationUsesTheArgumentsOfEnglish(Path language) {
        texts(language).forEach((key, text) ->
                assertThat(arguments(key, text)).as(key).isEqualTo(arguments(key, ENGLISH.get(key))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void choicesAscendAndHoldNoChoice(Path language) {
        texts(language).forEach((key, text) -> choices(key, text).forEach(choice -> {
            assertThat(choice.getLimits()).as(key).isSorted().doesNotHaveDuplicates();
            assertThat(choice.getFormats()).as(key).noneMatch(branch -> String.valueOf(branch).contains(",choice,"));
        }));
    }

    @Test
    void speaksALanguageWithItsNumbersAndEnglishForEveryOther() {
        Messages.speak(Locale.GERMANY);
        assertThat(Messages.text("ui.groups.count", 1234)).isEqualTo("1.234 Gruppen");
        Messages.speak(Locale.FRANCE);
        assertThat(Messages.text("ui.groups.count", 1234)).isEqualTo("1,234 groups");
    }

    private static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("messages")).sorted().toList().stream();
        }
    }

    private static Stream<Path> translations() throws IOException {
        return all().filter(file -> !file.endsWith("messages.properties"));
    }

    private static TreeMap<String, String> texts(Path file) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<String> keysNamedInMain() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|fxml|html)")).flatMap(MessagesTest::named)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> named(Path file) {
        try {
            List<MatchResult> found = NAMED.matcher(Files.readString(file)).results().toList();
            return found.stream().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageFormat format(String key, String text) {
        try {
            return new MessageFormat(text, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(key + " is no MessageFormat", e);
        }
    }

    private static List<ChoiceFormat> choices(String key, String text) {
        return Stream.of(format(key, text).getFormatsByArgumentIndex()).filter(ChoiceFormat.class::isInstance)
                .map(ChoiceFormat.class::cast).toList();
    }

    /** Indexes of arguments, those inside the branches of a choice too. */
    private static Set<Integer> arguments(String key, String text) {
        Set<Integer> used = new TreeSet<>();
        Pattern.compile("\\{(\\d)").matcher(format(key, text).toPattern()).results()
                .map(match -> Integer.valueOf(match.group(1))).forEach(used::add);
        return used;
    }
}
