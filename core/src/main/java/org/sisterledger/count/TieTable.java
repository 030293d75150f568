package org.sisterledger.count;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/**
 * Every tie of a view in columns, with what a count may ask of it on any day: made once for a position of the ledger, then
 * scanned. Ties and places are numbered from 0 in the order of their ids.
 */
public final class TieTable {
    // A number for each tie: of a million ties, 4 MB a day.
    private static final int DAYS_KEPT = 2;

    private final PlaceColumns places;
    private final NamedSubjects named;
    private final TieColumns ties;
    private final Lazily<PlaceIndex> placeIndex;
    private final Lazily<TieIndex> index = new Lazily<>(() -> new TieIndex(this));
    private final LatestKept<Integer, int[]> statesByDay = new LatestKept<>(DAYS_KEPT, states -> 1);

    TieTable(PlaceColumns places, NamedSubjects named, TieColumns ties) {
        this(places, named, ties, new Lazily<>(() -> PlaceIndex.of(places)));
    }

    private TieTable(PlaceColumns places, NamedSubjects named, TieColumns ties, Lazily<PlaceIndex> placeIndex) {
        this.places = places;
        this.named = named;
        this.ties = ties;
        this.placeIndex = placeIndex;
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
            default -> named.names().getOrDefault(id, id.toString());
        };
    }

    /** The countries, territories, registers or bodies that the view has a name for, by id. */
    public List<EntityId> listNamed(EntityKind kind) {
        return named.names().keySet().stream()
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

    /** The number of a tie; empty if the view has none of this id. */
    public Optional<Integer> findTie(EntityId id) {
        int found = ties.slugs().findSorted(id.slug());
        return id.kind() != EntityKind.PARTNERSHIP || found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** Where a place is; empty if not known. */
    public Optional<Point> point(int place) {
        return places.points().get(place);
    }

    /** The date of formation of a tie, as coarse as it is on record; empty if none is. */
    public Optional<Edtf> formed(int tie) {
        int number = ties.formedOf().get(tie);
        return number < 0
                ? Optional.empty()
                : Optional.of(Edtf.parse(ties.formed().get(number)));
    }

    /** The ids of the ties that have a side among these places, in order. */
    public List<EntityId> listTiesOf(Collection<EntityId> among) {
        boolean[] wanted = new boolean[places.size()];
        among.forEach(id -> findPlace(id).ifPresent(place -> wanted[place] = true));
        return listTies(tie -> wanted[ties.a(tie)] || wanted[ties.b(tie)]);
    }

    /** The ids of the ties of which these documents state anything, in order, and now and then that of another one. */
    public List<EntityId> listTiesStatedBy(Collection<EntityId> documents) {
        int[] wanted =
                documents.stream().mapToInt(TieColumns::sourceNumber).sorted().toArray();
        IntLists sources = ties.sources();
        return listTies(tie -> {
            for (int i = sources.from(tie); i < sources.to(tie); i++) {
                if (Arrays.binarySearch(wanted, sources.first().get(i)) >= 0) {
                    return true;
                }
            }
            return false;
        });
    }

    private List<EntityId> listTies(IntPredicate wanted) {
        return IntStream.range(0, size()).filter(wanted).mapToObj(this::id).toList();
    }

    /** A table that comes after this one: what was worked out over places is kept if they are the same. */
    TieTable followedBy(PlaceColumns nextPlaces, NamedSubjects nextNamed, TieColumns nextTies) {
        return nextPlaces.equals(places)
                ? new TieTable(nextPlaces, nextNamed, nextTies, placeIndex)
                : new TieTable(nextPlaces, nextNamed, nextTies);
    }

    /** The number of the state of each tie on a day. Nobody changes the array. */
    int[] statesOn(LocalDate day) {
        return statesByDay.get(TieColumns.number(day), number -> {
            int[] states = new int[ties.size()];
            for (int tie = 0; tie < states.length; tie++) {
                states[tie] = ties.stateOn(tie, number);
            }
            return states;
        });
    }

    PlaceIndex placeIndex() {
        return placeIndex.get();
    }

    TieIndex index() {
        return index.get();
    }

    NamedSubjects named() {
        return named;
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
