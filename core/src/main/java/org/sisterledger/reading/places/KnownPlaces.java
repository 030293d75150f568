package org.sisterledger.reading.places;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Places of an atlas of which somebody keeps a record, and which of them are tied. A text that could mean one of them or a namesake
 * means it more likely, most of all where it names its partner as well.
 */
public final class KnownPlaces {
    /** Nothing is known. */
    public static final KnownPlaces NONE = new KnownPlaces(Set.of(), Set.of());

    private final Set<Integer> places;
    private final Set<Tie> ties;

    private KnownPlaces(Collection<Integer> places, Collection<Tie> ties) {
        this.places = Set.copyOf(places);
        this.ties = new HashSet<>(ties);
        ties.forEach(tie -> this.ties.add(tie.turned()));
    }

    /**
     * That two places are tied.
     *
     * @param place as {@link Atlas#place} takes it
     * @param other as {@link Atlas#place} takes it
     */
    public record Tie(int place, int other) {
        private Tie turned() {
            return new Tie(/* place= */ other, /* other= */ place);
        }
    }

    /** These places, and these ties between some of them, whichever comes first. */
    public static KnownPlaces of(Collection<Integer> places, Collection<Tie> ties) {
        return new KnownPlaces(places, ties);
    }

    boolean isKnown(int place) {
        return !places.isEmpty() && places.contains(place);
    }

    boolean isTied(int place, int other) {
        return !ties.isEmpty() && isKnown(place) && ties.contains(new Tie(place, other));
    }
}
