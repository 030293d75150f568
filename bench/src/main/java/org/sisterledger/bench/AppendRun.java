package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sqlite.SqliteLedger;

/**
 * Measures appending in batches of 5,000, reading every fact, heads, proofs and verifying. Arguments: how many entries, and a
 * data folder to keep the record in.
 */
final class AppendRun {
    private static final int BATCH = 5000;

    private AppendRun() {}

    public static void main(String[] args) throws IOException {
        int entries = Arguments.orExit(args, 1, 2, "bench/append [ENTRIES [DATA-FOLDER]]")
                .number(0, 200_000);
        boolean keep = args.length > 1;
        Path folder = keep ? Path.of(args[1]) : Files.createTempDirectory("append");
        try {
            append(folder, entries);
            read(folder, entries);
        } finally {
            if (!keep) {
                Folders.delete(folder);
            }
        }
    }

    private static void append(Path folder, int entries) {
        SeededDrafts drafts = new SeededDrafts(1);
        long storing = 0;
        try (Ledger ledger = SqliteLedger.open(folder)) {
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

    private static void read(Path folder, int entries) {
        long start = System.nanoTime();
        try (Ledger ledger = SqliteLedger.openForReading(folder)) {
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
        boolean intact = SqliteLedger.verify(folder, View.PUBLIC, done -> {}).isIntact();
        System.out.printf("verify: %,d entries in %d ms, intact: %s%n", entries, millisecondsSince(verifying), intact);
    }

    private static long millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
