package org.sisterledger.reading.places;

/**
 * What speaks for or against a name being that of a place, with its weight. A name is taken for a place when the sum is above zero.
 * The weights are those of a logistic regression over these clues on LGL and TR-News, rounded; docs/reading.md has the check of each
 * corpus on the other.
 */
enum Clue {
    /** Every name. */
    ANY(-0.4f),
    /** A country, by its name. */
    COUNTRY(3.1f),
    /** A state or province, by its name. */
    REGION(1.8f),
    /** Only an adjective or a people's name. */
    ADJECTIVE(1.2f),
    /** Only a county. */
    COUNTY(2.2f),
    /** A town of a million or more. */
    MILLION(1.8f),
    /** A town of 100,000 or more. */
    LARGE(1.4f),
    /** A town of 15,000 or more. */
    MIDDLE(0.4f),
    /** A town of less than 2,000. */
    SMALL(-0.5f),
    /** Two words or more. */
    LONG_NAME(0.1f),
    /** The sentence begins with it. */
    FIRST(-0.1f),
    /** Behind a preposition of place. */
    BEHIND_INTO(0.4f),
    /** Behind an article. */
    BEHIND_THE(0.4f),
    /** Behind "of". */
    BEHIND_OF(0.8f),
    /** Behind "city of", "town of" and the like. */
    BEHIND_CITY_OF(2.5f),
    /** Begins a paragraph, before a dash or bracket. */
    DATELINE(2f),
    /** Before a comma and a number of one or two digits, as behind the name of a person. */
    BEFORE_AGE(-4f),
    /** The text has the name three times or more. */
    REPEATED(0.3f),
    /** Behind another capitalised word. */
    BEHIND_CAPITAL(-1.7f),
    /** Behind a direction, such as North. */
    BEHIND_PART(0.6f),
    /** Behind the title of a person. */
    BEHIND_TITLE(-1f),
    /** Behind a given name. */
    BEHIND_GIVEN(-1.5f),
    /** Behind an initial. */
    BEHIND_INITIAL(-1f),
    /** Behind a comma that ends another place. */
    BEHIND_PLACE_COMMA(2f),
    /** Before a comma and a country, state or its abbreviation. */
    BEFORE_CONTAINER(2.2f),
    /** Before a word of what places have. */
    BEFORE_LOCAL(1.3f),
    /** Before a capitalised word. */
    BEFORE_CAPITAL(-1.0f),
    /** Before a capitalised word for a public office or service. */
    BEFORE_OFFICE(0.2f),
    /** A given name before a capitalised word. */
    GIVEN_BEFORE_CAPITAL(-3f),
    /** Before a word for a body or building. */
    BEFORE_BODY(-1.3f),
    /** Before a word for a school, a paper or a company. */
    BEFORE_OWN_NAME(-3f),
    /** Before a word for a street. */
    BEFORE_STREET(-4f),
    /** Before a verb of speech. */
    BEFORE_SAYS(-2f),
    /** Before a number. */
    BEFORE_NUMBER(-1.7f),
    /** Before a possessive. */
    POSSESSIVE(-0.6f),
    /** A given name. */
    IS_GIVEN(-2f),
    /** A frequent family name. */
    IS_SURNAME(-1.3f),
    /** An everyday word. */
    IS_COMMON(-3.1f),
    /** The text has it as part of a person's name elsewhere. */
    PERSON_ELSEWHERE(-3.5f),
    /** The text has it before its state, or behind a preposition, elsewhere. */
    PLACE_ELSEWHERE(1.0f),
    /** The article names the country or state in which a bearer of the name lies. */
    CONTAINER_NAMED(0.9f);

    private static final float[] WEIGHTS = weights();

    private final float weight;
    private final long bit = Counter.next();

    Clue(float weight) {
        this.weight = weight;
    }

    /** The sum of the weights of a set of clues. */
    static float weigh(long clues) {
        float sum = 0;
        for (long left = clues; left != 0; left &= left - 1) {
            sum += WEIGHTS[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    private static float[] weights() {
        float[] weights = new float[values().length];
        for (Clue clue : values()) {
            weights[Long.numberOfTrailingZeros(clue.bit)] = clue.weight;
        }
        return weights;
    }

    // Hands out one bit after another, in the order in which the clues are written.
    private static final class Counter {
        private static long last;

        private static long next() {
            last = last == 0 ? 1 : last << 1;
            return last;
        }
    }

    float weight() {
        return weight;
    }

    /** Its bit in a set of clues. */
    long bit() {
        return bit;
    }
}
