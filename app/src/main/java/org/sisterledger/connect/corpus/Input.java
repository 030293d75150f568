package org.sisterledger.connect.corpus;

import org.sisterledger.connect.document.Extraction;

/** One input of a run: what becomes one document, or one reason why there is none. */
public sealed interface Input permits FileInput, RecordInput, LineInput, Refused {
    /** Where it stands. */
    Location location();

    /** How many bytes have to be in memory to read it. */
    long weight();

    /** Gets its text. May take long and may be called from any thread. */
    Extracted extract();

    /**
     * What came of an input.
     *
     * @param location where it stands, with what was learnt on the way
     * @param extraction the text, or why there is none
     */
    record Extracted(Location location, Extraction extraction) {}
}
