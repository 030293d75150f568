package org.sisterledger.count;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;

/**
 * What is counted, with every parameter. A figure without its definition says nothing.
 *
 * @param countries the countries of the two sides; one country means ties of it with anywhere, none means all ties
 * @param community only ties of this community; empty for any
 * @param register only ties that this register shows; empty for the whole record
 * @param levels only ties at these levels; empty for any level
 * @param types only ties of these types; empty for any type
 * @param began which ties count as begun
 * @param standing which ties count by their state
 * @param counted pairs or places
 */
public record CountDefinition(
        List<EntityId> countries,
        Optional<EntityId> community,
        Optional<EntityId> register,
        Set<Level> levels,
        Set<PartnershipType> types,
        Began began,
        Standing standing,
        Counted counted) {
    /** Copies the collections; places are counted only where a country names the side. */
    public CountDefinition {
        countries = List.copyOf(countries);
        levels = Set.copyOf(levels);
        types = Set.copyOf(types);
        if (countries.size() > 2) {
            throw new IllegalArgumentException("A tie has two sides; got countries " + countries + ".");
        }
        if (counted != Counted.PAIRS && countries.isEmpty()) {
            throw new IllegalArgumentException("Places are counted on the side of a country; name one.");
        }
    }

    /** All standing pairs between countries, of any type and level. */
    public static CountDefinition pairs(List<EntityId> countries, Began began) {
        return new CountDefinition(
                countries,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                began,
                Standing.STANDING,
                Counted.PAIRS);
    }

    /** The same for the ties of one community. */
    public CountDefinition withCommunity(Optional<EntityId> other) {
        return new CountDefinition(countries, other, register, levels, types, began, standing, counted);
    }

    /** The same with ties that count as begun in another way. */
    public CountDefinition withBegan(Began other) {
        return new CountDefinition(countries, community, register, levels, types, other, standing, counted);
    }

    /** The same over one register. */
    public CountDefinition withRegister(Optional<EntityId> other) {
        return new CountDefinition(countries, community, other, levels, types, began, standing, counted);
    }

    /** The same at these levels. */
    public CountDefinition withLevels(Set<Level> others) {
        return new CountDefinition(countries, community, register, others, types, began, standing, counted);
    }

    /** The same of these types. */
    public CountDefinition withTypes(Set<PartnershipType> others) {
        return new CountDefinition(countries, community, register, levels, others, began, standing, counted);
    }

    /** The same in another state. */
    public CountDefinition withStanding(Standing other) {
        return new CountDefinition(countries, community, register, levels, types, began, other, counted);
    }

    /** The same in another unit. */
    public CountDefinition withCounted(Counted other) {
        return new CountDefinition(countries, community, register, levels, types, began, standing, other);
    }

    /** The definition in words, such as {@code sister pairs at city level, not ended, presumed begun, in Wikidata}. */
    public String words(RecordView record) {
        StringBuilder words = new StringBuilder();
        words.append(types.isEmpty() ? "" : list(types) + " ").append(unit(record));
        community.ifPresent(id -> words.append(" of ").append(record.label(id)));
        words.append(levels.isEmpty() ? "" : " at " + list(levels) + " level");
        words.append(
                switch (standing) {
                    case STANDING -> ", not ended";
                    case ENDED -> ", ended";
                    case SUSPENDED -> ", suspended";
                    case EVER -> ", ended or not";
                });
        words.append(began == Began.KNOWN ? ", known to have begun" : ", presumed begun");
        register.ifPresent(id -> words.append(", listed in ").append(record.label(id)));
        return words.toString();
    }

    /** Every parameter by name, in a stable order; {@code any} where nothing is filtered. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("countries", countries.isEmpty() ? "any" : String.join(",", slugs(countries)));
        all.put("community", community.map(EntityId::toString).orElse("any"));
        all.put("register", register.map(EntityId::toString).orElse("any"));
        all.put("levels", levels.isEmpty() ? "any" : list(levels));
        all.put("types", types.isEmpty() ? "any" : list(types));
        all.put("began", Words.of(began));
        all.put("status", Words.of(standing));
        all.put("counted", Words.of(counted));
        return all;
    }

    /** How many axes narrow the count: the fewer, the plainer the definition. */
    int narrowness() {
        return (community.isPresent() ? 1 : 0)
                + (register.isPresent() ? 1 : 0)
                + (levels.isEmpty() ? 0 : 1)
                + (types.isEmpty() ? 0 : 1)
                + (standing == Standing.STANDING ? 0 : 1)
                + (counted == Counted.PAIRS ? 0 : 1);
    }

    private String unit(RecordView record) {
        return switch (counted) {
            case PAIRS -> "pairs";
            case PLACES_OF_FIRST -> "places in " + record.label(countries.get(0)) + " with a tie";
            case PLACES_OF_SECOND ->
                countries.size() > 1 ? "places in " + record.label(countries.get(1)) + " with a tie" : "places abroad";
        };
    }

    private static List<String> slugs(List<EntityId> ids) {
        List<String> slugs = new ArrayList<>();
        ids.forEach(id -> slugs.add(id.slug()));
        return slugs;
    }

    // In the order of the constants, whatever the order of the set.
    private static <E extends Enum<E>> String list(Set<E> constants) {
        return EnumSet.copyOf(constants).stream()
                .map(constant -> Words.of(constant).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
