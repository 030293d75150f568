package org.sisterledger.reading.places;

import org.sisterledger.reading.places.Words.Gap;

/**
 * Decides which bearer of a name is meant. One sense a text: all spots of a name get the same place. A bearer gains by its size, by a
 * state or country named right behind the name, by the countries and states that the text names, by places near it that the text
 * names, and by a record of it, most of all if the text names a place that it is tied with.
 */
final class Resolver {
    private static final int MOST_BEARERS = 24;
    private static final int ROUNDS = 3;
    private static final float COUNTRY_PRIOR = 6.8f;
    private static final float NOT_SHORT = 10;
    private static final int LARGE = 500_000;
    private static final float CITY_STATE = 1;
    private static final float OUTSIDE = 2.5f;
    private static final float COUNTY_PRIOR = 4;
    private static final float SAID_BEHIND = 6;
    private static final float REGION_NAMED = 2;
    private static final float COUNTRY_NAMED = 0.9f;
    private static final float NEAR = 1.6f;
    private static final float AROUND = 0.9f;
    private static final float COUNTY_NAMED = 2.5f;
    private static final float OTHERWISE = 0.5f;
    private static final int MOST_TRIED = 12;
    private static final int AROUND_IN_TEXT = 64;
    private static final float TIED = 3;
    private static final float ON_RECORD = 0.4f;
    private static final float SAME_REGION = 0.7f;
    private static final float SAME_COUNTRY = 0.15f;
    private static final float MOST_SUPPORT = 8;
    // A tenth of the size, or one state named.
    private static final float CLEAR = 1;
    // Cosines of the angles of 60 and 161 km on the earth.
    private static final float NEAR_COSINE = (float) Math.cos(60 / 6371.0);
    private static final float AROUND_COSINE = (float) Math.cos(161 / 6371.0);

    private final Spots spots;
    private final Atlas atlas;
    private final boolean[] active;
    private final int[] chosen;
    private final boolean[] isPlace;
    private final KnownPlaces known;
    private final float[][] scores;
    // For each group and bearer what does not change between rounds.
    private final float[][] fixed;

    Resolver(Spots spots, boolean[] isPlace, KnownPlaces known) {
        this.known = known;
        this.spots = spots;
        this.atlas = spots.atlas();
        this.isPlace = isPlace;
        active = new boolean[spots.groups()];
        chosen = new int[spots.groups()];
        scores = new float[spots.groups()][];
        fixed = new float[spots.groups()][];
        for (int spot = 0; spot < spots.count(); spot++) {
            if (isPlace[spot]) {
                active[spots.group(spot)] = true;
            }
        }
        for (int group = 0; group < chosen.length; group++) {
            chosen[group] = Atlas.NONE;
            if (active[group]) {
                fixed[group] = priors(group);
                scores[group] = new float[fixed[group].length];
            }
        }
        for (int spot = 0; spot + 1 < spots.count(); spot++) {
            if (isPlace[spot] && isPlace[spot + 1]) {
                said(spot);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int group = 0; group < chosen.length; group++) {
                if (active[group]) {
                    chosen[group] = best(group, round > 0);
                }
            }
        }
    }

    /**
     * Which place a spot means.
     *
     * @param place as {@link Atlas#place} takes it
     * @param isClear whether no other bearer comes close that is somewhere else
     */
    record Choice(int place, boolean isClear) {}

