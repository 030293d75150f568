package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Makes a {@link TieTable} from parts of a record, so that a record of any size needs no more memory than the table and one
 * part: names first, then places, then ties in the order of their ids, each part with all that is on record of its ties.
 */
public final class TieTableBuilder {
    private record Place(String slug, String label, Optional<EntityId> country, Optional<String> region) {}

    private final Map<EntityId, String> names = new TreeMap<>();
    private final Map<EntityId, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final TextColumn.Builder slugs = new TextColumn.Builder();
    private final IntColumn.Builder a = new IntColumn.Builder();
    private final IntColumn.Builder b = new IntColumn.Builder();
    private final IntColumn.Builder levels = new IntColumn.Builder();
    private final Map<TieState, Integer> states = new LinkedHashMap<>();
    private final IntColumn.Builder stepEnds = new IntColumn.Builder();
    private final IntColumn.Builder stepDays = new IntColumn.Builder();
    private final IntColumn.Builder stepStates = new IntColumn.Builder();
    private final IntColumn.Builder heldEnds = new IntColumn.Builder();
    private final IntColumn.Builder heldFrom = new IntColumn.Builder();
    private final IntColumn.Builder heldBy = new IntColumn.Builder();

    /** Adds the names of countries, territories, registers and bodies, and the memberships. */
    public void addNames(RecordView part) {
        for (EntityKind kind :
                List.of(EntityKind.COUNTRY, EntityKind.TERRITORY, EntityKind.REGISTER, EntityKind.ORGANIZATION)) {
            part.listIds(kind).forEach(id -> names.put(id, part.label(id)));
        }
        memberships.addAll(part.memberships().values());
    }

    /** Adds the communities of a part. */
    public void addPlaces(RecordView part) {
        for (Community community : part.communities().values()) {
            numbers.put(community.id(), places.size());
            places.add(new Place(community.id().slug(), community.label(), community.country(), community.region()));
        }
    }

    /** Adds the ties of a part. */
    public void addTies(RecordView part) {
        Map<EntityId, List<Activity>> held = new HashMap<>();
        for (Activity activity : part.activities().values()) {
            if (activity.isHeld()) {
                activity.partnerships()
                        .forEach(tie -> held.computeIfAbsent(tie, key -> new ArrayList<>())
                                .add(activity));
            }
        }
        for (Partnership tie : part.partnerships().values()) {
            slugs.add(tie.id().slug());
            a.add(number(tie.a()));
            b.add(number(tie.b()));
            levels.add(tie.level().map(TieColumns::number).orElse(-1));
            for (TieTimeline.Step step : TieTimeline.of(part, tie)) {
                stepDays.add(TieColumns.number(step.from()));
                stepStates.add(states.computeIfAbsent(step.state(), key -> states.size()));
            }
            stepEnds.add(stepDays.size());
            addHeld(held.getOrDefault(tie.id(), List.of()));
        }
    }

    /** How many ties were added so far. */
    public int size() {
        return a.size();
    }

    private void addHeld(List<Activity> activities) {
        for (Activity activity : activities) {
            activity.on().flatMap(on -> on.latest()).ifPresent(latest -> {
                heldFrom.add(TieColumns.number(
                        activity.on().flatMap(on -> on.earliest()).orElse(LocalDate.MIN)));
                heldBy.add(TieColumns.number(latest));
            });
        }
        heldEnds.add(heldBy.size());
    }

    // A side of which nothing is on record but its ties.
    private int number(EntityId place) {
        return numbers.computeIfAbsent(place, id -> {
            places.add(new Place(id.slug(), id.toString(), Optional.empty(), Optional.empty()));
            return places.size() - 1;
        });
    }

