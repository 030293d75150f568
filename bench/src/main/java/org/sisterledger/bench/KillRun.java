package org.sisterledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Kills a process that imports, at random moments, with no chance to tidy up, and checks after each that the record verifies,
 * that every acknowledged entry is there, that no batch is there in part, and that the import run again doubles no row.
 *
 * <p>Arguments: how many kills and the seed. Whatever follows is the command of an import to be killed instead of the seeded
 * one, with {@code {data}} for the data folder; it acknowledges with lines {@code acknowledged POSITION}, and is run again to
 * its end after each kill.
 */
final class KillRun {
    private static final int BATCHES = 60;
    private static final int ROWS = 100;

    /** What came of the kills: how many came while batches were written, and what was wrong. */
    record Outcome(int kills, int midway, List<String> faults) {}

    private final Random random;
    private final long seed;
    private final List<String> command;
    private final List<String> faults = new ArrayList<>();
    private int midway;

    private KillRun(long seed, List<String> command) {
        this.random = new Random(seed);
        this.seed = seed;
        this.command = List.copyOf(command);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments =
                Arguments.orExit(args, 2, Integer.MAX_VALUE, "bench/kill [COUNT [SEED [IMPORT-COMMAND with {data}]]]");
        Outcome outcome = run(arguments.number(0, 50), arguments.number(1, 1), arguments.from(2));
        System.out.println("kills " + outcome.kills() + ", midway " + outcome.midway() + ", faults "
                + outcome.faults().size());
        outcome.faults().forEach(System.out::println);
        System.exit(outcome.faults().isEmpty() ? 0 : 1);
    }

    /** Kills that many times. */
    static Outcome run(int kills, long seed, List<String> command) throws IOException, InterruptedException {
        KillRun run = new KillRun(seed, command);
        for (int i = 0; i < kills; i++) {
            Path folder = Files.createTempDirectory("kill");
            try {
                run.killOnce(i, folder);
            } finally {
                Folders.delete(folder);
            }
        }
        return new Outcome(kills, run.midway, run.faults);
    }

    private void killOnce(int round, Path folder) throws IOException, InterruptedException {
        long acknowledged = importAndKill(folder);
        if (!RecordPlace.of(folder).hasRecord()) {
            check(round, acknowledged == 0, "acknowledged " + acknowledged + ", but there is no record");
        } else if (isMade(folder)) {
            verify(round, folder, acknowledged);
        }
        if (command.isEmpty()) {
            int[] again = SeededImport.run(folder, seed, BATCHES, ROWS, false);
            check(round, again[0] + again[1] == BATCHES * ROWS, "run again: " + again[0] + " + " + again[1]);
        } else {
            start(folder).waitFor();
        }
        Set<String> facts = new HashSet<>();
        try (Ledger ledger = RecordPlace.of(folder).openForReading()) {
            ledger.forEachFact(View.PUBLIC, List.of(EntityKind.values()), fact -> {
                String stated = fact.assertion().withoutNote().toString();
                check(round, facts.add(stated), "run again: doubled " + stated);
            });
        }
        check(round, !command.isEmpty() || facts.size() == BATCHES * ROWS, "run again: " + facts.size() + " facts");
    }

    // A process killed before it made its tables leaves an empty file, which the next one fills.
    private static boolean isMade(Path folder) throws IOException {
        return Files.size(folder.resolve("record.sqlite")) > 4096 || Files.exists(folder.resolve("record.sqlite-wal"));
    }

    private void verify(int round, Path folder, long acknowledged) {
        if (acknowledged == 0) {
            // Tables may still be missing; opening for writing makes or recovers them.
            RecordPlace.of(folder).open().close();
        }
        Verification verification = RecordPlace.of(folder).verify(View.PUBLIC, done -> {});
        check(round, verification.isIntact(), "does not verify: " + verification.misfits());
        long position = verification.head().position();
        check(round, position >= acknowledged, "acknowledged " + acknowledged + ", found " + position);
        check(round, !command.isEmpty() || position % ROWS == 0, "a batch is there in part: " + position);
        if (acknowledged > 0 && position < BATCHES * ROWS) {
            midway++;
        }
    }

    private void check(int round, boolean fits, String fault) {
        if (!fits) {
            faults.add("kill " + round + ": " + fault);
        }
    }

    private long importAndKill(Path folder) throws IOException, InterruptedException {
        Process process = start(folder);
        AtomicLong acknowledged = new AtomicLong();
        Thread reader = Thread.ofPlatform().start(() -> read(process, acknowledged));
        // One in four is killed before or while the record is made, the others a while after the first batch.
        boolean early = random.nextInt(4) == 0;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!early && acknowledged.get() == 0 && process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(early ? 600 : 250));
        process.destroyForcibly().waitFor();
        reader.join();
        return acknowledged.get();
    }

    private static void read(Process process, AtomicLong acknowledged) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SeededImport.ACKNOWLEDGED)) {
                    String position = line.substring(SeededImport.ACKNOWLEDGED.length());
                    acknowledged.set(Long.parseLong(position.strip()));
                }
            }
        } catch (IOException | NumberFormatException e) {
            // The pipe of a killed process may break, also in the middle of a line that then acknowledges nothing.
        }
    }

    private Process start(Path folder) throws IOException {
        List<String> words = new ArrayList<>();
        if (command.isEmpty()) {
            words.add(ProcessHandle.current().info().command().orElse("java"));
            words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            words.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
            words.add(SeededImport.class.getName());
            words.addAll(List.of(folder.toString(), "" + seed, "" + BATCHES, "" + ROWS));
        } else {
            command.forEach(word -> words.add(word.replace("{data}", folder.toString())));
        }
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
