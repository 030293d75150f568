package org.sisterledger.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sisterledger.ledger.Salts;
import org.sisterledger.proof.Salt;

/**
 * The clock and the salts of a run that must give the same root each time it is run. The instant is that of the environment
 * variable {@code SOURCE_DATE_EPOCH}; a salt is the beginning of HMAC-SHA-256 over label, field and text, keyed with a seed.
 * Never for a record that matters: whoever knows the seed can test guesses at an erased text, and equal texts show as equal.
 *
 * @param clock stands still
 * @param salts the same for the same text
 * @see <a href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH specification</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 */
record Rehearsal(InstantSource clock, Salts salts) {
    private static final String VARIABLE = "SOURCE_DATE_EPOCH";

    /** That of this seed and environment; that of production if there is no seed, whatever the environment says. */
    static Rehearsal of(Optional<String> seed, Map<String, String> environment) {
        if (seed.isEmpty()) {
            return new Rehearsal(InstantSource.system(), Salts.random());
        }
        String epoch = environment.getOrDefault(VARIABLE, "");
        try {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch));
            return new Rehearsal(InstantSource.fixed(instant), salts(seed.get()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException("--salt-seed: expected the environment variable " + VARIABLE
                    + " with seconds since 1970, got '" + epoch + "'. Set it, or leave --salt-seed out.");
        }
    }

    private static Salts salts(String seed) {
        SecretKeySpec key = new SecretKeySpec(seed.getBytes(UTF_8), "HmacSHA256");
        return (sensitivity, field, text) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                mac.update((sensitivity + "\n" + field + "\n").getBytes(UTF_8));
                byte[] code = mac.doFinal(text.getBytes(UTF_8));
                byte[] salt = new byte[Salt.LENGTH];
                System.arraycopy(code, 0, salt, 0, Math.min(code.length, salt.length));
                return Salt.of(salt);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA256", e);
            }
        };
    }
}
