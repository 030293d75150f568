package org.sisterledger.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.View;
import org.sisterledger.store.RecordPlace;

/**
 * Flips one random byte of a record at a time and sees whether {@code verify} finds it. A flip in free space or in a counter
 * of the file's header need not be found; any other has to be.
 *
 * <p>Arguments: how many flips, the seed, and the data folder of a record, which is copied; without a folder a sample with
 * entries of every kind is made.
 */
final class FlipRun {
    /** What came of the flips. */
    record Outcome(int flips, int found, int inFreeSpace, List<String> missed, List<String> stumbled) {}

    private final Path folder;
    private final Path file;
    private final Random random;

    private FlipRun(Path folder, long seed) {
        this.folder = folder;
        this.file = folder.resolve("record.sqlite");
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException, SQLException {
        Arguments arguments = Arguments.orExit(args, 2, 3, "bench/flip [COUNT [SEED [DATA-FOLDER]]]");
        int count = arguments.number(0, 2000);
        int seed = arguments.number(1, 1);
        Path folder = Files.createTempDirectory("flip");
        try {
            if (args.length > 2) {
                Files.copy(Path.of(args[2], "record.sqlite"), folder.resolve("record.sqlite"));
            } else {
                SampleRecord.make(folder, 3000, seed);
            }
            Outcome outcome = run(folder, count, seed, System.err);
            System.out.println("flips " + outcome.flips() + ", found " + outcome.found()
                    + ", in free space or counters "
                    + outcome.inFreeSpace() + ", missed " + outcome.missed().size() + ", stumbled "
                    + outcome.stumbled().size());
            outcome.missed().forEach(System.out::println);
            outcome.stumbled().forEach(System.out::println);
            System.exit(outcome.missed().isEmpty() && outcome.stumbled().isEmpty() ? 0 : 1);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Flips bytes of the record in this folder and puts each back. */
    static Outcome run(Path folder, int count, long seed, PrintStream progress) throws IOException, SQLException {
        return new FlipRun(folder, seed).run(count, progress);
    }

    private Outcome run(int count, PrintStream progress) throws IOException, SQLException {
        if (!RecordPlace.of(folder).verify(View.PUBLIC, done -> {}).isIntact()) {
            throw new IllegalStateException("the record does not verify before any flip");
        }
        BitSet used = UsedBytes.of(file, roots());
        List<String> missed = new ArrayList<>();
        List<String> stumbled = new ArrayList<>();
        int found = 0;
        int free = 0;
        long size = Files.size(file);
        for (int i = 0; i < count; i++) {
            long offset = random.nextLong(size);
            int mask = random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255);
            flip(offset, mask);
            try {
                if (isFound()) {
                    found++;
                } else if (used.get((int) offset)) {
                    missed.add("missed: offset " + offset + ", page " + (offset / 4096 + 1) + " + " + offset % 4096
                            + ", mask " + mask);
                } else {
                    free++;
                }
            } catch (RuntimeException e) {
                stumbled.add("stumbled: offset " + offset + ", mask " + mask + ": " + e);
            }
            flip(offset, mask);
            if (i % 500 == 499) {
                progress.println((i + 1) + " flips");
            }
        }
        return new Outcome(count, found, free, missed, stumbled);
    }

    private boolean isFound() {
        try {
            return !RecordPlace.of(folder).verify(View.PUBLIC, done -> {}).isIntact();
        } catch (LedgerException e) {
            return true;
        }
    }

    private void flip(long offset, int mask) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            int old = bytes.read();
            bytes.seek(offset);
            bytes.write(old ^ mask);
        }
    }

    private List<Integer> roots() throws SQLException {
        List<Integer> roots = new ArrayList<>();
        String url = "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rootpage FROM sqlite_schema")) {
            while (rows.next()) {
                roots.add(rows.getInt(1));
            }
        }
        return roots;
    }
}
