package org.sisterledger.connect.corpus;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where an input stands.
 *
 * @param file the file, as a path from the folder that was named
 * @param offset the byte at which the record or line begins in that file; empty if the input is the whole file
 * @param record the {@code WARC-Record-ID}, or {@code line 12} of JSON lines; empty if the input is the whole file
 * @param address where the document was on the web; empty if not told
 */
public record Location(String file, OptionalLong offset, Optional<String> record, Optional<String> address) {
    /** Checks that nothing is missing. */
    public Location {
        Objects.requireNonNull(file);
        Objects.requireNonNull(offset);
        Objects.requireNonNull(record);
        Objects.requireNonNull(address);
    }

    /** A whole file. */
    static Location of(String file) {
        return new Location(file, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** A place in a file. */
    static Location of(String file, long offset, String record) {
        return new Location(file, OptionalLong.of(offset), Optional.of(record), Optional.empty());
    }

    /** For messages: {@code crawl.warc.gz at byte 1234}. */
    @Override
    public String toString() {
        return file + (offset.isPresent() ? " at byte " + offset.getAsLong() : "");
    }
}
