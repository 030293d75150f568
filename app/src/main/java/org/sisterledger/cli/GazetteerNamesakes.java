package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.identity.Namesakes;
import org.sisterledger.reading.places.Place;
import org.sisterledger.reading.places.PlaceKind;
import org.sisterledger.reading.places.PlaceReader;

/** The bearers of names in the gazetteer that was imported. */
record GazetteerNamesakes(PlaceReader places) implements Namesakes {
    private static final int OUTSTANDING = 10;

    @Override
    public Optional<Bearers> in(String name, EntityId country) {
        List<Place> found = new ArrayList<>();
        // Every bearer is looked at, and none is taken.
        places.find(name, place -> {
            if (place.kind() == PlaceKind.SETTLEMENT && place.country().equals(Optional.of(country.slug()))) {
                found.add(place);
            }
            return false;
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.sort(Comparator.comparingLong(Place::population).reversed());
        Place first = found.get(0);
        boolean outstanding = found.size() == 1
                || (first.population() > 0
                        && first.population() >= OUTSTANDING * found.get(1).population());
        return Optional.of(new Bearers(found.size(), outstanding, first.region()));
    }
}
