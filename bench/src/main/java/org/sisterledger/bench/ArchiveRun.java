package org.sisterledger.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sisterledger.bench.RecordKind.Fate;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Reads a generated WARC with proposals into two copies of one record: once undisturbed, once killed half-way and run again. Compares
 * roots, results and the report with what the generator wrote. Arguments: how many records, and the seed.
 */
final class ArchiveRun {
    private final Path folder;
    private final Path archive;
    private final Map<RecordKind, Integer> kinds;
    private final List<String> faults = new ArrayList<>();

    private ArchiveRun(Path folder, int records, long seed) throws IOException {
        this.folder = folder;
        this.archive = folder.resolve("corpus.warc.gz");
        this.kinds = GeneratedWarc.write(archive, records, seed);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.orExit(args, 2, 2, "bench/corpus [RECORDS [SEED]]");
        List<String> faults = run(arguments.number(0, 10_000), arguments.number(1, 1));
        faults.forEach(System.out::println);
        System.out.println("faults " + faults.size());
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** Does all of it; answers what did not add up. */
    static List<String> run(int records, long seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("corpus");
        try {
            ArchiveRun run = new ArchiveRun(folder, records, seed);
            run.compare(records);
            return run.faults;
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(int records) throws IOException, InterruptedException {
        Path base = folder.resolve("base");
        CommandProcess imported = CommandProcess.start(
                base, folder.resolve("import.log"), List.of("import", "starter", "--author", "Jane Roe"));
        check(imported.await() == 0, "the starter record could not be imported");
        Path whole = copy(base, "whole");
        Path killed = copy(base, "killed");
        CommandProcess undisturbed = read(whole);
        int code = undisturbed.await();
        System.out.printf(
                "undisturbed: %,d inputs in %.1f s, %,.0f a second, peak %,d MB, exit code %d%n",
                records, undisturbed.seconds(), records / undisturbed.seconds(), undisturbed.peakBytes() >> 20, code);
        check(code == 2, "expected exit code 2 where inputs failed, found " + code);
        killHalfWay(killed, records);
        compareResults(whole, killed);
        compareReport(whole, records);
    }

    private CommandProcess read(Path data) throws IOException {
        Path results = results(data);
        return CommandProcess.start(
                data,
                data.resolveSibling(data.getFileName() + ".log"),
                List.of(
                        "read",
                        archive.toString(),
                        "--format",
                        "json",
                        "--output",
                        results.toString(),
                        "--propose",
                        "--author",
                        "Jane Roe",
                        "--salt-seed",
                        "rehearsal"));
    }

    private void killHalfWay(Path data, int records) throws IOException, InterruptedException {
        CommandProcess first = read(data);
        long done = 0;
        while (first.isAlive() && done < records / 2) {
            Thread.sleep(5);
            done = done(data);
        }
        first.kill();
        long left = done(data);
        check(left > 0 && left < records, "expected a kill in the middle, and it came at " + left + " of " + records);
        CommandProcess second = read(data);
        int code = second.await();
        System.out.printf(
                "killed at %,d of %,d, run again: %.1f s, peak %,d MB, exit code %d%n",
                left, records, second.seconds(), second.peakBytes() >> 20, code);
        String said = Files.readString(data.resolveSibling(data.getFileName() + ".log"));
        check(
                said.contains(String.format("Resumed at %,d of", left)),
                "expected 'Resumed at " + left + "', found: " + said);
    }

    private void compareResults(Path whole, Path killed) throws IOException {
        String one = root(whole);
        String other = root(killed);
        System.out.println("roots: " + one + (one.equals(other) ? ", the same" : " and " + other));
        check(one.equals(other), "expected equal roots, found " + one + " and " + other);
        long mismatch = Files.mismatch(results(whole), results(killed));
        System.out.printf(
                "results: %,d bytes, %s%n",
                Files.size(results(whole)), mismatch < 0 ? "the same" : "different at byte " + mismatch);
        check(mismatch < 0, "expected equal results, and they differ at byte " + mismatch);
        for (Path data : List.of(whole, killed)) {
            check(RecordPlace.of(data).verify(View.PUBLIC, done -> {}).isIntact(), data + " does not verify");
        }
    }

    private void compareReport(Path data, int records) throws IOException {
        List<String> lines = Files.readAllLines(results(data));
        String report = lines.get(lines.size() - 1);
        System.out.println("report: " + report);
        check(
                lines.size() - 1 == expected(Fate.READ),
                "expected " + expected(Fate.READ) + " results, found " + (lines.size() - 1));
        String numbers = String.format(
                "\"inputs\":%d,\"read\":%d,\"skipped\":%d,\"failed\":%d,\"addsUp\":true",
                records, expected(Fate.READ), expected(Fate.SKIPPED), expected(Fate.FAILED));
        check(report.contains(numbers), "expected the report to have " + numbers);
    }

    private int expected(Fate fate) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().fate() == fate)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    // The last whole batch that the run file remembers.
    private long done(Path data) throws IOException {
        Path file = results(data).resolveSibling(results(data).getFileName() + ".run");
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file, UTF_8);
        int at = text.lastIndexOf("\ndone\t");
        int end = at < 0 ? -1 : text.indexOf('\n', at + 1);
        if (end < 0) {
            return 0;
        }
        String[] fields = text.substring(at + 1, end).split("\t", -1);
        return Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3]);
    }

    private static Path results(Path data) {
        return data.resolveSibling(data.getFileName() + ".jsonl");
    }

    private static String root(Path data) {
        try (Ledger ledger = RecordPlace.of(data).openForReading()) {
            return ledger.head(View.PUBLIC).root() + "@"
                    + ledger.head(View.PUBLIC).position();
        }
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private void check(boolean fits, String fault) {
        if (!fits) {
            faults.add(fault);
        }
    }
}
