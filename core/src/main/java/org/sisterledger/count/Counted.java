package org.sisterledger.count;

/** What is counted: pairs, or the places that have one. */
public enum Counted {
    /** Pairs of communities. */
    PAIRS,
    /** Communities of the country named first that have at least one tie. */
    PLACES_OF_FIRST,
    /** Communities on the other side that have at least one tie. */
    PLACES_OF_SECOND
}
