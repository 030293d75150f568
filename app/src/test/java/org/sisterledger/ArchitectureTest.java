package org.sisterledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sisterledger.ledger.Ledger;

/** The arrows of {@code docs/architecture.md}. A new package is entered here with the packages that it may know. */
class ArchitectureTest {
    private static final String ROOT = "org.sisterledger.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // From "package" on, core's tests are a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.sisterledger");

    /** Each package of core, and the packages of core that it may know. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("time", Set.of()),
            Map.entry("proof", Set.of()),
            Map.entry("fact", Set.of("time")),
            Map.entry("ledger", Set.of("fact", "proof", "time")),
            Map.entry("community", Set.of("fact", "time")),
            Map.entry("partnership", Set.of("fact", "time")),
            Map.entry("activity", Set.of("fact", "time")),
            Map.entry("issue", Set.of("fact", "time")),
            Map.entry("source", Set.of("fact", "time")),
            Map.entry("people", Set.of("fact", "time")),
            Map.entry("response", Set.of("fact", "time")),
            Map.entry("rules", Set.of("fact", "time")),
            Map.entry("context", Set.of("fact", "time")),
            Map.entry("claim", Set.of("activity", "fact", "partnership", "source", "time")),
            Map.entry("statement", Set.of("claim", "fact", "source", "time")),
            Map.entry(
                    "record",
                    Set.of(
                            "activity",
                            "community",
                            "context",
                            "fact",
                            "issue",
                            "ledger",
                            "partnership",
                            "people",
                            "proof",
                            "response",
                            "rules",
                            "source",
                            "statement",
                            "time")),
            Map.entry("reading.text", Set.of("source", "time")),
            Map.entry("reading.chain", Set.of()),
            Map.entry("reading.attribution", Set.of("reading.chain", "reading.text")),
            Map.entry("reading.names", Set.of("community", "fact", "reading.text", "source")),
            Map.entry("reading.places", Set.of("community")),
            Map.entry(
                    "reading.speech",
                    Set.of(
                            "claim",
                            "fact",
                            "people",
                            "reading.attribution",
                            "reading.names",
                            "reading.text",
                            "source",
                            "statement",
                            "time")),
            Map.entry(
                    "reading.meaning",
                    Set.of(
                            "activity",
                            "claim",
                            "community",
                            "fact",
                            "partnership",
                            "reading.names",
                            "reading.speech",
                            "reading.text",
                            "source",
                            "statement",
                            "time")),
            Map.entry(
                    "reading",
                    Set.of(
                            "claim",
                            "community",
                            "fact",
                            "reading.attribution",
                            "reading.meaning",
                            "reading.names",
                            "reading.places",
                            "reading.speech",
                            "reading.text",
                            "source",
                            "statement",
                            "time")),
            Map.entry(
                    "count",
                    Set.of(
                            "activity",
                            "claim",
                            "community",
                            "fact",
                            "ledger",
                            "partnership",
                            "record",
                            "source",
                            "statement",
                            "time",
                            "people")),
            Map.entry("identity", Set.of("community", "fact", "record")),
            Map.entry("conflict", Set.of("community", "fact", "ledger", "partnership", "record", "time")),
            Map.entry("story", Set.of("fact", "source", "time")),
            Map.entry(
                    "review",
                    Set.of(
                            "claim",
                            "fact",
                            "ledger",
                            "partnership",
                            "proof",
                            "reading",
                            "record",
                            "source",
                            "statement",
                            "story",
                            "time")),
            Map.entry(
                    "check",
                    Set.of(
                            "activity",
                            "claim",
                            "community",
                            "context",
                            "count",
                            "fact",
                            "issue",
                            "ledger",
                            "partnership",
                            "people",
                            "reading",
                            "reading.names",
                            "record",
                            "response",
                            "rules",
                            "source",
                            "statement",
                            "story",
                            "time")));

    @TestFactory
    Stream<DynamicTest> packagesOfCoreKnowOnlyWhatTheyMay() {
        return listPackages("core").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(ARROWS).as("packages with stated arrows").containsKey(name);
                    String[] allowed = Stream.concat(
                                    Stream.of("java..", "org.jspecify.annotations", ROOT + name),
                                    ARROWS.get(name).stream().map(other -> ROOT + other))
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage(ROOT + name)
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(allowed)
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void everyArrowBelongsToPackagesThatExist() {
        List<String> packages = listPackages("core");
        assertThat(ARROWS.keySet()).containsExactlyInAnyOrderElementsOf(packages);
        ARROWS.values().forEach(known -> assertThat(packages).containsAll(known));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.sisterledger.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void coreKnowsNothingOfStoresAndNetworks() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "store.sql", ROOT + "store.sqlite", ROOT + "store.postgres")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void checksAndCountsGetARecordAndNeverTheLedger() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "check", ROOT + "count")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Ledger.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void storesAndConnectionsKnowNeitherTheCommandLineNorEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "connect..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "connect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "store..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void networksAndExportsKnowNeitherStoresNorTheCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "network..", ROOT + "export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "store..", ROOT + "run..", ROOT + "views..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "network..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "connect..")
                .check(CLASSES);
    }

    @Test
    void whatStoresShareKnowsNoneOfThem() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store.sql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "store.sqlite", ROOT + "store.postgres", "org.sqlite..", "org.postgresql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store.sqlite")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "store.postgres", "org.postgresql..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store.postgres")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "store.sqlite", "org.sqlite..")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterTheSubject() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..common..",
                        "..model..",
                        "..helper..",
                        "..helpers..",
                        "..exceptions..",
                        "..misc..")
                .check(CLASSES);
    }

    @Test
    void everyPackageStatesItsSubjectAndRefusesNull() {
        for (String module : List.of("core", "app")) {
            for (String name : listPackages(module)) {
                Path info = sources(module).resolve(name.replace('.', '/')).resolve("package-info.java");
                assertThat(info).as("package-info of %s", name).isRegularFile();
                assertThat(Repository.read(info))
                        .contains("@NullMarked")
                        .as("what %s is for", name)
                        .startsWith("/**");
            }
        }
    }

    /** The packages of a module that hold a class, without their common beginning, by name. */
    static List<String> listPackages(String module) {
        Path sources = sources(module);
        return Repository.listFiles(sources, ".java").stream()
                .map(file -> sources.relativize(file.getParent())
                        .toString()
                        .replace('\\', '/')
                        .replace('/', '.'))
                .distinct()
                .sorted()
                .toList();
    }

    private static Path sources(String module) {
        return Repository.root().resolve(module).resolve("src/main/java/org/sisterledger");
    }

    private static String[] core() {
        return ARROWS.keySet().stream().map(name -> ROOT + name).toArray(String[]::new);
    }
}
