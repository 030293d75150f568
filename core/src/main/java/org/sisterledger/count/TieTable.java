package org.sisterledger.count;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;

/**
 * Every tie of a view in columns, with what a count may ask of it on any day: made once for a position of the ledger, then
 * scanned. Ties and places are numbered from 0 in the order of their ids.
 */
public final class TieTable {
    private final PlaceColumns places;
    private final TieColumns ties;

    TieTable(PlaceColumns places, TieColumns ties) {
        this.places = places;
        this.ties = ties;
    }

    /** The table of a whole record. */
    public static TieTable of(RecordView record) {
        TieTableBuilder builder = new TieTableBuilder();
        builder.addNames(record);
        builder.addPlaces(record);
        builder.addTies(record);
        return builder.finish();
    }

    /** How many ties there are, whatever their state. */
    public int size() {
        return ties.size();
    }

    /** How many places there are, with and without ties. */
    public int places() {
        return places.size();
    }

    /** The id of a tie. */
    public EntityId id(int tie) {
        return EntityId.of(EntityKind.PARTNERSHIP, ties.slugs().get(tie));
    }

    /** The place on the first side of a tie, by number. */
    public int a(int tie) {
        return ties.a(tie);
    }

    /** The place on the second side of a tie, by number. */
    public int b(int tie) {
        return ties.b(tie);
    }

    /** The level of a tie; empty if not known. */
    public Optional<Level> level(int tie) {
        return ties.level(tie);
    }

    /** What the sources call a tie on a day. */
    public PartnershipType type(int tie, LocalDate day) {
        return state(tie, day).type();
    }

    /** The id of a place. */
    public EntityId place(int place) {
        return EntityId.of(EntityKind.COMMUNITY, places.slugs().get(place));
    }

    /** The name of a place with its region; its id if the view has no name for it. */
    public String placeLabel(int place) {
        return places.labels().get(place);
    }

    /** The country or territory of a place; empty if not known. */
    public Optional<EntityId> country(int place) {
        return places.country(place);
    }

    /** The state or province of a place; empty if not known. */
    public Optional<String> region(int place) {
        return places.region(place);
    }

    /** The number of a place; empty if the view has none of this id. */
    public Optional<Integer> findPlace(EntityId id) {
        int found = places.slugs().findSorted(id.slug());
        return id.kind() != EntityKind.COMMUNITY || found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** Whether a tie joins a place with itself. */
    public boolean isLoop(int tie) {
        return ties.a(tie) == ties.b(tie);
    }

    /** A name for a country, register, body, place or tie, fit for people; its id if the view has no name for it. */
    public String label(EntityId id) {
        return switch (id.kind()) {
            case COMMUNITY -> findPlace(id).map(this::placeLabel).orElseGet(id::toString);
            case PARTNERSHIP -> {
                int tie = ties.slugs().findSorted(id.slug());
                yield tie < 0 ? id.toString() : placeLabel(ties.a(tie)) + " and " + placeLabel(ties.b(tie));
            }
            default -> places.names().getOrDefault(id, id.toString());
        };
    }

    /** The countries, territories, registers or bodies that the view has a name for, by id. */
    public List<EntityId> listNamed(EntityKind kind) {
        return places.names().keySet().stream()
                .filter(id -> id.kind() == kind)
                .sorted()
                .toList();
    }

    /** The countries and territories that places are in, in the order of their ids. */
    public List<EntityId> countries() {
        return places.countries();
    }

    /** The ties that a definition counts on a day, by number, in order. Of places, the ties that they have. */
    public List<Integer> select(CountDefinition definition, LocalDate day) {
        return boxed(new TieScan(this, day).rows(definition));
    }

    /** The state of a tie on a day. */
    TieState state(int tie, LocalDate day) {
        return ties.states().get(ties.stateOn(tie, TieColumns.number(day)));
    }

    PlaceColumns placeColumns() {
        return places;
    }

    TieColumns tieColumns() {
        return ties;
    }

    private static List<Integer> boxed(int[] rows) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return rows[index];
            }

            @Override
            public int size() {
                return rows.length;
            }
        };
    }
}
