package org.sisterledger.connect.corpus;

import org.sisterledger.connect.document.Extraction;

/** An input of which it is known without a look at its content that it is not read. */
record Refused(Location location, Extraction why) implements Input {
    @Override
    public long weight() {
        return 0;
    }

    @Override
    public Extracted extract() {
        return new Extracted(location, why);
    }
}
