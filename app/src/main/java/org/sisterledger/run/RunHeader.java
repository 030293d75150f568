package org.sisterledger.run;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.proof.Digest;

/**
 * What a run is of. A run goes on only where the files and the settings are the same.
 *
 * @param files the digest of names, sizes and times of the files
 * @param settings what else the results depend on, in words
 * @param total how many inputs there are
 * @param position the position of the record whose names the run reads by; empty if there is no record
 */
public record RunHeader(Digest files, String settings, long total, Optional<Long> position) {
    private static final String FORMAT = "sisterledger-run/1";
    private static final int FIELDS = 5;

    /** Checks that nothing is missing. */
    public RunHeader {
        Objects.requireNonNull(files);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(position);
    }

    String line() {
        return Fields.line(
                FORMAT,
                files.toString(),
                settings,
                Long.toString(total),
                position.map(Object::toString).orElse(""));
    }

    static RunHeader of(String line) {
        String[] fields = Fields.parse(line, FIELDS);
        if (!FORMAT.equals(fields[0])) {
            throw new IllegalArgumentException("expected " + FORMAT + ", found '" + fields[0] + "'");
        }
        return new RunHeader(
                Digest.parse(fields[1]),
                fields[2],
                Long.parseLong(fields[3]),
                fields[4].isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(fields[4])));
    }
}
