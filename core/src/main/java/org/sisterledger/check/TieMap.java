package org.sisterledger.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Scope;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;

/**
 * Which ties a place has and which places a country, over a table of ties: what tells the ties of a scope without a look at all the others.
 * Ties and places go by their numbers in the table. Never changes.
 */
final class TieMap {
    private static final int NONE = -1;

    private final TieTable table;
    private final Map<EntityId, Integer> countries = new HashMap<>();
    private final int[] countryOf;
    private final Lists tiesOf;
    private final Lists placesOf;

    private TieMap(TieTable table) {
        this.table = table;
        table.countries().forEach(country -> countries.put(country, countries.size()));
        countryOf = new int[table.places()];
        for (int place = 0; place < countryOf.length; place++) {
            countryOf[place] = table.country(place).map(countries::get).orElse(NONE);
        }
        int[] places = new int[table.size() * 2];
        for (int tie = 0; tie < table.size(); tie++) {
            places[2 * tie] = table.a(tie);
            places[2 * tie + 1] = table.b(tie);
        }
        tiesOf = Lists.of(places, countryOf.length, 2);
        placesOf = Lists.of(countryOf, countries.size(), 1);
    }

    static TieMap of(TieTable table) {
        return new TieMap(table);
    }

    /** Numbers of items by the owner that each has, one list an owner, in order. */
    private static final class Lists {
        // Where the list of an owner ends.
        private final int[] ends;
        private final int[] items;

        Lists(int[] ends, int[] items) {
            this.ends = ends;
            this.items = items;
        }

        // Owners stand in a row, so many for each item; an owner below 0 is none.
        static Lists of(int[] owners, int count, int ownersEach) {
            int[] next = new int[count + 1];
            for (int owner : owners) {
                if (owner >= 0) {
                    next[owner + 1]++;
                }
            }
            for (int i = 0; i < count; i++) {
                next[i + 1] += next[i];
            }
            int[] items = new int[next[count]];
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] >= 0) {
                    items[next[owners[i]]++] = i / ownersEach;
                }
            }
            return new Lists(next, items);
        }

        int from(int owner) {
            return owner == 0 ? 0 : ends[owner - 1];
        }

        int to(int owner) {
            return ends[owner];
        }

        int get(int at) {
            return items[at];
        }
    }

    EntityId id(int tie) {
        return table.id(tie);
    }

    TieTable table() {
        return table;
    }

    /** The country of a place; empty if the place or its country is not known. */
    Optional<EntityId> countryOf(EntityId place) {
        return table.findPlace(place).flatMap(table::country);
    }

    /** The ties that a scope takes in, whatever their state, by number, in order. Levels are of activities and narrow no ties. */
    BitSet of(Scope scope) {
        BitSet found = new BitSet();
        if (!scope.communities().isEmpty()) {
            scope.communities().forEach(place -> table.findPlace(place).ifPresent(number -> addTies(number, found)));
        } else if (scope.countries().isEmpty() || scope.countries().size() > 2) {
            found.set(0, table.size());
        } else {
            addTiesOf(smallest(scope.countries()), found);
        }
        if (!scope.countries().isEmpty()) {
            int[] wanted = scope.countries().stream()
                    .mapToInt(country -> countries.getOrDefault(country, NONE))
                    .distinct()
                    .toArray();
            for (int tie = found.nextSetBit(0); tie >= 0; tie = found.nextSetBit(tie + 1)) {
                if (!concerns(scope.countries().size(), wanted, countryOf[table.a(tie)], countryOf[table.b(tie)])) {
                    found.clear(tie);
                }
            }
        }
        return found;
    }

    // As Evidence.concerns says it of a tie: all of two countries named, some of more.
    private static boolean concerns(int named, int[] wanted, int a, int b) {
        if (named > 2) {
            return (a == NONE || contains(wanted, a)) && (b == NONE || contains(wanted, b));
        }
        for (int country : wanted) {
            if (country == NONE || (country != a && country != b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] numbers, int number) {
        return Arrays.stream(numbers).anyMatch(each -> each == number);
    }

    /** Adds the ties of which both sides are among these places. */
    BitSet among(Set<EntityId> ids) {
        BitSet places = new BitSet();
        ids.forEach(id -> table.findPlace(id).ifPresent(places::set));
        BitSet found = new BitSet();
        places.stream().forEach(place -> {
            for (int at = tiesOf.from(place); at < tiesOf.to(place); at++) {
                int tie = tiesOf.get(at);
                if (places.get(table.a(tie)) && places.get(table.b(tie))) {
                    found.set(tie);
                }
            }
        });
        return found;
    }

    private void addTies(int place, BitSet found) {
        for (int at = tiesOf.from(place); at < tiesOf.to(place); at++) {
            found.set(tiesOf.get(at));
        }
    }

    private void addTiesOf(int country, BitSet found) {
        for (int at = country == NONE ? 0 : placesOf.from(country);
                country != NONE && at < placesOf.to(country);
                at++) {
            addTies(placesOf.get(at), found);
        }
    }

    // Ties between two countries are found from the one with fewer places.
    private int smallest(List<EntityId> named) {
        int best = NONE;
        for (EntityId id : named) {
            int country = countries.getOrDefault(id, NONE);
            if (country == NONE) {
                return NONE;
            }
            if (best == NONE || size(country) < size(best)) {
                best = country;
            }
        }
        return best;
    }

    private int size(int country) {
        return placesOf.to(country) - placesOf.from(country);
    }
}
