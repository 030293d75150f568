package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Measures appending in batches of 5,000, reading every fact, heads, proofs and verifying. Arguments: how many entries, and the
 * folder or the database to keep the record in.
 */
final class AppendRun {
    private static final int BATCH = 5000;

    private AppendRun() {}

    public static void main(String[] args) throws IOException {
        int entries = Arguments.orExit(args, 1, 2, "bench/append [ENTRIES [FOLDER|URL]]")
                .number(0, 200_000);
        boolean keep = args.length > 1;
        Path folder = keep ? Path.of("none") : Files.createTempDirectory("append");
        RecordPlace place = keep ? RecordPlace.of(args[1]) : RecordPlace.of(folder);
        try {
            append(place, entries);
            read(place, entries);
        } finally {
            if (!keep) {
                Folders.delete(folder);
            }
        }
    }

    private static void append(RecordPlace place, int entries) {
        SeededDrafts drafts = new SeededDrafts(1);
        long storing = 0;
        try (Ledger ledger = place.open()) {
            for (int first = 0; first < entries; first += BATCH) {
                List<Draft> batch = drafts.batch(first, BATCH);
                long start = System.nanoTime();
                ledger.append(batch);
                storing += System.nanoTime() - start;
            }
        }
        System.out.printf(
                "append: %,d entries/s in batches of %,d%n", entries * 1_000_000_000L / Math.max(1, storing), BATCH);
    }

    private static void read(RecordPlace place, int entries) {
        long start = System.nanoTime();
        try (Ledger ledger = place.openForReading()) {
            System.out.printf("open: %d ms%n", millisecondsSince(start));
            int[] facts = new int[1];
            long reading = System.nanoTime();
            ledger.forEachFact(View.PUBLIC, List.of(EntityKind.values()), fact -> facts[0]++);
            System.out.printf("read: %,d facts in %d ms%n", facts[0], millisecondsSince(reading));
            long proving = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                ledger.proveInclusion(View.PUBLIC, i * (entries / 1000L));
            }
            System.out.printf("prove: 1,000 inclusion proofs in %d ms%n", millisecondsSince(proving));
        }
        long verifying = System.nanoTime();
        boolean intact = place.verify(View.PUBLIC, done -> {}).isIntact();
        System.out.printf("verify: %,d entries in %d ms, intact: %s%n", entries, millisecondsSince(verifying), intact);
    }

    private static long millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
