package org.sisterledger.reading.places;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.community.Point;

/**
 * A compiled gazetteer of the world: places, and a trie of their names. Cannot be changed; {@link AtlasBuilder} makes one,
 * {@link AtlasFile} keeps one.
 */
public final class Atlas {
    /** No place. */
    static final int NONE = -1;
    /** Mark of a candidate: the name is an adjective or a people's name, such as {@code Chinese}. */
    static final int ADJECTIVE = 1 << 24;
    /** Mark of a candidate: the name is not the place's first. */
    static final int OTHER_NAME = 1 << 25;
    /** Mark of a candidate: the name is an abbreviation, such as {@code Ky.}. */
    static final int ABBREVIATION = 1 << 26;

    /** Mark of a candidate: the abbreviation has points between its letters, such as {@code N.Y.}. */
    static final int INITIALS = 1 << 27;

    private static final int INDEX = (1 << 24) - 1;

    private final Columns columns;
    private final NameTrie trie;
    // Unit vectors, so that a distance is one scalar product.
    private final float[] x;
    private final float[] y;
    private final float[] z;

    /**
     * What the file holds.
     *
     * @param base of the trie
     * @param check of the trie
     * @param firstCandidates for each name where its candidates begin; one more than there are names
     * @param candidates places with marks, the most populous first
     * @param latitude in millionths of a degree
     * @param longitude in millionths of a degree
     * @param population 0 if not known
     * @param geonameId 0 if not known
     * @param kindAndCountry the kind's {@link PlaceKind#code} above 16 bits, below them the two letters of the country
     * @param region the region's place, or {@link #NONE}
     * @param county the county's place, or {@link #NONE}
     * @param labels where the label of each place begins; one more than there are places
     * @param text all labels, in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // Bulk data of one file, which nobody compares.
    record Columns(
            int[] base,
            int[] check,
            int[] firstCandidates,
            int[] candidates,
            int[] latitude,
            int[] longitude,
            int[] population,
            int[] geonameId,
            int[] kindAndCountry,
            int[] region,
            int[] county,
            int[] labels,
            byte[] text) {}

    Atlas(Columns columns) {
        this.columns = columns;
        this.trie = new NameTrie(columns.base(), columns.check());
        int places = columns.latitude().length;
        x = new float[places];
        y = new float[places];
        z = new float[places];
        for (int i = 0; i < places; i++) {
            double latitude = Math.toRadians(columns.latitude()[i] / 1e6);
            double longitude = Math.toRadians(columns.longitude()[i] / 1e6);
            x[i] = (float) (Math.cos(latitude) * Math.cos(longitude));
            y[i] = (float) (Math.cos(latitude) * Math.sin(longitude));
            z[i] = (float) Math.sin(latitude);
        }
    }

    Columns columns() {
        return columns;
    }

    NameTrie trie() {
        return trie;
    }

    /** How many places there are. */
    public int places() {
        return columns.latitude().length;
    }

    /** How many names there are; spellings that differ in case and marks are one. */
    public int names() {
        return columns.firstCandidates().length - 1;
    }

    /**
     * A place.
     *
     * @param index from 0 to {@link #places} - 1, as a {@link Toponym} gives it
     */
    public Place place(int index) {
        int country = columns.kindAndCountry()[index] & 0xffff;
        int region = columns.region()[index];
        int id = columns.geonameId()[index];
        return new Place(
                kind(index),
                label(index),
                country == 0
                        ? Optional.empty()
                        : Optional.of(String.valueOf(new char[] {(char) (country >> 8), (char) (country & 0xff)})),
                region == NONE ? Optional.empty() : Optional.of(label(region)),
                new Point(columns.latitude()[index] / 1e6, columns.longitude()[index] / 1e6),
                columns.population()[index],
                id == 0 ? OptionalLong.empty() : OptionalLong.of(id));
    }

    PlaceKind kind(int place) {
        return PlaceKind.ofCode(columns.kindAndCountry()[place] >>> 16);
    }

    /** Two letters as a number; 0 for continents. */
    int country(int place) {
        return columns.kindAndCountry()[place] & 0xffff;
    }

    int region(int place) {
        return columns.region()[place];
    }

    int county(int place) {
        return columns.county()[place];
    }

    int population(int place) {
        return columns.population()[place];
    }

    String label(int place) {
        int from = columns.labels()[place];
        return new String(columns.text(), from, columns.labels()[place + 1] - from, StandardCharsets.UTF_8);
    }

    int firstCandidate(int name) {
        return columns.firstCandidates()[name];
    }

    /** A candidate with its marks; those of a name stand from its first to that of the next name. */
    int candidate(int at) {
        return columns.candidates()[at];
    }

    static int placeOf(int candidate) {
        return candidate & INDEX;
    }

    /** How near two places are: the cosine of the angle between them, 1 for the same point. */
    float nearness(int one, int other) {
        return x[one] * x[other] + y[one] * y[other] + z[one] * z[other];
    }
}
