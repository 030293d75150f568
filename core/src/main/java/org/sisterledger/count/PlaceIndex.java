package org.sisterledger.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sisterledger.fact.FoldedName;

/**
 * The places of a table by the words of their names, and in the order of their names. Words are folded, see {@link FoldedName}.
 *
 * @param words every word, in order
 * @param named the places that a word names, by number: twice the number of the place, and one more if the word begins none of its names
 * @param rank the place's number in the order of the names
 */
record PlaceIndex(TextColumn words, IntLists named, IntColumn rank) {
    static PlaceIndex of(PlaceColumns places) {
        Map<String, Integer> numbers = new HashMap<>();
        IntColumn.Builder wordOf = new IntColumn.Builder();
        IntColumn.Builder placeOf = new IntColumn.Builder();
        String[] folded = new String[places.size()];
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < folded.length; place++) {
            folded[place] = FoldedName.of(places.labels().get(place));
            seen.clear();
            List<String> names = new ArrayList<>(places.listAliases(place));
            names.replaceAll(FoldedName::of);
            names.add(0, folded[place]);
            // First words of all names first: a word is noted once for a place.
            for (boolean first : new boolean[] {true, false}) {
                for (String name : names) {
                    for (String word : words(name, first)) {
                        if (seen.add(word)) {
                            wordOf.add(numbers.computeIfAbsent(word, key -> numbers.size()));
                            placeOf.add(place * 2 + (first ? 0 : 1));
                        }
                    }
                }
            }
        }
        List<String> sorted = numbers.keySet().stream().sorted().toList();
        int[] order = new int[sorted.size()];
        TextColumn.Builder words = new TextColumn.Builder();
        for (int i = 0; i < order.length; i++) {
            words.add(sorted.get(i));
            order[numbers.getOrDefault(sorted.get(i), 0)] = i;
        }
        return new PlaceIndex(words.finish(), grouped(wordOf.finish(), placeOf.finish(), order), rank(folded));
    }

    /** The words of a text, folded; none if it has neither letter nor digit. */
    static List<String> listWords(String text) {
        String folded = FoldedName.of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    private static List<String> words(String name, boolean first) {
        if (name.isEmpty()) {
            return List.of();
        }
        int blank = name.indexOf(' ');
        if (first) {
            return List.of(blank < 0 ? name : name.substring(0, blank));
        }
        return blank < 0 ? List.of() : Arrays.asList(name.substring(blank + 1).split(" ", -1));
    }

    private static IntLists grouped(IntColumn wordOf, IntColumn placeOf, int[] order) {
        int[] ends = new int[order.length];
        for (int i = 0; i < wordOf.size(); i++) {
            ends[order[wordOf.get(i)]]++;
        }
        int sum = 0;
        for (int word = 0; word < ends.length; word++) {
            sum += ends[word];
            ends[word] = sum - ends[word];
        }
        int[] grouped = new int[placeOf.size()];
        for (int i = 0; i < grouped.length; i++) {
            grouped[ends[order[wordOf.get(i)]]++] = placeOf.get(i);
        }
        return new IntLists(new IntColumn(ends), new IntColumn(grouped), new IntColumn(new int[0]));
    }

    private static IntColumn rank(String[] folded) {
        Integer[] order = new Integer[folded.length];
        Arrays.setAll(order, i -> i);
        // The sort is stable: namesakes keep the order of their ids.
        Arrays.sort(order, Comparator.comparing(i -> folded[i]));
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return new IntColumn(rank);
    }

    /** Where the items of words that begin like this begin and end in {@link #named}, in an array of two. */
    int[] range(String beginning) {
        int first = words.firstNotBefore(beginning);
        int low = first;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).startsWith(beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new int[] {
            first == 0 ? 0 : named.ends().get(first - 1),
            low == 0 ? 0 : named.ends().get(low - 1)
        };
    }

    /** Marks the places of a range. */
    boolean[] places(int[] range) {
        boolean[] marked = new boolean[rank.size()];
        for (int i = range[0]; i < range[1]; i++) {
            marked[named.first().get(i) >> 1] = true;
        }
        return marked;
    }
}
