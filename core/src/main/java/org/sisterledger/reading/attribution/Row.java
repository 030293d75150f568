package org.sisterledger.reading.attribution;

/** The features of a token, as they are gathered: of a template, and of what it sees. */
final class Row {
    /** More than both passes write. */
    private static final int MOST = 128;

    final int[] features = new int[MOST];
    int count;

    void clear() {
        count = 0;
    }

    /** A feature that sees a word. */
    void word(int template, int a) {
        features[count++] = Hash.wide(template, a);
    }

    void word(int template, int a, int b) {
        features[count++] = Hash.wide(template, Hash.both(a, b));
    }

    void word(int template, int a, int b, int c) {
        features[count++] = Hash.wide(template, Hash.both(Hash.both(a, b), c));
    }

    /** A feature that sees kinds, marks, steps and distances alone. */
    void put(int template, int a) {
        features[count++] = Hash.narrow(template, a);
    }

    void put(int template, int a, int b) {
        features[count++] = Hash.narrow(template, Hash.both(a, b));
    }

    void put(int template, int a, int b, int c) {
        features[count++] = Hash.narrow(template, Hash.both(Hash.both(a, b), c));
    }
}
