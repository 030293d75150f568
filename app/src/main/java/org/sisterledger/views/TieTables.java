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
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.record.RecordParts;

/**
 * Tables of ties, made once for each view, kept in a folder, and carried forward when the ledger grows. A table holds what
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
     * The table of a view: as it was kept, or carried forward from the newest one kept of the same clearance and ledger, or made;
     * and kept for the next who asks. A program that goes on for long keeps its own at hand, see {@link #carry}: writing a table of a
     * million ties takes longer than carrying it.
     *
     * @param ledger where it is made from, if none is kept
     * @param view the view, with a position
     * @param head its head
     * @param progress told how many ties were read so far, when the table is made
     */
    public TieTable get(Ledger ledger, View view, Head head, LongConsumer progress) {
        String key = key(view.clearance(), head);
        Path file = file(key);
        Optional<TieTable> kept = read(file, key);
        if (kept.isPresent()) {
            return kept.get();
        }
        TieTable table = findEarlier(view, head)
                .flatMap(earlier -> carry(ledger, view, head, earlier))
                .orElseGet(() -> make(ledger, view, progress));
        if (table.size() >= WORTH_KEEPING) {
            keep(table, key, file);
        }
        return table;
    }

    /**
     * The table of a view, carried forward from one that is at hand: only what entries in between are about is read. A thousandth
     * of the time that making it takes, where a few entries lie in between.
     *
     * @param view the view, with a position
     * @param head its head
     * @param earlier a table of the same clearance
     * @return empty if the earlier table is of another clearance, of a later position or of another ledger, or if so much changed that
     *     the table is sooner made anew
     */
    public static Optional<TieTable> carry(Ledger ledger, View view, Head head, HeldTable earlier) {
        if (!earlier.clearance().equals(view.clearance()) || !isOf(ledger, earlier, head)) {
            return Optional.empty();
        }
        if (earlier.head().position() == head.position()) {
            return Optional.of(earlier.table());
        }
        View before = View.at(view.clearance(), earlier.head().position());
        View after = View.at(view.clearance(), head.position());
        return CarriedTable.of(ledger, before, after, earlier.table());
    }

    // A ledger that was replaced by another has other roots.
    private static boolean isOf(Ledger ledger, HeldTable earlier, Head head) {
        Head then = earlier.head();
        return then.position() <= head.position()
                && ledger.head(View.at(earlier.clearance(), then.position())).equals(then);
    }

    private Optional<HeldTable> findEarlier(View view, Head head) {
        String beginning = key(view.clearance()) + " at ";
        Optional<Head> best = Optional.empty();
        for (Path file : list()) {
            Optional<Head> found = readKey(file)
                    .filter(key -> key.startsWith(beginning))
                    .flatMap(key -> headIn(key.substring(beginning.length())))
                    .filter(then -> then.position() < head.position());
            if (found.isPresent()
                    && best.map(Head::position).orElse(-1L) < found.get().position()) {
                best = found;
            }
        }
        return best.flatMap(then -> {
            String key = key(view.clearance(), then);
            return read(file(key), key).map(table -> new HeldTable(view.clearance(), then, table));
        });
    }

    private static Optional<Head> headIn(String words) {
        String[] parts = words.split(" with ", 2);
        try {
            return Optional.of(new Head(Long.parseLong(parts[0]), Digest.parse(parts[parts.length - 1])));
        } catch (IllegalArgumentException e) {
            // A damaged file is none.
            return Optional.empty();
        }
    }

    private static String key(Clearance clearance) {
        return "as " + clearance;
    }

    private static String key(Clearance clearance, Head head) {
        return key(clearance) + " at " + head.position() + " with " + head.root();
    }

    private Path file(String key) {
        return folder.resolve(Digest.ofBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("sha256:", "")
                        .substring(0, 32)
                + SUFFIX);
    }

    private static Optional<String> readKey(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return TieTableFile.readKey(in);
        } catch (IOException e) {
            // Another process dropped it.
            return Optional.empty();
        }
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(TieTables::age))
                    .toList();
        } catch (IOException e) {
            // What cannot be listed is made anew.
            return List.of();
        }
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
        List<Path> files = list();
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
