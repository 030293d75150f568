package org.sisterledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.connect.gazetteer.GazetteerFolder;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Salts;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.record.RecordView;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.views.TieTables;

/**
 * The record and what goes with it, seen with a clearance.
 *
 * @param place where the record is
 * @param clearance what the reader may see
 */
record DataFolder(RecordPlace place, Clearance clearance) {
    /** The folder for gazetteers, caches and the state of runs. */
    Path path() {
        return place.folder();
    }

    /** Everything that the clearance sees, or the first {@code position} entries of it. */
    View view(@Nullable Long position) {
        return position == null ? View.of(clearance) : View.at(clearance, position);
    }

    /** A digest of which gazetteer was imported; empty if none was. */
    Optional<Digest> findGazetteer() throws IOException {
        Path list = path().resolve("gazetteer").resolve("gazetteer.tsv");
        return Files.exists(list) ? Optional.of(Digest.ofBytes(Files.readAllBytes(list))) : Optional.empty();
    }

    /** A reader of places with the gazetteer that was imported; empty if none was. */
    Optional<PlaceReader> findPlaces() throws IOException {
        return GazetteerFolder.of(path()).findAtlas().map(PlaceReader::of);
    }

    boolean hasRecord() {
        return place.hasRecord();
    }

    /** Opens the record for reading; says how to make one if there is none. */
    Ledger openForReading() {
        requireRecord();
        // Whoever reads restricted entries is noted in the log of such reads, so the record has to be written.
        return clearance.compartments().isEmpty() ? place.openForReading() : place.open();
    }

    /** Opens the record for writing; makes it if there is none. */
    Ledger openForWriting() {
        return place.open();
    }

    /** Opens the record for writing; says how to make one if there is none. */
    Ledger openExistingForWriting() {
        requireRecord();
        return place.open();
    }

    /** As {@link #openExistingForWriting()}, with a clock and salts of the caller's. */
    Ledger openExistingForWriting(InstantSource clock, Salts salts) {
        requireRecord();
        return place.open(clock, salts);
    }

    /** Those of these subjects about which the record has facts; none if there is no record. */
    Set<EntityId> among(Set<EntityId> wanted) {
        if (!hasRecord()) {
            return Set.of();
        }
        Set<EntityId> held = new HashSet<>();
        try (Ledger ledger = openForReading()) {
            View view = view(null);
            ledger.forEachFactAbout(
                    view, wanted, fact -> held.add(fact.assertion().subject()));
            // One that was merged into another is read under the other's id.
            wanted.stream()
                    .filter(id -> !held.contains(id))
                    .filter(id -> !ledger.listFacts(view, id).isEmpty())
                    .toList()
                    .forEach(held::add);
        }
        held.retainAll(wanted);
        return held;
    }

    Verification verify(View view, LongConsumer progress) {
        requireRecord();
        return place.verify(view, progress);
    }

    /** Reads the whole record at a position; empty means now. */
    Snapshot read(@Nullable Long position) {
        try (Ledger ledger = openForReading()) {
            return read(ledger, view(position));
        }
    }

    static Snapshot read(Ledger ledger, View view) {
        try {
            Head head = ledger.head(view);
            // Reads name the position found, so that all of them see the same record.
            View fixed = View.at(view.clearance(), head.position());
            List<Fact> facts = new ArrayList<>();
            Set<EntityKind> all = EnumSet.allOf(EntityKind.class);
            ledger.forEachFact(fixed, all, facts::add);
            return new Snapshot(head, RecordView.of(facts, ledger.listRulings(fixed)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads the ties at a position; empty means now. */
    TieSnapshot readTies(@Nullable Long position, LongConsumer progress) {
        return look(position, (ledger, view, head) -> {
            TieTable table = TieTables.in(path().resolve("cache")).get(ledger, view, head, progress);
            return TieSnapshot.of(ledger, view, head, table);
        });
    }

    /** A look into the ledger. */
    @FunctionalInterface
    interface Look<T> {
        /**
         * Looks.
         *
         * @param view names the position, so that all reads see the same record
         * @param head the head there
         */
        T at(Ledger ledger, View view, Head head);
    }

    /** Looks into the ledger at a position; empty means now. */
    <T> T look(@Nullable Long position, Look<T> look) {
        try (Ledger ledger = openForReading()) {
            Head head;
            try {
                head = ledger.head(view(position));
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
            return look.at(ledger, View.at(clearance, head.position()), head);
        }
    }

    /** Says how to make a record if there is none. */
    void requireRecord() {
        if (!hasRecord()) {
            throw new LedgerException("there is no record in " + place
                    + ". Run 'sisterledger demo' or 'sisterledger import starter --author NAME' to make one, or name"
                    + " another folder with --data.");
        }
    }
}
