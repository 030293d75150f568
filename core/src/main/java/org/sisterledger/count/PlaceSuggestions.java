package org.sisterledger.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds places by the beginnings of words of their names. */
final class PlaceSuggestions {
    // Added to the ties of a place of which a name begins with the word: it comes before all others.
    private static final int FIRST = 1 << 30;

    private final TieTable table;
    private final TieIndex index;
    private final PlaceIndex places;

    PlaceSuggestions(TieTable table, TieIndex index) {
        this.table = table;
        this.index = index;
        this.places = table.placeIndex();
    }

    /**
     * The places with the most ties that all words name.
     *
     * @param country the number of their country, -1 if no place is in it; empty for any
     */
    List<PlaceSuggestion> of(List<String> words, Optional<Integer> country, int limit) {
        Largest largest = new Largest(limit);
        if (words.isEmpty()) {
            for (int place = 0; place < table.places(); place++) {
                add(largest, place * 2 + 1, country);
            }
        } else {
            add(largest, words, country);
        }
        List<PlaceSuggestion> found = new ArrayList<>();
        for (int place : largest.toArray()) {
            found.add(new PlaceSuggestion(
                    table.place(place), table.placeLabel(place), table.country(place), index.degree(place)));
        }
        return List.copyOf(found);
    }

    private void add(Largest largest, List<String> words, Optional<Integer> country) {
        List<int[]> ranges = words.stream()
                .distinct()
                .map(places::range)
                .sorted(Comparator.comparingInt(range -> range[1] - range[0]))
                .toList();
        List<boolean[]> others = ranges.stream().skip(1).map(places::places).toList();
        int[] rarest = ranges.get(0);
        // Words of a range may name one place twice, such as "New Newton"; the better of the two counts.
        int[] best = new int[rarest[1] - rarest[0]];
        for (int i = 0; i < best.length; i++) {
            best[i] = places.named().first().get(rarest[0] + i);
        }
        Arrays.sort(best);
        int last = -1;
        for (int item : best) {
            int place = item >> 1;
            if (place != last && others.stream().allMatch(word -> word[place])) {
                add(largest, item, country);
            }
            last = place;
        }
    }

    private void add(Largest largest, int item, Optional<Integer> country) {
        int place = item >> 1;
        boolean wanted = country.isEmpty() || table.placeColumns().countryOf().get(place) == country.get();
        // The number of a country that no place is in is that of an unknown one.
        if (wanted && !(country.isPresent() && country.get() < 0)) {
            largest.add(index.degree(place) + ((item & 1) == 0 ? FIRST : 0), place);
        }
    }
}
