package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordParts;
import org.sisterledger.store.RecordPlace;

/**
 * Makes a world of ties and measures the questions put to it: counts as whole processes of the command line, the first (which
 * makes the table of ties) apart from the later ones; what is about a subject, read from an open ledger, and by several threads from
 * a pool; what is asked of the table in memory, and what carrying it forward costs; verifying; and how large the file is beside the
 * canonical bytes. Arguments: how many ties, and a folder or database to keep the record in; a record that is there already is
 * measured as it is, but for a few facts that are added to it.
 */
final class WorldRun {
    private static final int SHOWN = 300;
    private static final List<String> COUNTS = List.of(
            "",
            "--countries AA",
            "--countries AA,AB",
            "--countries AA,AB --counted places-of-first",
            "--register register:r1 --began presumed",
            "--level state --type friendship --status ever",
            "--region|Region 3|--countries|AA",
            "--community community:p7",
            "--active-within 10",
            "--quiet-for 5 --countries AC",
            "--as-of 1990-01-01",
            "--by countries",
            "--by region,type",
            "--by register,status --began presumed",
            "--series 1950..2024",
            "--countries AA,AB --explain 500",
            "--countries AA,AB --explain 500,900",
            "--explain 500000");

    private final RecordPlace place;
    private final String data;
    private final Path log;

    private WorldRun(RecordPlace place, String data, Path log) {
        this.place = place;
        this.data = data;
        this.log = log;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int ties =
                Arguments.orExit(args, 1, 2, "bench/world [TIES [FOLDER|URL]]").number(0, 20_000);
        boolean keep = args.length > 1;
        Path folder = Files.createTempDirectory("world");
        try {
            String data = keep ? args[1] : folder.resolve("data").toString();
            new WorldRun(RecordPlace.of(data), data, folder.resolve("log")).run(ties);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int ties) throws IOException, InterruptedException {
        if (!place.hasRecord()) {
            make(ties);
        }
        size();
        first();
        counts();
        shows();
        PoolRun.over(place, subjects(1_500));
        GrowthRun.over(place);
        verify();
    }

    private void make(int ties) {
        long[] stored = new long[2];
        long assertions;
        try (Ledger ledger = place.open()) {
            assertions = SeededWorld.make(ties, 1, batch -> {
                long start = System.nanoTime();
                ledger.append(batch);
                stored[0] += System.nanoTime() - start;
                stored[1] += batch.size();
                if (stored[1] % 500_000 == 0) {
                    System.err.printf(
                            "%,d entries, %,d entries/s%n", stored[1], stored[1] * 1_000_000_000L / stored[0]);
                }
            });
        }
        System.out.printf(
                "append: %,d ties, %,d assertions, %,d entries/s%n",
                ties, assertions, assertions * 1_000_000_000L / Math.max(1, stored[0]));
    }

    private void size() throws IOException {
        if (!place.isFolder()) {
            return;
        }
        long[] canonical = new long[1];
        try (Ledger ledger = place.openForReading()) {
            ledger.forEachSealed(View.PUBLIC, 0, entry -> canonical[0] += entry.toBytes().length);
        }
        long file = Files.size(place.folder().resolve("record.sqlite"));
        System.out.printf(
                "file: %,d bytes, canonical %,d bytes, %.2f times%n", file, canonical[0], file / (double) canonical[0]);
    }

    private void first() throws IOException, InterruptedException {
        System.out.printf(
                "count, first: %.2f s, the table of ties made or read%n",
                count("").seconds());
    }

    private void counts() throws IOException, InterruptedException {
        double worst = 0;
        for (String words : COUNTS) {
            double[] seconds = new double[3];
            long peak = 0;
            for (int i = 0; i < seconds.length; i++) {
                CommandProcess run = count(words);
                seconds[i] = run.seconds();
                peak = Math.max(peak, run.peakBytes());
            }
            Arrays.sort(seconds);
            worst = Math.max(worst, seconds[1]);
            System.out.printf(
                    "count %s: median %.2f s, most %.2f s, %d MB%n",
                    words.replace('|', ' '), seconds[1], seconds[2], peak >> 20);
        }
        System.out.printf("count, worst median: %.2f s%n", worst);
    }

    private CommandProcess count(String words) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("count"));
        if (!words.isEmpty()) {
            arguments.addAll(Arrays.asList(words.split(words.contains("|") ? "\\|" : " ", -1)));
        }
        CommandProcess run = CommandProcess.start(data, log, arguments);
        int code = run.await();
        if (code != 0) {
            throw new IllegalStateException("count " + words + " ended with " + code + ": " + Files.readString(log));
        }
        return run;
    }

    private void shows() {
        Random random = new Random(5);
        try (Ledger ledger = place.openForReading()) {
            Head head = ledger.head(View.PUBLIC);
            View view = View.at(View.PUBLIC.clearance(), head.position());
            List<EntityId> subjects = subjects(ledger, view, random, SHOWN);
            for (int round = 0; round < 2; round++) {
                long[] times = new long[subjects.size()];
                for (int i = 0; i < times.length; i++) {
                    long start = System.nanoTime();
                    RecordParts.of(ledger, view).about(subjects.get(i)).label(subjects.get(i));
                    times[i] = System.nanoTime() - start;
                }
                Arrays.sort(times);
                System.out.printf(
                        "show, %s: %d subjects, median %.1f ms, 99 of 100 within %.1f ms, most %.1f ms%n",
                        round == 0 ? "first time" : "again",
                        times.length,
                        times[times.length / 2] / 1e6,
                        times[times.length * 99 / 100] / 1e6,
                        times[times.length - 1] / 1e6);
            }
        }
    }

    private List<EntityId> subjects(int many) {
        try (Ledger ledger = place.openForReading()) {
            return subjects(ledger, View.PUBLIC, new Random(7), many);
        }
    }

    private static List<EntityId> subjects(Ledger ledger, View view, Random random, int many) {
        List<EntityId> places = new ArrayList<>();
        long last = ledger.head(view).position();
        // Entries drawn at random: every kind of subject, as often as there are facts about it.
        while (places.size() < many) {
            long at = (long) (random.nextDouble() * last);
            ledger.listEntries(view, at, 1).stream()
                    .flatMap(entry -> EntryBody.findAssertion(entry.action()).stream())
                    .forEach(assertion -> places.add(assertion.subject()));
        }
        return places;
    }

    private void verify() {
        long start = System.nanoTime();
        Verification found = place.verify(View.PUBLIC, done -> {
            if (done % 1_000_000 == 0) {
                System.err.printf("%,d entries verified%n", done);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "verify: %,d entries in %.1f s, %,d entries/s, intact: %s%n",
                found.entries(), seconds, (long) (found.entries() / seconds), found.isIntact());
    }
}
