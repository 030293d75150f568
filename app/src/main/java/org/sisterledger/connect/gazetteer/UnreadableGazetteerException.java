package org.sisterledger.connect.gazetteer;

/** A file that is no gazetteer, or breaks off. The message says what was expected, what was found and what to do. */
public final class UnreadableGazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    private UnreadableGazetteerException(String message, boolean foreign) {
        super(message);
        this.foreign = foreign;
    }

    /** A file of another kind. */
    static UnreadableGazetteerException foreign(String message) {
        return new UnreadableGazetteerException(message, true);
    }

    /** A gazetteer that is damaged or cut off. */
    static UnreadableGazetteerException damaged(String message) {
        return new UnreadableGazetteerException(message, false);
    }

    /** Whether the file is of another kind altogether, such as a text about the gazetteers in its folder. */
    public boolean isForeign() {
        return foreign;
    }
}
