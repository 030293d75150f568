package org.sisterledger.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sisterledger.community.Community;
import org.sisterledger.community.Point;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordParts;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;

/**
 * The ties that an export takes, and their places, read part by part in the order of their ids: an export of the world needs no
 * more memory than a part and the points of the places.
 */
public final class Extract {
    private final Ledger ledger;
    private final Origin origin;
    private final TieTable table;
    private final List<Integer> ties;
    private final BitSet places = new BitSet();
    private final double[] latitudes;
    private final double[] longitudes;

    /**
     * Where an export comes from.
     *
     * @param clearance what its reader may see
     * @param head how far the clearance's sequence reached
     * @param definition which ties it takes
     * @param day on which day
     */
    public record Origin(Clearance clearance, Head head, CountDefinition definition, LocalDate day) {
        /** The view, with its position. */
        View view() {
            return View.at(clearance, head.position());
        }
    }

    /** Of the ledger, with the table of the ties of the same view. */
    public Extract(Ledger ledger, TieTable table, Origin origin) {
        this.ledger = ledger;
        this.table = table;
        this.origin = origin;
        this.ties = table.select(origin.definition(), origin.day());
        for (int tie : ties) {
            places.set(table.a(tie));
            places.set(table.b(tie));
        }
        latitudes = new double[table.places()];
        longitudes = new double[table.places()];
        Arrays.fill(latitudes, Double.NaN);
        parts().forEachOfPlaces(part -> part.communities()
                .forEach((id, place) -> table.findPlace(id)
                        .ifPresent(number -> place.point().ifPresent(point -> {
                            latitudes[number] = point.latitude();
                            longitudes[number] = point.longitude();
                        }))));
    }

    Ledger ledger() {
        return ledger;
    }

    Origin origin() {
        return origin;
    }

    LocalDate day() {
        return origin.day();
    }

    /** How many ties there are. */
    public int size() {
        return ties.size();
    }

    /** Whether a tie is taken. */
    boolean takes(EntityId tie) {
        int low = 0;
        int high = ties.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = table.id(ties.get(middle)).compareTo(tie);
            if (compared == 0) {
                return true;
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return false;
    }

    /** The ties, in order of id. */
    void forEachTie(Consumer<ExportedTie> consumer) {
        forEachPart((part, taken) -> taken.forEach(tie -> consumer.accept(ExportedTie.of(this, part, tie))));
    }

    /** Takes a part of the record with the ties in it that are taken. */
    @FunctionalInterface
    interface PartTaker {
        /** Takes a part. */
        void take(RecordView part, List<Partnership> taken);
    }

    /** The parts of the record that hold ties, in order of id, with what belongs to them and the documents. */
    void forEachPart(PartTaker taker) {
        parts().forEachOfTies(part -> {
            List<Partnership> taken = new ArrayList<>();
            for (Map.Entry<EntityId, Partnership> tie : part.partnerships().entrySet()) {
                if (takes(tie.getKey())) {
                    taken.add(tie.getValue());
                }
            }
            if (!taken.isEmpty()) {
                taker.take(part, taken);
            }
        });
    }

    /** The places of the ties, in order of id, with the documents that state them. */
    void forEachPlace(Consumer<ExportedPlace> consumer) {
        int[] next = {places.nextSetBit(0)};
        parts().forEachOfPlaces(part -> {
            RecordView documents = documentsOf(part);
            for (Map.Entry<EntityId, Community> place : part.communities().entrySet()) {
                int number = table.findPlace(place.getKey()).orElse(-1);
                // A place that a tie names and of which nothing is known comes in its turn.
                next[0] = passTo(next[0], number, consumer);
                if (number >= 0 && number == next[0]) {
                    consumer.accept(
                            place(number, documents(documents, place.getValue().sources())));
                    next[0] = places.nextSetBit(number + 1);
                }
            }
        });
        passTo(next[0], Integer.MAX_VALUE, consumer);
    }

    private int passTo(int from, int end, Consumer<ExportedPlace> consumer) {
        int next = from;
        while (next >= 0 && next < end) {
            consumer.accept(place(next, List.of()));
            next = places.nextSetBit(next + 1);
        }
        return next;
    }

    // The documents behind the communities of a part, read in one go.
    private RecordView documentsOf(RecordView part) {
        List<EntityId> ids = part.communities().values().stream()
                .flatMap(place -> place.sources().stream())
                .distinct()
                .toList();
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFactAbout(origin.view(), ids, facts::add);
        return RecordView.of(facts, List.of());
    }

    /** The place on a side of a tie, without its documents. */
    ExportedPlace side(EntityId id) {
        return table.findPlace(id)
                .map(number -> place(number, List.of()))
                .orElseGet(() -> new ExportedPlace(
                        id, id.toString(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    private ExportedPlace place(int number, List<Document> sources) {
        return new ExportedPlace(
                table.place(number),
                table.placeLabel(number),
                table.country(number).map(EntityId::slug),
                table.region(number),
                Double.isNaN(latitudes[number])
                        ? Optional.empty()
                        : Optional.of(new Point(latitudes[number], longitudes[number])),
                sources);
    }

    /** Documents by id as a part of the record knows them; one of which it knows nothing has its id alone. */
    static List<Document> documents(RecordView part, Collection<EntityId> ids) {
        List<Document> documents = new ArrayList<>();
        for (EntityId id : ids) {
            Document known = part.documents().get(id);
            documents.add(
                    known != null
                            ? known
                            : new Document(
                                    id,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
        }
        return documents;
    }

    private RecordParts parts() {
        return RecordParts.of(ledger, origin.view());
    }
}
