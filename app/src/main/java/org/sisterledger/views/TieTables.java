package org.sisterledger.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sisterledger.count.TieTable;
import org.sisterledger.count.TieTableBuilder;
import org.sisterledger.count.TieTableFile;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.record.RecordParts;

/**
 * Tables of ties, made once for each view and kept in a folder for as long as the ledger stays where it is. A table holds what
 * the clearance of its view sees and is found only by asking with that clearance for that root. A folder that cannot be written
 * keeps nothing, and the table is made for each question.
 */
public final class TieTables {
    private static final String SUFFIX = ".ties";
    /** How many tables are kept: the latest views asked for. */
    private static final int KEPT = 4;
    // A small record is read faster than a file is kept.
    private static final int WORTH_KEEPING = 5_000;

    private final Path folder;

    private TieTables(Path folder) {
        this.folder = folder;
    }

    /** Tables kept in this folder, which is made when there is something to keep. */
    public static TieTables in(Path folder) {
        return new TieTables(folder);
    }

    /**
     * The table of a view.
     *
     * @param ledger where it is made from, if none is kept
     * @param view the view, with a position
     * @param head its head
     * @param progress told how many ties were read so far, when the table is made
     */
    public TieTable get(Ledger ledger, View view, Head head, LongConsumer progress) {
        String key = "as " + view.clearance() + " at " + head.position() + " with " + head.root();
        Path file = folder.resolve(Digest.ofBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("sha256:", "")
                        .substring(0, 32)
                + SUFFIX);
        return read(file, key).orElseGet(() -> {
            TieTable table = make(ledger, view, progress);
            if (table.size() >= WORTH_KEEPING) {
                keep(table, key, file);
            }
            return table;
        });
    }

    private static TieTable make(Ledger ledger, View view, LongConsumer progress) {
        RecordParts parts = RecordParts.of(ledger, view);
        TieTableBuilder builder = new TieTableBuilder();
        builder.addNames(parts.names());
        parts.forEachOfPlaces(builder::addPlaces);
        parts.forEachOfTies(part -> {
            builder.addTies(part);
            progress.accept(builder.size());
        });
        return builder.finish();
    }

    private static Optional<TieTable> read(Path file, String key) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return TieTableFile.read(key, in);
        } catch (IOException e) {
            // What cannot be read is made anew.
            return Optional.empty();
        }
    }

    // Written beside and renamed, so that nobody reads half of it. Whatever fails here costs time, not answers.
    private void keep(TieTable table, String key, Path file) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "table", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(beside)) {
                    TieTableFile.write(table, key, out);
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            drop();
        } catch (IOException e) {
            // Kept next time, perhaps.
            return;
        }
    }

    private void drop() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(TieTables::age))
                    .toList();
        }
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long age(Path file) {
        try {
            return -Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
