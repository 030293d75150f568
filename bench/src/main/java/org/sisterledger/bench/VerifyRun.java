package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Makes a record of plain assertions and measures appending them, verifying them, and how large the file is beside the canonical bytes.
 * Arguments: how many entries, and a folder or database to keep the record in; one that is there already is verified as it is.
 */
final class VerifyRun {
    private static final int BATCH = 5000;

    private VerifyRun() {}

    public static void main(String[] args) throws IOException {
        int entries = Arguments.orExit(args, 1, 2, "bench/verify [ENTRIES [FOLDER|URL]]")
                .number(0, 1_000_000);
        boolean keep = args.length > 1;
        Path folder = keep ? Path.of("none") : Files.createTempDirectory("verify");
        try {
            run(keep ? RecordPlace.of(args[1]) : RecordPlace.of(folder), entries);
        } finally {
            if (!keep) {
                Folders.delete(folder);
            }
        }
    }

    private static void run(RecordPlace place, int entries) throws IOException {
        if (!place.hasRecord()) {
            append(place, entries);
        }
        if (place.isFolder()) {
            printSize(place);
        }
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            Verification found = place.verify(View.PUBLIC, done -> {});
            System.out.printf(
                    "verify: %,d entries in %.2f s, %,d entries/s, intact: %s%n",
                    found.entries(), seconds(start), (long) (found.entries() / seconds(start)), found.isIntact());
            found.misfits().forEach(System.out::println);
        }
    }

    private static void append(RecordPlace place, int entries) {
        SeededDrafts drafts = new SeededDrafts(1);
        long storing = 0;
        try (Ledger ledger = place.open()) {
            for (int first = 0; first < entries; first += BATCH) {
                List<Draft> batch = drafts.batch(first, Math.min(BATCH, entries - first));
                long start = System.nanoTime();
                ledger.append(batch);
                storing += System.nanoTime() - start;
                if (first / BATCH % 20 == 19) {
                    System.err.printf(
                            "%,d entries, %,d entries/s%n", first + BATCH, (first + BATCH) * 1_000_000_000L / storing);
                }
            }
        }
        System.out.printf(
                "append: %,d entries, %,d entries/s in batches of %,d%n",
                entries, entries * 1_000_000_000L / Math.max(1, storing), BATCH);
    }

    private static void printSize(RecordPlace place) throws IOException {
        long[] canonical = new long[1];
        try (Ledger ledger = place.openForReading()) {
            ledger.forEachSealed(View.PUBLIC, 0, entry -> canonical[0] += entry.toBytes().length);
        }
        long file = Files.size(place.folder().resolve("record.sqlite"));
        System.out.printf(
                "file: %,d bytes, canonical %,d bytes, %.2f times%n", file, canonical[0], file / (double) canonical[0]);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