    /** The table of what was added. */
    public TieTable finish() {
        Integer[] order = new Integer[places.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        java.util.Arrays.sort(order, Comparator.comparing(i -> places.get(i).slug()));
        int[] newNumber = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            newNumber[order[i]] = i;
        }
        PlaceColumns placeColumns = placeColumns(order, newNumber);
        return new TieTable(
                placeColumns,
                new TieColumns(
                        slugs.finish(),
                        mapped(a, newNumber),
                        mapped(b, newNumber),
                        levels.finish(),
                        List.copyOf(states.keySet()),
                        stepEnds.finish(),
                        stepDays.finish(),
                        stepStates.finish(),
                        heldEnds.finish(),
                        heldFrom.finish(),
                        heldBy.finish()));
    }

    private PlaceColumns placeColumns(Integer[] order, int[] newNumber) {
        TextColumn.Builder placeSlugs = new TextColumn.Builder();
        TextColumn.Builder labels = new TextColumn.Builder();
        Map<EntityId, Integer> countries = new TreeMap<>();
        Map<String, Integer> regions = new TreeMap<>();
        for (Place place : places) {
            place.country().ifPresent(id -> countries.put(id, 0));
            place.region().ifPresent(region -> regions.put(region, 0));
        }
        enumerate(countries);
        enumerate(regions);
        int[] countryOf = new int[order.length];
        int[] regionOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            Place place = places.get(order[i]);
            placeSlugs.add(place.slug());
            labels.add(place.label());
            countryOf[i] = place.country().map(countries::get).orElse(-1);
            regionOf[i] = place.region().map(regions::get).orElse(-1);
        }
        return new PlaceColumns(
                placeSlugs.finish(),
                labels.finish(),
                new IntColumn(countryOf),
                new IntColumn(regionOf),
                List.copyOf(countries.keySet()),
                List.copyOf(regions.keySet()),
                Map.copyOf(names),
                spans(newNumber));
    }

    // A membership that a source dates by a span holds for it; one read on a day holds until a later reading finds it
    // lapsed.
    private List<PlaceColumns.Membership> spans(int[] newNumber) {
        Map<List<EntityId>, List<LocalDate>> lapses = new HashMap<>();
        for (Membership membership : memberships) {
            if (!membership.current()) {
                membership
                        .on()
                        .or(membership::valid)
                        .flatMap(on -> on.latest())
                        .ifPresent(day -> lapses.computeIfAbsent(pair(membership), key -> new ArrayList<>())
                                .add(day));
            }
        }
        List<PlaceColumns.Membership> spans = new ArrayList<>();
        for (Membership membership : memberships) {
            Integer place = numbers.get(membership.community());
            if (place == null || !membership.current()) {
                continue;
            }
            LocalDate from = membership
                    .valid()
                    .map(valid -> valid.earliest().orElse(LocalDate.MIN))
                    .or(() -> membership.on().flatMap(on -> on.latest()))
                    .orElse(LocalDate.MIN);
            LocalDate until = membership
                    .valid()
                    .map(valid -> valid.latest().orElse(LocalDate.MAX))
                    .orElseGet(() -> dayBefore(lapses.getOrDefault(pair(membership), List.of()), from));
            spans.add(new PlaceColumns.Membership(
                    newNumber[place], membership.organization(), TieColumns.number(from), TieColumns.number(until)));
        }
        return List.copyOf(spans);
    }

    private static List<EntityId> pair(Membership membership) {
        return List.of(membership.community(), membership.organization());
    }

    private static LocalDate dayBefore(List<LocalDate> lapses, LocalDate from) {
        return lapses.stream()
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .map(day -> day.minusDays(1))
                .orElse(LocalDate.MAX);
    }

    private static <K> void enumerate(Map<K, Integer> sorted) {
        int next = 0;
        for (Map.Entry<K, Integer> entry : sorted.entrySet()) {
            entry.setValue(next++);
        }
    }

    private static IntColumn mapped(IntColumn.Builder column, int[] newNumber) {
        int[] values = column.finish().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = newNumber[values[i]];
        }
        return new IntColumn(values);
    }
}
