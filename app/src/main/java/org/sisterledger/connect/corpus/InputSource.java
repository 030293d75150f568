package org.sisterledger.connect.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Inputs one after the other, in an order that does not change as long as the files do not. */
public interface InputSource extends Closeable {
    /** The next input; empty at the end. */
    Optional<Input> next() throws IOException;

    /** How many bytes of the files lie behind. */
    long position();
}
