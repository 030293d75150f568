package org.sisterledger.reading.places;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Finds the places that a text names, and which they are. The same text and the same atlas give the same places. */
public final class PlaceReader {
    private final Atlas atlas;
    private final KnownPlaces known;

    private PlaceReader(Atlas atlas, KnownPlaces known) {
        this.atlas = atlas;
        this.known = known;
    }

    /** A reader that knows the places of an atlas. */
    public static PlaceReader of(Atlas atlas) {
        return new PlaceReader(atlas, KnownPlaces.NONE);
    }

    /** The same reader, which prefers places of a record and partners of each other. */
    public PlaceReader preferring(KnownPlaces places) {
        return new PlaceReader(atlas, places);
    }

    /**
     * The place of a name that fits.
     *
     * @param name in any spelling of it
     * @param fits which of its bearers is looked for
     * @return the first in the order of size, as {@link Atlas#place} takes it; empty if none fits
     */
    public OptionalInt find(String name, Predicate<Place> fits) {
        int number = Folding.fold(name).map(atlas.trie()::find).orElse(NameTrie.NOWHERE);
        if (number != NameTrie.NOWHERE) {
            for (int at = atlas.firstCandidate(number); at < atlas.firstCandidate(number + 1); at++) {
                int place = Atlas.placeOf(atlas.candidate(at));
                if (fits.test(atlas.place(place))) {
                    return OptionalInt.of(place);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The atlas that toponyms refer to. */
    public Atlas atlas() {
        return atlas;
    }

    /** Whether a place of the atlas bears this name. */
    public boolean knows(String name) {
        return Folding.fold(name)
                .filter(codes -> atlas.trie().find(codes) != NameTrie.NOWHERE)
                .isPresent();
    }

    /** The places named in a text, by where they stand; they do not overlap. */
    public List<Toponym> read(String text) {
        Words words = Words.of(text);
        Spots spots = Spots.find(atlas, words, text);
        Evidence evidence = new Evidence(spots);
        boolean[] isPlace = new boolean[spots.count()];
        for (int spot = 0; spot < isPlace.length; spot++) {
            isPlace[spot] = evidence.isPlace(spot);
        }
        Resolver resolver = new Resolver(spots, isPlace, known);
        List<Toponym> toponyms = new ArrayList<>();
        for (int spot = 0; spot < isPlace.length; spot++) {
            if (isPlace[spot]) {
                int end = words.end(spots.behind(spot) - 1);
                // The last point of "W.Va." and "Ky." is part of them; that of "St. Paul." ends the sentence.
                boolean pointed = spots.isPointed(spot) && spots.isShortened(spot);
                Resolver.Choice choice = resolver.choose(spot);
                toponyms.add(new Toponym(
                        words.start(spots.first(spot)), pointed ? end + 1 : end, choice.place(), choice.isClear()));
            }
        }
        return toponyms;
    }
}
