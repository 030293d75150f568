package org.sisterledger.count;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/** Finds the ties of a query: from the rarest of its words to places, from there to their ties, and only these are looked at. */
final class TieFinder {
    private final TieTable table;
    private final TieIndex index;

    TieFinder(TieTable table, TieIndex index) {
        this.table = table;
        this.index = index;
    }

    Matches find(TieQuery query) {
        TieScan scan = new TieScan(table, query.day());
        int[] rows = query.text().isEmpty()
                ? scan.rows(query.definition())
                : scan.rowsAmong(query.definition(), candidates(query.text()));
        return Matches.of(rows, table.size());
    }

    private int[] candidates(String text) {
        Optional<int[]> named = byId(text);
        return named.isPresent() ? named.get() : byWords(PlaceIndex.listWords(text));
    }

    // A slug has dashes, and no word of a name has.
    private Optional<int[]> byId(String text) {
        if (EntityId.isId(text)) {
            EntityId id = EntityId.parse(text);
            return Optional.of(id.kind() == EntityKind.COMMUNITY ? ofPlace(id) : ofTie(id));
        }
        boolean slug = text.indexOf('-') > 0 && EntityId.isId("community:" + text);
        int[] found = slug ? ofPlace(EntityId.of(EntityKind.COMMUNITY, text)) : new int[0];
        if (slug && found.length == 0) {
            found = ofTie(EntityId.of(EntityKind.PARTNERSHIP, text));
        }
        return found.length == 0 ? Optional.empty() : Optional.of(found);
    }

    private int[] ofTie(EntityId id) {
        return table.findTie(id).map(tie -> new int[] {tie}).orElse(new int[0]);
    }

    private int[] ofPlace(EntityId id) {
        return table.findPlace(id)
                .map(place -> index.ofPlaces()
                        .first()
                        .toArray(index.ofPlaces().from(place), index.ofPlaces().to(place)))
                .orElse(new int[0]);
    }

    private int[] byWords(List<String> words) {
        if (words.isEmpty()) {
            return new int[0];
        }
        PlaceIndex places = table.placeIndex();
        List<int[]> ranges = words.stream()
                .distinct()
                .map(places::range)
                .sorted(Comparator.comparingInt(range -> range[1] - range[0]))
                .toList();
        List<boolean[]> others = ranges.stream().skip(1).map(places::places).toList();
        return ties(ranges.get(0), others);
    }

    private int[] ties(int[] rarest, List<boolean[]> others) {
        PlaceIndex places = table.placeIndex();
        IntLists ofPlaces = index.ofPlaces();
        TieColumns ties = table.tieColumns();
        long[] taken = new long[(table.size() >> 6) + 1];
        int count = 0;
        for (int item = rarest[0]; item < rarest[1]; item++) {
            int place = places.named().first().get(item) >> 1;
            for (int i = ofPlaces.from(place); i < ofPlaces.to(place); i++) {
                int tie = ofPlaces.first().get(i);
                boolean fresh = (taken[tie >> 6] & (1L << tie)) == 0;
                if (fresh && named(ties.a(tie), ties.b(tie), others)) {
                    taken[tie >> 6] |= 1L << tie;
                    count++;
                }
            }
        }
        int[] rows = new int[count];
        int at = 0;
        for (int word = 0; at < count; word++) {
            for (long rest = taken[word]; rest != 0; rest &= rest - 1) {
                rows[at++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return rows;
    }

    private static boolean named(int a, int b, List<boolean[]> words) {
        for (boolean[] word : words) {
            if (!word[a] && !word[b]) {
                return false;
            }
        }
        return true;
    }
}
