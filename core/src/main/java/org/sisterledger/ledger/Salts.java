package org.sisterledger.ledger;

import java.security.SecureRandom;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Salt;

/** Where salts come from: a source of randomness in production, a function of the text in tests. */
public interface Salts {
    /**
     * The salt for a text that stands outside the hashed bytes.
     *
     * @param sensitivity that of the entry
     * @param field one of {@link Action.Redact#FIELDS}
     * @param text the text
     */
    Salt next(Sensitivity sensitivity, String field, String text);

    /** Salts that nobody can guess. */
    static Salts random() {
        SecureRandom random = new SecureRandom();
        return (sensitivity, field, text) -> {
            byte[] bytes = new byte[Salt.LENGTH];
            random.nextBytes(bytes);
            return Salt.of(bytes);
        };
    }
}
