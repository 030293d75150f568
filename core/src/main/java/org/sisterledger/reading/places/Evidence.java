package org.sisterledger.reading.places;

import org.sisterledger.reading.places.Words.Gap;

/** Gathers the clues of every spot of a text, then weighs them. */
final class Evidence {
    private static final int MILLION = 1_000_000;
    private static final int LARGE = 100_000;
    private static final int MIDDLE = 15_000;
    private static final int SMALL = 2_000;
    private static final int SHORT = 3;
    private static final int REPEATED = 3;
    private static final int MOST_BEARERS = 24;
    private static final int MOST_CONTAINERS = 64;

    private final Spots spots;
    private final Words words;
    private final Atlas atlas;
    private final long[] clues;
    private final long[] ofGroup;
    private final boolean[] person;
    private final boolean[] place;

    Evidence(Spots spots) {
        this.spots = spots;
        this.words = spots.words();
        this.atlas = spots.atlas();
        clues = new long[spots.count()];
        ofGroup = new long[spots.groups()];
        person = new boolean[spots.groups()];
        place = new boolean[spots.groups()];
        gather();
    }

    /** The clues of a spot, as bits. */
    long clues(int spot) {
        return clues[spot];
    }

    /** Whether a spot names a place. */
    boolean isPlace(int spot) {
        return isAllowed(spot) && Clue.weigh(clues[spot]) > 0;
    }

    /** Whether a name could be that of a country, state or continent. */
    boolean isContainer(int group) {
        return (ofGroup[group] & (Clue.COUNTRY.bit() | Clue.REGION.bit())) != 0;
    }

    private void gather() {
        for (int group = 0; group < ofGroup.length; group++) {
            ofGroup[group] = bearers(spots.name(group));
        }
        for (int spot = 0; spot < clues.length; spot++) {
            long found = Clue.ANY.bit() | ofGroup[spots.group(spot)] | before(spot) | behind(spot) | own(spot);
            clues[spot] = found;
            int group = spots.group(spot);
            if (has(found, Clue.BEHIND_GIVEN) || has(found, Clue.BEHIND_TITLE) || has(found, Clue.BEHIND_INITIAL)) {
                person[group] = true;
            }
            if (has(found, Clue.BEFORE_CONTAINER) || has(found, Clue.BEHIND_INTO)) {
                place[group] = true;
            }
        }
        nameContainers();
        for (int spot = 0; spot < clues.length; spot++) {
            int group = spots.group(spot);
            clues[spot] |= ofGroup[group] & (Clue.CONTAINER_NAMED.bit() | Clue.REPEATED.bit());
            if (person[group]) {
                clues[spot] |= Clue.PERSON_ELSEWHERE.bit();
            }
            if (place[group]) {
                clues[spot] |= Clue.PLACE_ELSEWHERE.bit();
            }
        }
    }

    // Marks the names of which a bearer lies in a country or state that the text names.
    private void nameContainers() {
        int[] containers = new int[spots.groups()];
        int[] times = new int[spots.groups()];
        int count = 0;
        boolean[] seen = new boolean[spots.groups()];
        for (int spot = 0; spot < clues.length; spot++) {
            int group = spots.group(spot);
            if (++times[group] == REPEATED) {
                ofGroup[group] |= Clue.REPEATED.bit();
            }
            boolean container = isContainer(group) || has(ofGroup[group], Clue.ADJECTIVE);
            if (container
                    && count < MOST_CONTAINERS
                    && !seen[group]
                    && isAllowed(spot)
                    && Clue.weigh(clues[spot]) > 0) {
                seen[group] = true;
                containers[count++] = Atlas.placeOf(atlas.candidate(atlas.firstCandidate(spots.name(group))));
            }
        }
        for (int group = 0; group < seen.length && count > 0; group++) {
            if (!seen[group] && liesIn(spots.name(group), containers, count)) {
                ofGroup[group] |= Clue.CONTAINER_NAMED.bit();
            }
        }
    }

