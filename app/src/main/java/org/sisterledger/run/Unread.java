package org.sisterledger.run;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.connect.corpus.Location;
import org.sisterledger.connect.document.Extraction.Reason;

/**
 * An input that was not read.
 *
 * @param number its place among the inputs of the run, from 1
 * @param failed whether it should have been read and could not be; otherwise there was nothing in it to read
 * @param location where it stands
 * @param reason why
 */
public record Unread(long number, boolean failed, Location location, Reason reason) {
    private static final int FIELDS = 8;

    /** Checks that nothing is missing. */
    public Unread {
        Objects.requireNonNull(location);
        Objects.requireNonNull(reason);
    }

    /** {@code failed} or {@code skipped}. */
    public String word() {
        return failed ? "failed" : "skipped";
    }

    String line() {
        return Fields.line(
                word(),
                Long.toString(number),
                reason.kind(),
                reason.words(),
                location.file(),
                location.offset().isPresent() ? Long.toString(location.offset().getAsLong()) : "",
                location.record().orElse(""),
                location.address().orElse(""));
    }

    static Optional<Unread> of(String line) {
        boolean failed = line.startsWith("failed\t");
        if (!failed && !line.startsWith("skipped\t")) {
            return Optional.empty();
        }
        String[] fields = Fields.parse(line, FIELDS);
        return Optional.of(new Unread(
                Long.parseLong(fields[1]),
                failed,
                new Location(
                        fields[4],
                        fields[5].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[5])),
                        Optional.of(fields[6]).filter(text -> !text.isEmpty()),
                        Optional.of(fields[7]).filter(text -> !text.isEmpty())),
                new Reason(fields[2], fields[3])));
    }
}
