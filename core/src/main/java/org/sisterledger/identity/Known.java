package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sisterledger.fact.EntityId;

/**
 * A profile with its names made ready for comparison.
 *
 * @param profile the profile
 * @param spellings its names, and the part that a compound name is about
 * @param names the same, made ready
 * @param keys the forms under which it is looked up
 * @param wholes what it is a part of, as keys: its region, the community that it is within, the whole of a compound name; empty
 *     if nothing is known
 */
record Known(Profile profile, List<String> spellings, List<PlaceName> names, Set<String> keys, Set<String> wholes) {
    /** All of these, each with the names of what it is within. */
    static List<Known> listOf(List<Profile> profiles) {
        Map<EntityId, Profile> byId = new HashMap<>();
        profiles.forEach(profile -> byId.put(profile.id(), profile));
        return profiles.stream()
                .map(profile -> of(
                        profile,
                        profile.within().map(byId::get).map(Profile::names).orElse(List.of())))
                .toList();
    }

    /** One profile, with the names of the community that it is within. */
    static Known of(Profile profile, List<String> within) {
        List<String> spellings = new ArrayList<>();
        Set<String> wholes = new HashSet<>();
        for (String name : profile.names()) {
            spellings.add(name);
            PlaceName.findCompound(name).ifPresent(compound -> {
                spellings.add(compound.part());
                wholes.addAll(PlaceName.of(compound.whole()).keys());
            });
        }
        profile.region().ifPresent(region -> wholes.addAll(PlaceName.of(region).keys()));
        within.forEach(name -> wholes.addAll(PlaceName.of(name).keys()));
        List<PlaceName> names = spellings.stream().map(PlaceName::of).toList();
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.addAll(name.keys()));
        // A place that is a region of its own is a part of itself under each of its names.
        if (wholes.stream().anyMatch(keys::contains)) {
            wholes.addAll(keys);
        }
        return new Known(profile, List.copyOf(spellings), names, keys, wholes);
    }

    /** Whether somebody or some list says that the two are not the same. */
    boolean isDistinct(Known other) {
        return profile.distinctFrom().contains(other.profile.id())
                || other.profile.distinctFrom().contains(profile.id())
                || profile.identifiers().entrySet().stream()
                        .anyMatch(identifier -> !identifier
                                .getValue()
                                .equals(other.profile
                                        .identifiers()
                                        .getOrDefault(identifier.getKey(), identifier.getValue())));
    }

    private boolean hasIdentifierOf(Known other) {
        return profile.identifiers().entrySet().stream()
                .anyMatch(identifier ->
                        identifier.getValue().equals(other.profile.identifiers().get(identifier.getKey())));
    }

    /** Whether both are known to be a part of something. */
    boolean arePlaced(Known other) {
        return !wholes.isEmpty() && !other.wholes.isEmpty();
    }

    /** Whether both are a part of one region or community. */
    boolean isBesides(Known other) {
        return wholes.stream().anyMatch(other.wholes::contains);
    }

    /**
     * Whether the two are in different countries, or in different parts of one, as far as both are known. Lists that have one
     * outside id for both disagree about where the place is, not about which it is.
     */
    boolean isElsewhere(Known other) {
        boolean country = profile.country().isPresent()
                && other.profile.country().isPresent()
                && !profile.country().equals(other.profile.country());
        return (country || (arePlaced(other) && !isBesides(other))) && !hasIdentifierOf(other);
    }
}
