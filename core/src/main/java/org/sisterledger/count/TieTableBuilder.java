package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.activity.Activity;
import org.sisterledger.community.Community;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.people.Membership;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/**
 * Makes a {@link TieTable} from parts of a record, so that a record of any size needs no more memory than the table and one
 * part: names first, then places, then ties in the order of their ids, each part with all that is on record of its ties.
 */
public final class TieTableBuilder {
    private final Map<EntityId, String> names = new TreeMap<>();
    private final Map<EntityId, Integer> numbers = new HashMap<>();
    private final List<PlaceRow> places = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final TextColumn.Builder slugs = new TextColumn.Builder();
    private final IntColumn.Builder a = new IntColumn.Builder();
    private final IntColumn.Builder b = new IntColumn.Builder();
    private final IntColumn.Builder levels = new IntColumn.Builder();
    private final Map<String, Integer> formed = new LinkedHashMap<>();
    private final IntColumn.Builder formedOf = new IntColumn.Builder();
    private final Map<TieState, Integer> states = new LinkedHashMap<>();
    private final IntLists.Builder steps = new IntLists.Builder();
    private final IntLists.Builder held = new IntLists.Builder();
    private final IntLists.Builder sources = new IntLists.Builder();

    /** Adds the names of countries, territories, registers and bodies, and the memberships. */
    public void addNames(RecordView part) {
        for (EntityKind kind :
                List.of(EntityKind.COUNTRY, EntityKind.TERRITORY, EntityKind.REGISTER, EntityKind.ORGANIZATION)) {
            part.listIds(kind).forEach(id -> names.put(id, part.label(id)));
        }
        memberships.addAll(part.memberships().values());
    }

    /** Adds the communities of a part; one that was added before stays as it is. */
    public void addPlaces(RecordView part) {
        for (Community community : part.communities().values()) {
            numbers.computeIfAbsent(community.id(), id -> {
                places.add(PlaceRow.of(community));
                return places.size() - 1;
            });
        }
    }

    /** Adds the ties of a part. */
    public void addTies(RecordView part) {
        Map<EntityId, List<Activity>> activities = new HashMap<>();
        for (Activity activity : part.activities().values()) {
            if (activity.isHeld()) {
                activity.partnerships()
                        .forEach(tie -> activities
                                .computeIfAbsent(tie, key -> new ArrayList<>())
                                .add(activity));
            }
        }
        for (Partnership tie : part.partnerships().values()) {
            slugs.add(tie.id().slug());
            a.add(number(tie.a()));
            b.add(number(tie.b()));
            levels.add(tie.level().map(TieColumns::number).orElse(-1));
            formedOf.add(tie.formed()
                    .map(Edtf::text)
                    .map(text -> formed.computeIfAbsent(text, key -> formed.size()))
                    .orElse(-1));
            for (TieTimeline.Step step : TieTimeline.of(part, tie)) {
                steps.add(TieColumns.number(step.from()), states.computeIfAbsent(step.state(), key -> states.size()));
            }
            steps.endRow();
            addHeld(activities.getOrDefault(tie.id(), List.of()));
            tie.sources().stream().mapToInt(TieColumns::sourceNumber).sorted().forEach(sources::add);
            sources.endRow();
        }
    }

    /** How many ties were added so far. */
    public int size() {
        return a.size();
    }

    private void addHeld(List<Activity> activities) {
        for (Activity activity : activities) {
            activity.on()
                    .flatMap(on -> on.latest())
                    .ifPresent(latest -> held.add(
                            TieColumns.number(
                                    activity.on().flatMap(on -> on.earliest()).orElse(LocalDate.MIN)),
                            TieColumns.number(latest)));
        }
        held.endRow();
    }

    // A side of which nothing is on record but its ties.
    private int number(EntityId place) {
        return numbers.computeIfAbsent(place, id -> {
            places.add(PlaceRow.bare(id));
            return places.size() - 1;
        });
    }

    /** The table of what was added. */
    public TieTable finish() {
        Integer[] order = new Integer[places.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(i -> places.get(i).slug()));
        int[] newNumber = new int[order.length];
        List<PlaceRow> sorted = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            newNumber[order[i]] = i;
            sorted.add(places.get(order[i]));
        }
        TieColumns ties = new TieColumns(
                slugs.finish(),
                mapped(a, newNumber),
                mapped(b, newNumber),
                levels.finish(),
                List.copyOf(formed.keySet()),
                formedOf.finish(),
                List.copyOf(states.keySet()),
                steps.finish(),
                held.finish(),
                sources.finish());
        NamedSubjects named = new NamedSubjects(
                names,
                MembershipSpans.of(
                        memberships, id -> Optional.ofNullable(numbers.get(id)).map(number -> newNumber[number])));
        return new TieTable(PlaceColumns.of(sorted), named, ties.inOrder());
    }

    /**
     * The table that another one becomes when what was added takes the place of what it held of these ties and places. All names
     * and memberships have to be added again; what was added of ties and places has to be about these ones, and about the places of
     * these ties.
     *
     * @param before the other table; it stays as it is
     * @param ties the ties to be replaced; one that was not added is gone
     * @param changedPlaces the places to be replaced; one that was not added stays without facts if a tie still names it
     */
    public TieTable finishOnto(TieTable before, Collection<EntityId> ties, Collection<EntityId> changedPlaces) {
        return new Splice(before, finish(), ties, changedPlaces)
                .table(names, table -> MembershipSpans.of(memberships, table::findPlace));
    }

    private static IntColumn mapped(IntColumn.Builder column, int[] newNumber) {
        int[] values = column.finish().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = newNumber[values[i]];
        }
        return new IntColumn(values);
    }
}
