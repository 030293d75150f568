package org.sisterledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Sixteen bytes that hide a text behind its digest: without them nobody can try out guesses. Salt and text are erased together;
 * the digest stays in the hashed bytes.
 */
public final class Salt {
    /** Bytes in a salt. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A salt of these 16 bytes; the array is copied.
     *
     * @throws IllegalArgumentException if there are not 16
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Expected a salt of 16 bytes, got " + bytes.length + ".");
        }
        return new Salt(bytes.clone());
    }

    /** The digest of the salt followed by the text in UTF-8. */
    public Digest seal(String text) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(bytes);
        return Digest.of(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy of the 16 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Does not show the bytes, so that no log keeps them. */
    @Override
    public String toString() {
        return "salt";
    }
}
