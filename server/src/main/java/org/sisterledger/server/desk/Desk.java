package org.sisterledger.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.connect.gazetteer.GazetteerFolder;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.views.TieTables;

/**
 * The record as all requests share it. What is expensive to make of a view is made once for each clearance and root, and found only by
 * asking with that clearance. Safe for several threads.
 */
public final class Desk implements AutoCloseable {
    /** How many views are held ready at once. */
    private static final int HELD = 3;

    private final RecordPlace place;
    private final Clock clock;
    private final Map<String, CompletableFuture<TieSnapshot>> ties = new LinkedHashMap<>();
    private final Optional<PlaceReader> places;

    /** A desk over a record. */
    public Desk(RecordPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        try {
            this.places = GazetteerFolder.of(place.folder()).findAtlas().map(PlaceReader::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the record is. */
    public RecordPlace place() {
        return place;
    }

    /** The day on which states are judged when nobody names one. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The gazetteer of the world, if one was imported. */
    public Optional<PlaceReader> places() {
        return places;
    }

    /** A look into the ledger. */
    @FunctionalInterface
    public interface Look<T> {
        /**
         * Looks.
         *
         * @param view names the position, so that all reads see the same record
         * @param head the head there
         */
        T at(Ledger ledger, View view, Head head);
    }

    /**
     * Looks into the ledger.
     *
     * @param position how many entries of the reader's sequence are seen; empty for all
     * @throws QuestionException if the reader's sequence does not reach the position
     */
    public <T> T look(Clearance clearance, Optional<Long> position, Look<T> look) {
        try (Ledger ledger = open(clearance)) {
            Head head;
            try {
                head = ledger.head(position.map(at -> View.at(clearance, at)).orElseGet(() -> View.of(clearance)));
            } catch (IllegalArgumentException e) {
                throw new QuestionException("at", String.valueOf(e.getMessage()));
            }
            return look.at(ledger, View.at(clearance, head.position()), head);
        }
    }

    /** The head of a reader's sequence. */
    public Head head(Clearance clearance) {
        return look(clearance, Optional.empty(), (ledger, view, head) -> head);
    }

    /** Writes to the ledger; the writer closes nothing. */
    public <T> T write(Function<Ledger, T> writer) {
        try (Ledger ledger = place.open()) {
            return writer.apply(ledger);
        }
    }

    /** The ties as they stand at a position, made once and then shared. */
    public TieSnapshot ties(Clearance clearance, Optional<Long> position) {
        return look(clearance, position, (ledger, view, head) -> {
            TieTables tables = TieTables.in(place.folder().resolve("cache"));
            return once(
                    ties,
                    key(view, head),
                    () -> TieSnapshot.of(ledger, view, head, tables.get(ledger, view, head, count -> {})));
        });
    }

    private static String key(View view, Head head) {
        Digest root = head.root();
        return view.clearance() + " " + head.position() + " " + root;
    }

    // The first who asks makes it; who asks meanwhile waits for that one. What failed is forgotten.
    private static <T> T once(Map<String, CompletableFuture<T>> held, String key, Supplier<T> maker) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> known;
        synchronized (held) {
            known = held.remove(key);
            held.put(key, known == null ? mine : known);
            List<String> oldest = held.keySet().stream()
                    .limit(Math.max(0, held.size() - HELD))
                    .toList();
            oldest.forEach(held::remove);
        }
        if (known == null) {
            try {
                mine.complete(maker.get());
            } catch (Throwable e) {
                synchronized (held) {
                    held.remove(key, mine);
                }
                mine.completeExceptionally(e);
            }
        }
        try {
            return (known == null ? mine : known).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    // Whoever reads restricted entries is noted in the log of such reads, so the record has to be written.
    private Ledger open(Clearance clearance) {
        if (!place.hasRecord()) {
            throw new LedgerException("there is no record in " + place
                    + ". Stop the server and run 'sisterledger import starter --author NAME' to make one.");
        }
        return clearance.compartments().isEmpty() ? place.openForReading() : place.open();
    }

    @Override
    public void close() {
        // Nothing is held open between two requests.
    }
}
