package org.sisterledger.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads all fixtures and prints what was lost and what was gained: against the expectations, and against the list of all that
 * was read when that list was last written ({@code fixtures/claims.txt}). Ends with 1 if anything was lost.
 */
final class ClaimRun {
    private static final String USAGE = "bench/claims FIXTURES [--write]";
    private static final int MISUSED = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimRun() {}

    /**
     * What one fixture gave.
     *
     * @param lost expectations that nothing meets
     * @param gained what was read and no expectation asks for
     * @param read all that was read, on a line each
     * @param expected how many expectations there are
     */
    record Outcome(List<String> lost, List<String> gained, List<String> read, int expected) {
        Outcome {
            lost = List.copyOf(lost);
            gained = List.copyOf(gained);
            read = List.copyOf(read);
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> words = Arguments.orExit(args, 0, 2, USAGE).from(0);
        boolean write = words.size() == 2 && words.get(1).equals("--write");
        if (words.isEmpty() || !Files.isDirectory(Path.of(words.get(0))) || (words.size() == 2 && !write)) {
            System.err.println("expected the folder of the fixtures, got " + words + "\nusage: " + USAGE);
            System.exit(MISUSED);
        }
        Path fixtures = Path.of(words.get(0));
        Map<String, Outcome> outcomes = read(fixtures);
        Path list = baseline(fixtures);
        if (write) {
            Files.writeString(list, String.join("\n", lines(outcomes)) + "\n");
        }
        List<String> before = Files.isRegularFile(list) ? Files.readAllLines(list) : List.of();
        List<String> report = report(outcomes, before);
        report.forEach(System.out::println);
        boolean lost =
                outcomes.values().stream().anyMatch(outcome -> !outcome.lost().isEmpty())
                        || !minus(before, lines(outcomes)).isEmpty();
        System.exit(lost ? 1 : 0);
    }

    /** The file that holds all that was read when it was last written. */
    static Path baseline(Path fixtures) {
        return fixtures.resolve("claims.txt");
    }

    /** What each fixture gives, by its name. */
    static Map<String, Outcome> read(Path fixtures) throws IOException {
        FixtureReader reader = FixtureReader.load();
        Map<String, Outcome> outcomes = new TreeMap<>();
        List<Path> folders;
        try (Stream<Path> all = Files.list(fixtures)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        for (Path folder : folders) {
            JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
            Optional<LocalDate> asOf = Optional.ofNullable(expected.get("asOf"))
                    .filter(day -> !day.isNull())
                    .map(day -> LocalDate.parse(day.asText()));
            List<ReadClaim> read = ReadClaim.list(reader.check(article(folder), asOf));
            outcomes.put(folder.getFileName().toString(), compare(ExpectedClaim.list(expected), read));
        }
        return outcomes;
    }

    private static Path article(Path folder) {
        Path page = folder.resolve("article.html");
        return Files.isRegularFile(page) ? page : folder.resolve("article.txt");
    }

    /** Compares what is expected of an article with what was read from it. */
    static Outcome compare(List<ExpectedClaim> expected, List<ReadClaim> read) {
        List<String> lost = expected.stream()
                .filter(one -> read.stream().noneMatch(one::isMetBy))
                .map(ExpectedClaim::line)
                .toList();
        List<String> gained = read.stream()
                .filter(one -> expected.stream().noneMatch(wanted -> wanted.isMetBy(one)))
                .map(ReadClaim::line)
                .toList();
        return new Outcome(lost, gained, read.stream().map(ReadClaim::line).toList(), expected.size());
    }

    /** All that was read, on a line each behind the name of its fixture. */
    static List<String> lines(Map<String, Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        outcomes.forEach((name, outcome) -> outcome.read().forEach(line -> lines.add(name + " | " + line)));
        return lines;
    }

    /** The report: fixture by fixture what was lost and gained, then both against the list, then the totals. */
    static List<String> report(Map<String, Outcome> outcomes, List<String> before) {
        List<String> report = new ArrayList<>();
        int expected = 0;
        int lost = 0;
        int gained = 0;
        for (Map.Entry<String, Outcome> entry : outcomes.entrySet()) {
            Outcome outcome = entry.getValue();
            expected += outcome.expected();
            lost += outcome.lost().size();
            gained += outcome.gained().size();
            report.add(entry.getKey() + ": " + outcome.expected() + " expected, "
                    + outcome.lost().size() + " lost, " + outcome.gained().size() + " gained");
            outcome.lost().forEach(line -> report.add("  lost    " + line));
            outcome.gained().forEach(line -> report.add("  gained  " + line));
        }
        List<String> now = lines(outcomes);
        List<String> gone = minus(before, now);
        List<String> fresh = minus(now, before);
        gone.forEach(line -> report.add("- " + line));
        fresh.forEach(line -> report.add("+ " + line));
        report.add("against expected.json: " + expected + " expected, " + lost + " lost, " + gained + " gained");
        report.add("against claims.txt: " + before.size() + " listed, " + gone.size() + " lost, " + fresh.size()
                + " gained");
        return report;
    }

    // Lines that stand twice must stand twice in the other list too.
    private static List<String> minus(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