    /** The place that a spot means: that of its name, unless a state or country right behind it says otherwise. */
    Choice choose(int spot) {
        int group = spots.group(spot);
        int container = containerBehind(spot);
        int best = Atlas.NONE;
        float most = Float.NEGATIVE_INFINITY;
        float[] sums = scores[group];
        boolean said = container != Atlas.NONE && hasBearerWithin(group, container);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > most && (!said || isWithin(bearer(group, i), container))) {
                most = sums[i];
                best = bearer(group, i);
            }
        }
        boolean clear = true;
        for (int i = 0; i < sums.length; i++) {
            int rival = bearer(group, i);
            boolean elsewhere = rival != best && atlas.nearness(rival, best) < AROUND_COSINE;
            clear &= !elsewhere || (said && !isWithin(rival, container)) || sums[i] < most - CLEAR;
        }
        return new Choice(best, clear);
    }

    private int containerBehind(int spot) {
        return isJoined(spot) && isPlace[spot + 1] ? chosen[spots.group(spot + 1)] : Atlas.NONE;
    }

    private boolean hasBearerWithin(int group, int container) {
        for (int i = 0; i < fixed[group].length; i++) {
            if (isWithin(bearer(group, i), container)) {
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(int spot) {
        if (spot + 1 >= spots.count() || spots.first(spot + 1) != spots.behind(spot)) {
            return false;
        }
        Gap gap = spots.words().gap(spots.behind(spot));
        return gap == Gap.COMMA || gap == Gap.BRACKET;
    }

    private int first(int group) {
        return atlas.firstCandidate(spots.name(group));
    }

    private int bearers(int group) {
        return Math.min(MOST_BEARERS, atlas.firstCandidate(spots.name(group) + 1) - first(group));
    }

    private int bearer(int group, int index) {
        return Atlas.placeOf(atlas.candidate(first(group) + index));
    }

    private float[] priors(int group) {
        float[] priors = new float[bearers(group)];
        boolean shortened = isShortened(group);
        for (int i = 0; i < priors.length; i++) {
            int place = bearer(group, i);
            priors[i] = switch (atlas.kind(place)) {
                case COUNTRY, CONTINENT -> COUNTRY_PRIOR;
                case REGION -> region(group, place);
                case COUNTY -> COUNTY_PRIOR;
                case SETTLEMENT -> (float) Math.log10(atlas.population(place) + 100);
            };
            boolean other = (atlas.candidate(first(group) + i) & Atlas.OTHER_NAME) != 0;
            if (other && atlas.kind(place) == PlaceKind.REGION) {
                priors[i] -= CITY_STATE;
            }
            if (known.isKnown(place)) {
                priors[i] += ON_RECORD;
            }
            if (shortened && atlas.kind(place) == PlaceKind.SETTLEMENT) {
                priors[i] -= NOT_SHORT;
            }
        }
        return priors;
    }

    // Whether the name is that of a state, shortened: a town called "Mo" is not meant by "Mo.".
    private boolean isShortened(int group) {
        for (int i = 0; i < bearers(group); i++) {
            if ((atlas.candidate(first(group) + i) & Atlas.ABBREVIATION) != 0) {
                return true;
            }
        }
        return false;
    }

    // A large town of the state's name in another part of the country is meant unless more is said (Washington), and so
    // is the town
    // that makes up most of its state (Shanghai).
    private float region(int group, int region) {
        float size = (float) Math.log10(atlas.population(region) + 100);
        for (int i = 0; i < bearers(group); i++) {
            int other = bearer(group, i);
            boolean town = atlas.kind(other) == PlaceKind.SETTLEMENT && atlas.country(other) == atlas.country(region);
            if (town && atlas.population(other) > LARGE && atlas.region(other) != region) {
                return size - OUTSIDE;
            }
            if (town && atlas.region(other) == region && atlas.population(other) >= atlas.population(region) / 2) {
                return size - CITY_STATE;
            }
        }
        return size;
    }

    // "Athens, Georgia": the bearers within one of the second name's bearers gain, and so do those that hold one.
    private void said(int spot) {
        int inner = spots.group(spot);
        int outer = spots.group(spot + 1);
        if (!isJoined(spot) || inner == outer) {
            return;
        }
        for (int i = 0; i < fixed[inner].length; i++) {
            float best = 0;
            for (int j = 0; j < fixed[outer].length; j++) {
                if (isWithin(bearer(inner, i), bearer(outer, j))) {
                    best = SAID_BEHIND;
                    fixed[outer][j] = Math.max(fixed[outer][j], COUNTRY_PRIOR + 2);
                }
            }
            fixed[inner][i] += best;
        }
    }

    private boolean isWithin(int inner, int outer) {
        if (inner == outer) {
            return false;
        }
        return switch (atlas.kind(outer)) {
            case COUNTRY -> atlas.country(inner) == atlas.country(outer);
            case REGION -> atlas.region(inner) == outer;
            case COUNTY -> atlas.county(inner) == outer;
            case CONTINENT, SETTLEMENT -> false;
        };
    }

    private int best(int group, boolean supported) {
        int best = Atlas.NONE;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < fixed[group].length; i++) {
            int place = bearer(group, i);
            float score = fixed[group][i] + (supported ? Math.min(MOST_SUPPORT, support(group, place)) : 0);
            scores[group][i] = score;
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }

    private float support(int group, int place) {
        float sum = 0;
        // Names are numbered in the order of the text: in a long one only those around are asked, or the time would
        // grow with its square.
        int last = Math.min(chosen.length - 1, group + AROUND_IN_TEXT);
        for (int other = Math.max(0, group - AROUND_IN_TEXT); other <= last; other++) {
            if (other != group && chosen[other] != Atlas.NONE) {
                sum += Math.max(bond(place, chosen[other]), OTHERWISE * possible(place, other));
            }
        }
        return sum;
    }

    // What another name would add if it meant the bearer that suits best: two names may tell of each other.
    private float possible(int place, int other) {
        float most = 0;
        for (int i = 0; i < Math.min(MOST_TRIED, fixed[other].length); i++) {
            int bearer = bearer(other, i);
            boolean related = atlas.country(bearer) == atlas.country(place) || known.isTied(place, bearer);
            if (bearer != chosen[other] && related) {
                most = Math.max(most, bond(place, bearer));
            }
        }
        return most;
    }

    private float bond(int place, int other) {
        if (place == other) {
            return 0;
        }
        if (known.isTied(place, other)) {
            return TIED;
        }
        if (isWithin(place, other) || isWithin(other, place)) {
            if (atlas.kind(other) == PlaceKind.COUNTY || atlas.kind(place) == PlaceKind.COUNTY) {
                boolean region = atlas.kind(other) == PlaceKind.REGION || atlas.kind(place) == PlaceKind.REGION;
                return region ? REGION_NAMED : COUNTY_NAMED;
            }
            boolean country = atlas.kind(other) == PlaceKind.COUNTRY || atlas.kind(place) == PlaceKind.COUNTRY;
            return country ? COUNTRY_NAMED : REGION_NAMED;
        }
        float nearness = atlas.nearness(place, other);
        boolean points = isPoint(place) && isPoint(other);
        if (points && nearness > NEAR_COSINE) {
            return NEAR;
        }
        if (points && nearness > AROUND_COSINE) {
            return AROUND;
        }
        if (atlas.region(place) != Atlas.NONE && atlas.region(place) == atlas.region(other)) {
            return SAME_REGION;
        }
        return atlas.country(place) == atlas.country(other) && atlas.country(place) != 0 ? SAME_COUNTRY : 0;
    }

    private boolean isPoint(int place) {
        PlaceKind kind = atlas.kind(place);
        return kind == PlaceKind.SETTLEMENT || kind == PlaceKind.COUNTY;
    }
}
