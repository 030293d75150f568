package org.sisterledger.count;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/**
 * Which ties are meant, whatever their state. Every axis narrows; an axis that is empty lets all through.
 *
 * @param countries the countries of the two sides; one country means ties of it with anywhere, twice the same means ties within it
 * @param community only ties of this community
 * @param region only ties with a side in this state or province, in any case of letters
 * @param register only ties that this register shows
 * @param levels only ties at these levels
 * @param types only ties of these types
 * @param memberOf only ties with a side that is a member of this body on the day
 * @param activity only ties in which something was, or was not, held in the years before the day
 */
public record TieCriteria(
        List<EntityId> countries,
        Optional<EntityId> community,
        Optional<String> region,
        Optional<EntityId> register,
        Set<Level> levels,
        Set<PartnershipType> types,
        Optional<EntityId> memberOf,
        Optional<ActivityWindow> activity) {
    /** Lets every tie through. */
    public static final TieCriteria ALL = new TieCriteria(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    /** Copies the collections. */
    public TieCriteria {
        countries = List.copyOf(countries);
        levels = Set.copyOf(levels);
        types = Set.copyOf(types);
        if (countries.size() > 2) {
            throw new IllegalArgumentException("A tie has two sides; got countries " + countries + ".");
        }
    }

    /** The same between other countries. */
    public TieCriteria withCountries(List<EntityId> others) {
        return new TieCriteria(others, community, region, register, levels, types, memberOf, activity);
    }

    /** The same for the ties of one community. */
    public TieCriteria withCommunity(Optional<EntityId> other) {
        return new TieCriteria(countries, other, region, register, levels, types, memberOf, activity);
    }

    /** The same for a state or province. */
    public TieCriteria withRegion(Optional<String> other) {
        return new TieCriteria(countries, community, other, register, levels, types, memberOf, activity);
    }

    /** The same over one register. */
    public TieCriteria withRegister(Optional<EntityId> other) {
        return new TieCriteria(countries, community, region, other, levels, types, memberOf, activity);
    }

    /** The same at these levels. */
    public TieCriteria withLevels(Set<Level> others) {
        return new TieCriteria(countries, community, region, register, others, types, memberOf, activity);
    }

    /** The same of these types. */
    public TieCriteria withTypes(Set<PartnershipType> others) {
        return new TieCriteria(countries, community, region, register, levels, others, memberOf, activity);
    }

    /** The same among the members of a body. */
    public TieCriteria withMemberOf(Optional<EntityId> other) {
        return new TieCriteria(countries, community, region, register, levels, types, other, activity);
    }

    /** The same by what was held. */
    public TieCriteria withActivity(Optional<ActivityWindow> other) {
        return new TieCriteria(countries, community, region, register, levels, types, memberOf, other);
    }

    /** How many axes other than the countries narrow. */
    int narrowness() {
        return (community.isPresent() ? 1 : 0)
                + (region.isPresent() ? 1 : 0)
                + (register.isPresent() ? 1 : 0)
                + (levels.isEmpty() ? 0 : 1)
                + (types.isEmpty() ? 0 : 1)
                + (memberOf.isPresent() ? 1 : 0)
                + (activity.isPresent() ? 1 : 0);
    }
}
