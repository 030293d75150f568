package org.sisterledger.server.guard;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes exceptions in the log under a number, which is all that a client gets to know of them. */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBER_BYTES = 6;

    private Incidents() {}

    /** Notes an exception; returns the problem that tells its number. */
    static Problem note(String method, String path, Throwable failure) {
        byte[] drawn = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(drawn);
        String number = HexFormat.of().formatHex(drawn);
        LOG.error("incident {}: {} {}\n{}", number, method, plain(path), trace(failure));
        return new Problem(ProblemKind.FAULT, "", Optional.empty(), Optional.of(number));
    }

    // Messages may quote what was sent: an article, a token. Those of the store speak of the store only.
    static String trace(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Throwable next = failure;
        while (next != null && seen.add(next)) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(next.getClass().getName());
            if (next instanceof LedgerException) {
                text.append(": ").append(plain(String.valueOf(next.getMessage())));
            }
            for (StackTraceElement frame : next.getStackTrace()) {
                text.append("\n    at ").append(frame);
            }
            text.append('\n');
            next = next.getCause();
        }
        return text.toString();
    }

    // A line of the log is one line, whatever stands in a path.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .limit(300)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
