package org.sisterledger.count;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/**
 * What is counted, with every parameter. A figure without its definition says nothing.
 *
 * @param ties which ties are meant
 * @param began which of them count as begun
 * @param standing which of them count by their state
 * @param counted pairs or places
 */
public record CountDefinition(TieCriteria ties, Began began, Standing standing, Counted counted) {
    /** Checks that places are counted only where a country names the side. */
    public CountDefinition {
        Objects.requireNonNull(began);
        Objects.requireNonNull(standing);
        if (counted != Counted.PAIRS && ties.countries().isEmpty()) {
            throw new IllegalArgumentException("Places are counted on the side of a country; name one.");
        }
    }

    /** All standing pairs between countries, of any type and level. */
    public static CountDefinition pairs(List<EntityId> countries, Began began) {
        return new CountDefinition(TieCriteria.ALL.withCountries(countries), began, Standing.STANDING, Counted.PAIRS);
    }

    /** The countries of the two sides. */
    public List<EntityId> countries() {
        return ties.countries();
    }

    /** The community whose ties are counted; empty for any. */
    public Optional<EntityId> community() {
        return ties.community();
    }

    /** The register over which is counted; empty for the whole record. */
    public Optional<EntityId> register() {
        return ties.register();
    }

    /** The levels counted; empty for any. */
    public Set<Level> levels() {
        return ties.levels();
    }

    /** The types counted; empty for any. */
    public Set<PartnershipType> types() {
        return ties.types();
    }

    /** The same of other ties. */
    public CountDefinition withTies(TieCriteria others) {
        return new CountDefinition(others, began, standing, counted);
    }

    /** The same for the ties of one community. */
    public CountDefinition withCommunity(Optional<EntityId> other) {
        return withTies(ties.withCommunity(other));
    }

    /** The same with ties that count as begun in another way. */
    public CountDefinition withBegan(Began other) {
        return new CountDefinition(ties, other, standing, counted);
    }

    /** The same over one register. */
    public CountDefinition withRegister(Optional<EntityId> other) {
        return withTies(ties.withRegister(other));
    }

    /** The same at these levels. */
    public CountDefinition withLevels(Set<Level> others) {
        return withTies(ties.withLevels(others));
    }

    /** The same of these types. */
    public CountDefinition withTypes(Set<PartnershipType> others) {
        return withTies(ties.withTypes(others));
    }

    /** The same in another state. */
    public CountDefinition withStanding(Standing other) {
        return new CountDefinition(ties, began, other, counted);
    }

    /** The same in another unit. */
    public CountDefinition withCounted(Counted other) {
        return new CountDefinition(ties, began, standing, other);
    }

    /**
     * The definition in words, such as {@code sister pairs at city level, not ended, presumed begun, listed in Wikidata}.
     *
     * @param labels names for subjects, fit for people
     */
    public String words(Function<EntityId, String> labels) {
        StringBuilder words = new StringBuilder();
        words.append(types().isEmpty() ? "" : list(types()) + " ").append(unit(labels));
        community().ifPresent(id -> words.append(" of ").append(labels.apply(id)));
        ties.region().ifPresent(region -> words.append(" with a side in ").append(region));
        words.append(levels().isEmpty() ? "" : " at " + list(levels()) + " level");
        words.append(
                switch (standing) {
                    case STANDING -> ", not ended";
                    case ENDED -> ", ended";
                    case SUSPENDED -> ", suspended";
                    case EVER -> ", ended or not";
                });
        words.append(began == Began.KNOWN ? ", known to have begun" : ", presumed begun");
        register().ifPresent(id -> words.append(", listed in ").append(labels.apply(id)));
        ties.memberOf().ifPresent(id -> words.append(", with a member of ").append(labels.apply(id)));
        ties.activity()
                .ifPresent(window -> words.append(window.held() ? ", with" : ", without")
                        .append(" an activity on record in the last ")
                        .append(window.years() == 1 ? "year" : window.years() + " years"));
        return words.toString();
    }

    /** Every parameter by name, in a stable order; {@code any} where nothing is filtered. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "countries",
                countries().isEmpty()
                        ? "any"
                        : countries().stream().map(EntityId::slug).collect(Collectors.joining(",")));
        all.put("community", community().map(EntityId::toString).orElse("any"));
        all.put("region", ties.region().orElse("any"));
        all.put("register", register().map(EntityId::toString).orElse("any"));
        all.put("levels", levels().isEmpty() ? "any" : list(levels()));
        all.put("types", types().isEmpty() ? "any" : list(types()));
        all.put("memberOf", ties.memberOf().map(EntityId::toString).orElse("any"));
        all.put("activity", ties.activity().map(ActivityWindow::toString).orElse("any"));
        all.put("began", Words.of(began));
        all.put("status", Words.of(standing));
        all.put("counted", Words.of(counted));
        return all;
    }

    /** How many axes narrow the count: the fewer, the plainer the definition. */
    int narrowness() {
        return ties.narrowness() + (standing == Standing.STANDING ? 0 : 1) + (counted == Counted.PAIRS ? 0 : 1);
    }

    private String unit(Function<EntityId, String> labels) {
        return switch (counted) {
            case PAIRS -> "pairs";
            case PLACES_OF_FIRST -> "places in " + labels.apply(countries().get(0)) + " with a tie";
            case PLACES_OF_SECOND ->
                countries().size() > 1
                        ? "places in " + labels.apply(countries().get(1)) + " with a tie"
                        : "places abroad";
        };
    }

    // In the order of the constants, whatever the order of the set.
    private static <E extends Enum<E>> String list(Set<E> constants) {
        return EnumSet.copyOf(constants).stream()
                .map(constant -> Words.of(constant).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
