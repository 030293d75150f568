package org.sisterledger.ledger;

import java.util.Objects;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.Salt;

/**
 * A text that stands outside the hashed bytes of an entry, with the salt that hides it behind its digest there.
 *
 * @param salt the salt
 * @param text the text
 */
public record SealedText(Salt salt, String text) {
    /** Checks that both are there. */
    public SealedText {
        Objects.requireNonNull(salt);
        Objects.requireNonNull(text);
    }

    /** The digest that stands in the hashed bytes. */
    public Digest digest() {
        return salt.seal(text);
    }
}
