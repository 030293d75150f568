package org.sisterledger.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;

/**
 * How many of some ties there are of each kind, the most first. A tie counts in both of its countries and in every register that
 * shows it.
 *
 * @param total how many ties there are
 * @param countries by country, at most 20 of them
 * @param types by type on the day
 * @param levels by level; {@code ?} where it is not known
 * @param statuses {@code standing}, {@code suspended} or {@code ended} on the day
 * @param registers by register that shows the tie on the day
 */
public record Facets(
        int total,
        List<Facet> countries,
        List<Facet> types,
        List<Facet> levels,
        List<Facet> statuses,
        List<Facet> registers) {
    private static final int COUNTRIES = 20;

    /**
     * One kind.
     *
     * @param key an id or a word
     * @param label the same for people
     * @param ties how many ties, at least 1
     */
    public record Facet(String key, String label, long ties) {}

    /** Copies the lists. */
    public Facets {
        countries = List.copyOf(countries);
        types = List.copyOf(types);
        levels = List.copyOf(levels);
        statuses = List.copyOf(statuses);
        registers = List.copyOf(registers);
    }

    static Facets of(TieTable table, Matches matches, TieQuery query) {
        TieColumns ties = table.tieColumns();
        IntColumn countryOf = table.placeColumns().countryOf();
        int[] states = table.statesOn(query.day());
        int[] byState = new int[ties.states().size()];
        int[] byLevel = new int[Level.values().length + 1];
        int[] byCountry = new int[table.countries().size() + 1];
        matches.forEach(tie -> {
            byState[states[tie]]++;
            byLevel[ties.levelOf().get(tie) + 1]++;
            int a = countryOf.get(ties.a(tie));
            int b = countryOf.get(ties.b(tie));
            byCountry[a + 1]++;
            if (a != b) {
                byCountry[b + 1]++;
            }
        });
        Map<String, Long> types = new TreeMap<>();
        Map<String, Long> statuses = new TreeMap<>();
        Map<EntityId, Long> registers = new TreeMap<>();
        for (int i = 0; i < byState.length; i++) {
            TieState state = ties.states().get(i);
            long some = byState[i];
            if (some > 0) {
                types.merge(Words.of(state.type()), some, Long::sum);
                statuses.merge(Words.of(state.standing()), some, Long::sum);
                state.listed(query.definition().began()).forEach(id -> registers.merge(id, some, Long::sum));
            }
        }
        return new Facets(
                matches.count(),
                countries(table, byCountry),
                words(types),
                levels(byLevel),
                words(statuses),
                ids(table, registers));
    }

    private static List<Facet> countries(TieTable table, int[] byCountry) {
        Map<EntityId, Long> countries = new TreeMap<>();
        for (int i = 1; i < byCountry.length; i++) {
            countries.put(table.countries().get(i - 1), (long) byCountry[i]);
        }
        List<Facet> all = ids(table, countries);
        return all.subList(0, Math.min(COUNTRIES, all.size()));
    }

    private static List<Facet> levels(int[] byLevel) {
        Map<String, Long> levels = new TreeMap<>();
        levels.put("?", (long) byLevel[0]);
        for (Level level : Level.values()) {
            levels.put(Words.of(level), (long) byLevel[TieColumns.number(level) + 1]);
        }
        return words(levels);
    }

    private static List<Facet> ids(TieTable table, Map<EntityId, Long> counts) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((id, ties) -> facets.add(new Facet(id.toString(), table.label(id), ties)));
        return sorted(facets);
    }

    private static List<Facet> words(Map<String, Long> counts) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((word, ties) -> facets.add(new Facet(
                word,
                word.equals("?") ? "not known" : word.toLowerCase(Locale.ROOT).replace('-', ' '),
                ties)));
        return sorted(facets);
    }

    private static List<Facet> sorted(List<Facet> facets) {
        facets.removeIf(facet -> facet.ties() == 0);
        facets.sort(Comparator.comparingLong(Facet::ties).reversed().thenComparing(Facet::key));
        return facets;
    }
}
