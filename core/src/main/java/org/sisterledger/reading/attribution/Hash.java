package org.sisterledger.reading.attribution;

/** Features as numbers: a template and what it looks at, mixed so that different features seldom share a bucket. */
final class Hash {
    /** Two to the power of this is the number of buckets. */
    static final int BITS = 20;

    /** Features that see no word are few and asked for all the time: they share the first buckets, which stay in the cache. */
    private static final int NARROW_BITS = 17;

    private static final int NARROW = (1 << NARROW_BITS) - 1;
    private static final int WIDE = (1 << BITS) - 1;

    private Hash() {}

    /** A word as a number (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
    static int word(CharSequence text, int from, int salt) {
        int hash = 0x811c9dc5 ^ salt;
        for (int i = from; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    /** A feature that sees a word: behind the first buckets. */
    static int wide(int template, int seen) {
        int bucket = mix(template, seen) & WIDE;
        return bucket <= NARROW ? bucket + NARROW + 1 : bucket;
    }

    /** A feature that sees no word. */
    static int narrow(int template, int seen) {
        return mix(template, seen) & NARROW;
    }

    static int both(int a, int b) {
        return a * 31 + b * 0x27d4eb2f + 17;
    }

    private static int mix(int template, int seen) {
        // The finishing steps of MurmurHash3.
        int hash = template * 0x9E3779B1 + seen;
        hash = (hash ^ hash >>> 15) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}
