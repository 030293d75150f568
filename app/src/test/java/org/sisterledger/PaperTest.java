package org.sisterledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;

class PaperTest {
    private static final int LONGEST_README = 120;
    private static final int LONGEST_DECISION = 60;
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern SCHEMA_ROW = Pattern.compile("\\| ([a-z]+)(?: `[^`]*`[^|]*)? \\| (.+) \\|");
    private static final Pattern CLOSED = Pattern.compile("(\\w+) \\(([a-z][a-z -]*(?:, [a-z][a-z -]*)+)\\)");
    private static final Path ROOT = Repository.root();

    @Test
    void readmeIsShortAndBeginsWithTheTwoCommands() {
        List<String> lines = Repository.read(ROOT.resolve("README.md")).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_README);
        assertThat(commandAfter(lines, "<!-- first-command -->")).isEqualTo("./sisterledger demo");
        assertThat(commandAfter(lines, "<!-- test-command -->")).isEqualTo("mvn -B verify");
    }

    @TestFactory
    Stream<DynamicTest> everyRelativeLinkLeadsToAFile() {
        return Repository.listFiles(ROOT, ".md").stream()
                .map(file -> DynamicTest.dynamicTest(
                        ROOT.relativize(file).toString(),
                        () -> assertThat(brokenLinks(file)).isEmpty()));
    }

    @Test
    void decisionsAreShortAndHaveTheFourParts() {
        Path folder = ROOT.resolve("docs/decisions");
        String index = Repository.read(folder.resolve("README.md"));
        for (Path file : Repository.listFiles(folder, ".md")) {
            String name = file.getFileName().toString();
            if (name.equals("README.md")) {
                continue;
            }
            String text = Repository.read(file);
            assertThat(name).matches("[0-9]{4}-[a-z0-9]+(-[a-z0-9]+)+\\.md");
            assertThat(text.lines()).as("lines of %s", name).hasSizeLessThanOrEqualTo(LONGEST_DECISION);
            assertThat(text.lines().filter(line -> line.startsWith("## ")))
                    .as("headings of %s", name)
                    .containsExactly("## Context", "## Options refused", "## Decision", "## What gets worse");
            assertThat(index).as("the index of decisions").contains("(" + name + ")");
        }
    }

    @Test
    void everyPackageIsOnTheMap() {
        String map = Repository.read(ROOT.resolve("docs/architecture.md"));
        for (String module : List.of("core", "app")) {
            assertThat(ArchitectureTest.listPackages(module))
                    .as("packages of %s in docs/architecture.md", module)
                    .allMatch(name -> map.contains("`" + name + "`"));
        }
    }

    @TestFactory
    Stream<DynamicTest> schemaListsThePropertiesThatTheRecordKnows() {
        TreeMap<String, Set<String>> written = new TreeMap<>();
        for (String line :
                Repository.read(ROOT.resolve("docs/schema.md")).lines().toList()) {
            Matcher row = SCHEMA_ROW.matcher(line);
            if (row.matches()) {
                written.put(row.group(1), propertiesIn(row.group(2)));
            }
        }
        return Stream.of(EntityKind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.word(), () -> {
                    Set<String> known = new TreeSet<>();
                    Property.listNames(kind)
                            .forEach(name ->
                                    known.add(name + (Property.of(kind, name).many() ? "*" : "")));
                    assertThat(written.get(kind.word())).isEqualTo(known);
                }));
    }

    @Test
    void schemaListsTheWordsOfClosedProperties() {
        TreeMap<String, List<String>> written = new TreeMap<>();
        for (String line :
                Repository.read(ROOT.resolve("docs/schema.md")).lines().toList()) {
            Matcher row = SCHEMA_ROW.matcher(line);
            if (row.matches()) {
                CLOSED.matcher(row.group(2))
                        .results()
                        .forEach(found -> written.put(
                                row.group(1) + " " + found.group(1),
                                List.of(found.group(2).split(", ", -1))));
            }
        }
        TreeMap<String, List<String>> known = new TreeMap<>();
        for (EntityKind kind : EntityKind.values()) {
            Property.listNames(kind).stream()
                    .map(name -> Property.of(kind, name))
                    .filter(property -> !property.words().isEmpty())
                    .forEach(property -> known.put(kind.word() + " " + property, property.words()));
        }
        assertThat(written).isEqualTo(known).hasSizeGreaterThan(20);
    }

    private static Set<String> propertiesIn(String cell) {
        String plain = cell;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = plain.replaceAll("\\s*\\([^()]*\\)", "");
        }
        return new TreeSet<>(List.of(plain.split(",\\s*", -1)));
    }

    private static List<String> brokenLinks(Path file) {
        return LINK.matcher(Repository.read(file))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(target -> !leadsSomewhere(file, target))
                .toList();
    }

    private static boolean leadsSomewhere(Path file, String target) {
        int hash = target.indexOf('#');
        Path to = hash == 0 ? file : file.resolveSibling(hash < 0 ? target : target.substring(0, hash));
        if (hash < 0 || !Files.isRegularFile(to)) {
            return hash < 0 && Files.exists(to);
        }
        String anchor = target.substring(hash + 1);
        return Repository.read(to)
                .lines()
                .anyMatch(line -> line.startsWith("#") && anchorOf(line).equals(anchor));
    }

    /** The anchor that renderers of Markdown give a heading. */
    private static String anchorOf(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The first line of the fenced block that follows a mark. */
    private static String commandAfter(List<String> lines, String mark) {
        int at = lines.indexOf(mark);
        assertThat(at).as("line of %s", mark).isNotNegative();
        List<String> block = lines.subList(at + 1, lines.size()).stream()
                .dropWhile(String::isBlank)
                .toList();
        assertThat(block.get(0)).as("what follows %s", mark).startsWith("```");
        assertThat(block.get(2)).isEqualTo("```");
        return block.get(1);
    }
}
