package org.sisterledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sql.SqlLedger;
import org.sisterledger.store.sqlite.SqliteLedger;

/**
 * A record in a file of its own, made by a backup or put back by a restore, and found intact. Whatever store it is of, the file is a
 * record of SQLite. It is written beside its place and moved there when it is whole.
 *
 * @param head the head over all entries
 * @param publicHead the head of the public entries
 */
public record Backup(Head head, Head publicHead) {
    private static final String RECORD = "record.sqlite";

    // What SQLite writes beside a record and takes, when it opens one, for changes to that record.
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    /**
     * Backs a record up into a file, while others may write to it.
     *
     * @param progress told how many entries were copied or verified
     * @throws LedgerException if the file is there already, there is no record, or the copy does not verify; there is no file then
     */
    public static Backup write(RecordPlace from, Path file, LongConsumer progress) {
        requireAbsent(file);
        return within(file.toAbsolutePath().resolveSibling("."), part -> {
            if (from.isFolder()) {
                SqliteLedger.snapshot(from.folder(), part);
            } else {
                RecordCopy.copy(from, RecordPlace.of(part), progress);
            }
            Backup backup = verified(RecordPlace.of(part), progress);
            move(part.resolve(RECORD), file);
            return backup;
        });
    }

    /**
     * Puts a record back from a file into a folder or database without one. A restore into a database that was stopped leaves the first
     * entries there; the same restore goes on from there.
     *
     * @param progress told how many entries were copied or verified
     * @throws LedgerException if there is a record with other entries already or what belongs to one, the file is no record, or it does not
     *     verify
     */
    public static Backup restore(Path file, RecordPlace to, LongConsumer progress) {
        if (!Files.isRegularFile(file)) {
            throw new LedgerException(
                    "expected a backup, and there is no file '" + file + "'. Name one that 'backup' wrote.");
        }
        if (to.isFolder()) {
            requireAbsent(to.folder().resolve(RECORD));
            requireNothingBeside(to.folder());
        }
        Path beside = to.isFolder() ? to.folder() : Path.of(System.getProperty("java.io.tmpdir"));
        return within(beside, part -> {
            Files.copy(file, part.resolve(RECORD));
            RecordPlace copy = RecordPlace.of(part);
            // Brings older tables up to date.
            copy.open().close();
            verified(copy, progress);
            if (to.isFolder()) {
                requireNothingBeside(to.folder());
                move(part.resolve(RECORD), to.folder().resolve(RECORD));
            } else {
                RecordCopy.copy(copy, to, progress);
            }
            return verified(to, progress);
        });
    }

    private static Backup verified(RecordPlace place, LongConsumer progress) {
        Head head;
        Head publicHead;
        Clearance all;
        try (SqlLedger ledger = place.openForReading()) {
            all = ledger.clearanceOfAll();
            head = ledger.head(View.of(all));
            publicHead = ledger.head(View.PUBLIC);
        }
        Verification found = place.verify(View.of(all), progress);
        if (!found.isIntact() || !found.head().equals(head)) {
            throw new LedgerException("expected an intact record, got one that does not verify: "
                    + found.misfits().stream()
                            .findFirst()
                            .map(misfit -> misfit.where() + ": " + misfit.problem())
                            .orElse("its head is another")
                    + ". Run 'sisterledger verify' on what it was made from.");
        }
        return new Backup(head, publicHead);
    }

    private interface Work {
        Backup in(Path part) throws IOException;
    }

    private static Backup within(Path beside, Work work) {
        try {
            Files.createDirectories(beside);
            Path part = Files.createTempDirectory(beside, "sisterledger-part");
            try {
                return work.in(part);
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            throw new LedgerException(
                    beside.normalize() + ": it cannot be written (" + e.getMessage()
                            + "). Check the disk and the permissions.",
                    e);
        }
    }

    private static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new LedgerException(
                    "'" + file + "' is there already, and nothing is written over it. Name another place.");
        }
    }

    // With the restored record they would be read as its own last changes, and destroy it.
    private static void requireNothingBeside(Path folder) {
        for (String ending : BESIDE) {
            Path file = folder.resolve(RECORD + ending);
            if (Files.exists(file)) {
                throw new LedgerException("expected a folder without a record, and '" + file
                        + "' is there, which belongs to another one. Move it away together with its record, or name another"
                        + " folder.");
            }
        }
    }

    // On the disk before it has its name: half a file never has it.
    private static void move(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        requireAbsent(file);
        Files.move(part, file);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
