package org.sisterledger.count;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * How many ties there are between each two countries.
 *
 * @param countries the countries with the most ties, that with the most first
 * @param ties a row for each country, with a column for each: ties between the two, or within the one
 */
public record CountryMatrix(List<EntityId> countries, List<List<Integer>> ties) {
    /** Copies the lists. */
    public CountryMatrix {
        countries = List.copyOf(countries);
        ties = ties.stream().map(List::copyOf).toList();
    }

    static CountryMatrix of(TieTable table, Matches matches, int limit) {
        TieColumns columns = table.tieColumns();
        IntColumn countryOf = table.placeColumns().countryOf();
        int size = table.countries().size();
        int[][] between = new int[size][size];
        int[] all = new int[size];
        matches.forEach(tie -> {
            int a = countryOf.get(columns.a(tie));
            int b = countryOf.get(columns.b(tie));
            if (a >= 0) {
                all[a]++;
            }
            if (b >= 0 && a != b) {
                all[b]++;
            }
            if (a >= 0 && b >= 0) {
                between[Math.min(a, b)][Math.max(a, b)]++;
            }
        });
        Largest largest = new Largest(limit);
        for (int country = 0; country < size; country++) {
            if (all[country] > 0) {
                largest.add(all[country], country);
            }
        }
        int[] shown = largest.toArray();
        List<EntityId> countries = new ArrayList<>();
        List<List<Integer>> rows = new ArrayList<>();
        for (int one : shown) {
            countries.add(table.countries().get(one));
            List<Integer> row = new ArrayList<>();
            for (int other : shown) {
                row.add(between[Math.min(one, other)][Math.max(one, other)]);
            }
            rows.add(row);
        }
        return new CountryMatrix(countries, rows);
    }
}
