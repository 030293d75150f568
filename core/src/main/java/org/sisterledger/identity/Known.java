package org.sisterledger.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A profile with its names made ready for comparison.
 *
 * @param profile the profile
 * @param names its names, in its order
 * @param keys the forms under which it is looked up
 */
record Known(Profile profile, List<PlaceName> names, Set<String> keys) {
    static Known of(Profile profile) {
        List<PlaceName> names = profile.names().stream().map(PlaceName::of).toList();
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.addAll(name.keys()));
        return new Known(profile, names, keys);
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

    /**
     * Whether the two are in different countries, or in different regions of one, as far as both are known. Lists that have one
     * outside id for both disagree about where the place is, not about which it is.
     */
    boolean isElsewhere(Known other) {
        boolean country = profile.country().isPresent()
                && other.profile.country().isPresent()
                && !profile.country().equals(other.profile.country());
        boolean region = profile.region().isPresent()
                && other.profile.region().isPresent()
                && !PlaceName.of(profile.region().get())
                        .joined()
                        .equals(PlaceName.of(other.profile.region().get()).joined());
        return (country || region) && !hasIdentifierOf(other);
    }
}
