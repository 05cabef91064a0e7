package dev.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, over the compiled classes; plain tests, because surefire may skip ArchUnit's own fields. */
class ArchitectureTest {

    private static final String ROOT = "dev.plumbline.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.plumbline");

    private static String in(String name) {
        return ROOT + name + "..";
    }

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("text imports nothing of ours", mayOnlySee("text"));
        rules.put("domain sees text", mayOnlySee("domain", "text"));
        for (String sibling : List.of("ground", "dedup", "documents", "store", "exchange", "encryption")) {
            rules.put(sibling + " sees domain and text, no sibling", mayOnlySee(sibling, "domain", "text"));
        }
        rules.put("review sees what is below it",
                mayOnlySee("review", "ground", "dedup", "documents", "store", "exchange", "encryption", "domain", "text"));
        rules.put("cli does not see ui", noClasses().that().resideInAPackage(in("cli")).should().dependOnClassesThat()
                .resideInAPackage(in("ui")));
        rules.put("ui does not see cli, store or ground", noClasses().that().resideInAPackage(in("ui")).should()
                .dependOnClassesThat().resideInAnyPackage(in("cli"), in("store"), in("ground")));
        rules.put("no cycles between packages", slices().matching("dev.plumbline.(**)").should().beFreeOfCycles());
        rules.put("the core knows no JavaFX, no SQL and no PDFBox", noClasses().that()
                .resideInAnyPackage(in("text"), in("domain"), in("ground")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.sql..", "javax.sql..", "org.apache.pdfbox..", "com.fasterxml.."));
        rules.put("JDBC, Hibernate and H2 only in store", noClasses().that().resideOutsideOfPackage(in("store")).should()
                .dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..", "org.h2..",
                        "jakarta.persistence..", "org.flywaydb..", "com.zaxxer.."));
        rules.put("ciphers only in encryption", noClasses().that().resideOutsideOfPackage(in("encryption")).should()
                .dependOnClassesThat().resideInAnyPackage("javax.crypto..", "com.google.crypto.."));
        rules.put("entities are package-private", classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate());
        rules.put("JavaFX only in ui", noClasses().that().resideOutsideOfPackage(in("ui")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx.."));
        rules.put("view models know no scene and no stage", noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
        rules.put("PDFBox, POI and AWT only in documents", noClasses().that().resideOutsideOfPackage(in("documents")).should()
                .dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", "java.awt.."));
        rules.put("no names that say nothing", noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)"));
        rules.put("standard streams only in cli", noClasses().that().resideOutsideOfPackages(in("cli")).and()
                .doNotHaveFullyQualifiedName("dev.plumbline.Main").should().accessField(System.class, "out").orShould()
                .accessField(System.class, "err"));
        rules.put("Jackson and FastCSV only in exchange and store", noClasses().that()
                .resideOutsideOfPackages(in("exchange"), in("store")).should().dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "de.siegmar.."));
        return rules;
    }

    private static ArchRule mayOnlySee(String name, String... others) {
        List<String> allowed = new ArrayList<>(List.of(in(name)));
        Stream.of(others).map(ArchitectureTest::in).forEach(allowed::add);
        return noClasses().that().resideInAPackage(in(name)).should().dependOnClassesThat(
                resideInAnyPackage("dev.plumbline..").and(
                        com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))));
    }

    @Test
    void everyRuleOfTheHouseHolds() {
        List<String> broken = new ArrayList<>();
        int ran = 0;
        for (Map.Entry<String, ArchRule> rule : rules().entrySet()) {
            EvaluationResult result = rule.getValue().allowEmptyShould(true).evaluate(CLASSES);
            result.getFailureReport().getDetails().stream().limit(5).forEach(line -> broken.add(rule.getKey() + ": " + line));
            ran++;
        }
        assertThat(broken).isEmpty();
        assertThat(ran).isEqualTo(22);
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void onlyOneClassIsTheDoorToTheFxThread() {
        List<String> doors = CLASSES.stream()
                .filter(one -> one.getMethodCallsFromSelf().stream().anyMatch(call ->
                        call.getTargetOwner().getName().equals("javafx.application.Platform") && call.getName().equals("runLater")))
                .map(one -> one.getName().replaceAll("\\$.*", "")).distinct().toList();
        assertThat(doors).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void noMainFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> tooLong = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > 400) {
                    tooLong.add(file.toString());
                }
            }
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/dev/plumbline"))) {
            List<String> silent = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                boolean hasClasses;
                try (Stream<Path> files = Files.list(folder)) {
                    hasClasses = files.anyMatch(file -> file.toString().endsWith(".java"));
                }
                Path info = folder.resolve("package-info.java");
                if (hasClasses && !(Files.exists(info) && Files.readString(info).contains("@NullMarked"))) {
                    silent.add(folder.toString());
                }
            }
            assertThat(silent).isEmpty();
        }
    }
}
