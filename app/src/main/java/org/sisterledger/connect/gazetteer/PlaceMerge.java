package org.sisterledger.connect.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sisterledger.community.Point;
import org.sisterledger.reading.places.PlaceEntry;
import org.sisterledger.reading.places.PlaceKind;

/**
 * Joins the rows of several gazetteers: those of one name in one country that are near each other are one place, with the names of
 * all and the largest population. Rows without a point join the place of their number or name, or wait.
 */
final class PlaceMerge {
    private static final double SAME_PLACE_KM = 25;

    private final Map<String, List<Joined>> byName = new TreeMap<>();
    private final Map<Long, Joined> byId = new HashMap<>();
    private final Map<String, Map<String, Integer>> regionVotes = new HashMap<>();
    private long waiting;

    /** A place as far as it is joined. */
    private static final class Joined {
        private final ListedPlace first;
        private final Point point;
        private final TreeSet<String> names = new TreeSet<>();
        private Optional<String> region = Optional.empty();
        private Optional<String> code = Optional.empty();
        private Optional<String> county = Optional.empty();
        private long population;
        private OptionalLong id = OptionalLong.empty();

        Joined(ListedPlace first, Point point) {
            this.first = first;
            this.point = point;
        }

        void add(ListedPlace row) {
            names.addAll(row.names());
            names.add(row.name());
            if (row.coded()) {
                code = code.or(row::region);
            } else {
                region = region.or(row::region);
            }
            county = county.or(row::county);
            population = Math.max(population, row.population());
            id = id.isPresent() ? id : row.geonameId();
        }
    }

    /** Takes the rows of a gazetteer. Those that have points come before those that have none. */
    void add(ListedPlace row) {
        if (row.point().isEmpty()) {
            addWithoutPoint(row);
            return;
        }
        Point point = row.point().get();
        List<Joined> namesakes = byName.computeIfAbsent(key(row), key -> new ArrayList<>(1));
        Joined joined = namesakes.stream()
                .filter(other -> other.point.kilometresTo(point) < SAME_PLACE_KM)
                .findFirst()
                .orElseGet(() -> {
                    Joined made = new Joined(row, point);
                    namesakes.add(made);
                    return made;
                });
        joined.add(row);
        row.geonameId().ifPresent(id -> byId.putIfAbsent(id, joined));
    }

    private void addWithoutPoint(ListedPlace row) {
        List<Joined> namesakes = byName.getOrDefault(key(row), List.of());
        List<Joined> inRegion = namesakes.stream()
                .filter(place -> place.region.isPresent() && place.region.equals(row.region()))
                .toList();
        Optional<Joined> place = Optional.ofNullable(byId.get(row.geonameId().orElse(-1)))
                .or(() -> inRegion.size() == 1 ? Optional.of(inRegion.get(0)) : Optional.empty())
                .or(() -> namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty());
        if (place.isEmpty()) {
            waiting++;
        }
        place.ifPresent(known -> known.add(row));
    }

    /** Rows without a point that found no place. */
    long waiting() {
        return waiting;
    }

    /** All places, with those of the project's own tables. */
    Collection<PlaceEntry> listEntries() {
        byName.values().forEach(places -> places.forEach(this::vote));
        List<PlaceEntry> entries = new ArrayList<>(Countries.list());
        byName.values().forEach(places -> places.forEach(place -> entries.add(entry(place))));
        return entries;
    }

    // Places that two gazetteers list tell which code means which state.
    private void vote(Joined place) {
        if (place.code.isPresent() && place.region.isPresent()) {
            regionVotes
                    .computeIfAbsent(place.first.country() + "." + place.code.get(), key -> new TreeMap<>())
                    .merge(place.region.get(), 1, Integer::sum);
        }
    }

    private PlaceEntry entry(Joined place) {
        String country = place.first.country();
        Optional<String> region = place.region.or(() -> place.code.flatMap(code -> nameOf(country, code)));
        List<String> names = new ArrayList<>(place.names);
        names.addAll(Countries.listTownNames(country, place.first.name()));
        names.remove(place.first.name());
        return new PlaceEntry(
                PlaceKind.SETTLEMENT,
                place.first.name(),
                names,
                List.of(),
                country,
                region,
                place.county,
                place.point,
                place.population,
                place.id);
    }

    private Optional<String> nameOf(String country, String code) {
        Map<String, Integer> votes = regionVotes.getOrDefault(country + "." + code, Map.of());
        return Countries.findRegion(country, code)
                .or(() -> votes.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey));
    }

    private static String key(ListedPlace row) {
        return row.country() + "\t" + row.name().toLowerCase(Locale.ROOT);
    }
}
