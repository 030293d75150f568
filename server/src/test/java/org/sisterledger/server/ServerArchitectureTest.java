package org.sisterledger.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the server, as {@code docs/architecture.md} draws them. */
final class ServerArchitectureTest {
    private static final String ROOT = "org.sisterledger.server.";
    private static final String SPRING = "org.springframework..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/sisterledger/server/templates/"))
            .importPackages("org.sisterledger.server");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.sisterledger.server.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void whatIsDrawnAndSetKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "drawing..", ROOT + "chart..", ROOT + "settings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING, "jakarta..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDeskOpensTheRecord() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "api..", ROOT + "pages..", ROOT + "reconcile..", ROOT + "guard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sisterledger.store..")
                .check(CLASSES);
    }

    @Test
    void pagesAndProgramsAreServedApart() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "pages..", ROOT + "drawing..", ROOT + "chart..")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sisterledger.cli..")
                .check(CLASSES);
    }

    @Test
    void everyPackageStatesItsSubjectAndRefusesNull() throws IOException {
        Path sources = Path.of("src/main/java/org/sisterledger/server");
        try (Stream<Path> folders = Files.walk(sources).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                Path info = folder.resolve("package-info.java");
                assertThat(info).isRegularFile();
                assertThat(Files.readString(info)).contains("@NullMarked").startsWith("/**");
            }
        }
    }
}
