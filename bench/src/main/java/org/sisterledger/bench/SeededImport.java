package org.sisterledger.bench;

import java.nio.file.Path;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Imports seeded rows in batches and says after each how many entries are on disk. Arguments: data folder, seed, batches, rows
 * in a batch.
 */
final class SeededImport {
    /** What a line of acknowledgement begins with. */
    static final String ACKNOWLEDGED = "acknowledged ";

    private SeededImport() {}

    public static void main(String[] args) {
        int batches = Integer.parseInt(args[2]);
        int rows = Integer.parseInt(args[3]);
        int[] counts = run(Path.of(args[0]), Long.parseLong(args[1]), batches, rows, true);
        System.out.println("appended " + counts[0] + ", repeated " + counts[1]);
    }

    /** Imports; returns how many rows were appended and how many were there before. */
    static int[] run(Path folder, long seed, int batches, int rows, boolean talk) {
        int[] counts = new int[2];
        SeededDrafts drafts = new SeededDrafts(seed);
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            for (int batch = 0; batch < batches; batch++) {
                Receipt receipt = ledger.append(drafts.batch(batch * rows, rows));
                counts[0] += receipt.appended().size();
                counts[1] += receipt.repeated();
                if (talk) {
                    System.out.println(ACKNOWLEDGED + ledger.head(View.PUBLIC).position());
                    System.out.flush();
                }
            }
        }
        return counts;
    }
}
