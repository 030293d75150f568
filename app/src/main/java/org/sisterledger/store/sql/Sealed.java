package org.sisterledger.store.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.Salt;

/** Compares a kept text and its salt with the digest in the hashed bytes. */
final class Sealed {
    private Sealed() {}

    /**
     * Whether salt and text, as they are stored, give the digest.
     *
     * @param raw the text's bytes: a text that is not UTF-8 may look like another when decoded
     */
    static boolean fits(Dialect dialect, @Nullable Object salt, @Nullable Object text, byte[] raw, Digest digest) {
        return salt instanceof byte[] bytes
                && bytes.length == Salt.LENGTH
                && text instanceof String words
                && Arrays.equals(raw, dialect.toStored(words).getBytes(StandardCharsets.UTF_8))
                && Salt.of(bytes).seal(words).equals(digest);
    }
}