    private boolean liesIn(int name, int[] containers, int count) {
        int end = Math.min(atlas.firstCandidate(name) + MOST_BEARERS, atlas.firstCandidate(name + 1));
        for (int at = atlas.firstCandidate(name); at < end; at++) {
            int bearer = Atlas.placeOf(atlas.candidate(at));
            for (int i = 0; i < count; i++) {
                boolean inside = atlas.kind(containers[i]) == PlaceKind.REGION
                        ? atlas.region(bearer) == containers[i]
                        : atlas.country(bearer) == atlas.country(containers[i]) && atlas.population(bearer) >= SMALL;
                if (inside) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(long clues, Clue clue) {
        return (clues & clue.bit()) != 0;
    }

    // What the bearers of a name are.
    private long bearers(int name) {
        long found = 0;
        int most = -1;
        boolean town = false;
        boolean county = false;
        boolean adjective = false;
        for (int at = atlas.firstCandidate(name); at < atlas.firstCandidate(name + 1); at++) {
            int candidate = atlas.candidate(at);
            int bearer = Atlas.placeOf(candidate);
            if ((candidate & Atlas.ADJECTIVE) != 0) {
                adjective = true;
                continue;
            }
            switch (atlas.kind(bearer)) {
                case COUNTRY, CONTINENT -> found |= Clue.COUNTRY.bit();
                case REGION -> found |= Clue.REGION.bit();
                case COUNTY -> county = true;
                case SETTLEMENT -> {
                    town = true;
                    most = Math.max(most, atlas.population(bearer));
                }
            }
        }
        if (found == 0 && adjective) {
            return Clue.ADJECTIVE.bit();
        }
        if (found == 0 && county && !town) {
            return Clue.COUNTY.bit();
        }
        return found | size(most);
    }

    private static long size(int population) {
        if (population >= MILLION) {
            return Clue.MILLION.bit();
        }
        if (population >= LARGE) {
            return Clue.LARGE.bit();
        }
        if (population >= MIDDLE) {
            return Clue.MIDDLE.bit();
        }
        return population >= SMALL || population < 0 ? 0 : Clue.SMALL.bit();
    }

    private long own(int spot) {
        int first = spots.first(spot);
        int last = spots.behind(spot) - 1;
        long found = 0;
        if (words.is(first, Words.FIRST)) {
            found |= Clue.FIRST.bit();
        }
        if (last > first) {
            return found | Clue.LONG_NAME.bit();
        }
        if (words.is(first, WordClass.GIVEN)) {
            found |= Clue.IS_GIVEN.bit();
        }
        if (words.is(first, WordClass.SURNAME)) {
            found |= Clue.IS_SURNAME.bit();
        }
        boolean letters = words.is(first, Words.UPPER) && words.end(first) - words.start(first) <= SHORT;
        if (!letters
                && words.is(
                        first,
                        WordClass.COMMON
                                | WordClass.STARTER
                                | WordClass.DATE
                                | WordClass.STREET
                                | WordClass.BODY
                                | WordClass.OWN_NAME
                                | WordClass.TITLE
                                | WordClass.PART)) {
            found |= Clue.IS_COMMON.bit();
        }
        return found;
    }

    private long before(int spot) {
        int first = spots.first(spot);
        int word = first - 1;
        Gap gap = words.gap(first);
        if (gap == Gap.COMMA) {
            boolean other = spot > 0 && spots.behind(spot - 1) == first;
            return other ? Clue.BEHIND_PLACE_COMMA.bit() : 0;
        }
        boolean capital = words.is(word, Words.CAPITAL);
        if (gap == Gap.POINT) {
            boolean title = words.is(word, WordClass.TITLE);
            return capital ? (title ? Clue.BEHIND_TITLE : Clue.BEHIND_INITIAL).bit() : 0;
        }
        if (gap != Gap.SPACE) {
            return 0;
        }
        if (words.is(word, WordClass.OF)) {
            boolean city = words.is(word - 1, WordClass.SEAT) && words.gap(word) == Gap.SPACE;
            return (city ? Clue.BEHIND_CITY_OF : Clue.BEHIND_OF).bit();
        }
        if (words.is(word, WordClass.INTO)) {
            return Clue.BEHIND_INTO.bit();
        }
        if (words.is(word, WordClass.STARTER)) {
            return words.end(word) - words.start(word) == 3 ? Clue.BEHIND_THE.bit() : 0;
        }
        if (words.is(word, WordClass.TITLE)) {
            return Clue.BEHIND_TITLE.bit();
        }
        if (!capital) {
            return 0;
        }
        if (words.is(word, WordClass.PART)) {
            return Clue.BEHIND_PART.bit();
        }
        return words.is(word, WordClass.GIVEN) ? Clue.BEHIND_GIVEN.bit() : Clue.BEHIND_CAPITAL.bit();
    }

    private long behind(int spot) {
        int next = spots.behind(spot);
        Gap gap = words.gap(next);
        if (gap == Gap.APOSTROPHE) {
            return Clue.POSSESSIVE.bit();
        }
        if (gap == Gap.COMMA || gap == Gap.BRACKET || gap == Gap.SPACE) {
            boolean other = spot + 1 < spots.count() && spots.first(spot + 1) == next;
            if (other && gap != Gap.SPACE && isContainer(spots.group(spot + 1)) && !isContainer(spots.group(spot))) {
                return Clue.BEFORE_CONTAINER.bit();
            }
        }
        if (gap == Gap.COMMA && isAge(next)) {
            return Clue.BEFORE_AGE.bit();
        }
        if (gap == Gap.OTHER || gap == Gap.BRACKET) {
            return words.gap(spots.first(spot)) == Gap.STOP ? Clue.DATELINE.bit() : 0;
        }
        if (gap != Gap.SPACE) {
            return 0;
        }
        long found = 0;
        if (words.is(next, WordClass.LOCAL)) {
            found |= Clue.BEFORE_LOCAL.bit();
        }
        if (words.is(next, WordClass.SAYS)) {
            found |= Clue.BEFORE_SAYS.bit();
        }
        if (words.is(next, Words.CAPITAL)) {
            found |= beforeCapital(spot, next).bit();
        } else if (next < words.count() && Character.isDigit(words.first(next))) {
            found |= Clue.BEFORE_NUMBER.bit();
        }
        return found;
    }

    private boolean isAge(int word) {
        return words.end(word) - words.start(word) <= 2
                && Character.isDigit(words.first(word))
                && words.gap(word + 1) == Gap.COMMA;
    }

    private Clue beforeCapital(int spot, int next) {
        if (words.is(next, WordClass.STREET)) {
            return Clue.BEFORE_STREET;
        }
        if (words.is(next, WordClass.OFFICE)) {
            return Clue.BEFORE_OFFICE;
        }
        if (words.is(next, WordClass.OWN_NAME)) {
            return Clue.BEFORE_OWN_NAME;
        }
        if (words.is(next, WordClass.BODY)) {
            return Clue.BEFORE_BODY;
        }
        boolean given = spots.behind(spot) - spots.first(spot) == 1 && words.is(spots.first(spot), WordClass.GIVEN);
        return given ? Clue.GIVEN_BEFORE_CAPITAL : Clue.BEFORE_CAPITAL;
    }

    // Names of two or three letters, and abbreviations, stand for a place only as they are written for one: "US",
    // "Ky.", ", OH".
    boolean isAllowed(int spot) {
        int first = spots.first(spot);
        int last = spots.behind(spot) - 1;
        int letters = 0;
        boolean upper = true;
        for (int word = first; word <= last; word++) {
            int length = words.end(word) - words.start(word);
            letters += length;
            upper &= length == 1 || words.is(word, Words.UPPER);
        }
        boolean country = false;
        boolean whole = false;
        boolean initials = false;
        boolean shortened = false;
        int name = spots.name(spots.group(spot));
        for (int at = atlas.firstCandidate(name); at < atlas.firstCandidate(name + 1); at++) {
            int candidate = atlas.candidate(at);
            initials |= (candidate & Atlas.INITIALS) != 0;
            shortened |= (candidate & Atlas.ABBREVIATION) != 0;
            country |= atlas.kind(Atlas.placeOf(candidate)) == PlaceKind.COUNTRY && (candidate & Atlas.ADJECTIVE) == 0;
            whole |= (candidate & Atlas.ABBREVIATION) == 0;
        }
        if (whole && letters > SHORT) {
            return true;
        }
        if (country) {
            return upper || letters > SHORT || (whole && letters == SHORT && !isAcronym(spot));
        }
        boolean pointed = last > first || spots.isPointed(spot);
        boolean behindPlace = spot > 0 && spots.behind(spot - 1) == first && words.gap(first) == Gap.COMMA;
        if (shortened) {
            boolean year = first > 0 && Character.isDigit(text(first - 1));
            boolean pointing =
                    last > first ? initials && !year : pointed && (behindPlace || has(clues[spot], Clue.BEHIND_INTO));
            return pointing || (behindPlace && upper && letters == 2);
        }
        return letters == SHORT;
    }

    private char text(int word) {
        return words.first(word);
    }

    private boolean isAcronym(int spot) {
        String label = atlas.label(Atlas.placeOf(atlas.candidate(atlas.firstCandidate(spots.name(spots.group(spot))))));
        return label.length() > SHORT + 1;
    }
}
