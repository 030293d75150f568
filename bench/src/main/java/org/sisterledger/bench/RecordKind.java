package org.sisterledger.bench;

/** The kinds of record in a generated WARC, and what has to become of each. */
enum RecordKind {
    PAGE(62, Fate.READ),
    TEXT(8, Fate.READ),
    DUPLICATE(10, Fate.READ),
    WRONG_CHARSET(3, Fate.READ),
    NESTED_PAGE(0, Fate.READ),
    REQUEST(6, Fate.SKIPPED),
    REDIRECT(3, Fate.SKIPPED),
    MISSING(2, Fate.SKIPPED),
    IMAGE(3, Fate.SKIPPED),
    CUT_SHORT(1, Fate.FAILED),
    CUT_MEMBER(1, Fate.FAILED),
    BROKEN_HTTP(1, Fate.FAILED),
    NESTED_MAIL(0, Fate.FAILED),
    ZIP_BOMB(0, Fate.FAILED),
    GZIP_BOMB(0, Fate.FAILED),
    HUGE(0, Fate.FAILED);

    /** What becomes of an input. */
    enum Fate {
        READ,
        SKIPPED,
        FAILED
    }

    private final int inHundred;
    private final Fate fate;

    RecordKind(int inHundred, Fate fate) {
        this.inHundred = inHundred;
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }

    /** The kind that a number from 0 to 99 falls on. */
    static RecordKind of(int hundredth) {
        int left = hundredth;
        for (RecordKind kind : values()) {
            left -= kind.inHundred;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException("expected 0 to 99, got " + hundredth);
    }
}
