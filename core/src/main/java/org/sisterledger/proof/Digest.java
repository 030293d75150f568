package org.sisterledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest: 32 bytes, written {@code sha256:} and 64 lower-case hexadecimal digits. */
public final class Digest implements Comparable<Digest> {
    /** Bytes in a digest. */
    public static final int LENGTH = 32;

    private static final String PREFIX = "sha256:";
    // Looking one up costs as much as the digest of a short text.
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Digest::newSha256);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The digest of these 32 bytes; the array is copied.
     *
     * @throws IllegalArgumentException if there are not 32
     */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Expected a digest of 32 bytes, got " + bytes.length + ".");
        }
        return new Digest(bytes.clone());
    }

    /**
     * Reads {@code sha256:} and 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Digest parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + 2 * LENGTH || !isLowerHex(text)) {
            throw new IllegalArgumentException("Expected sha256: and 64 lower-case hexadecimal digits, got '" + text
                    + "'. Copy the root as it was printed.");
        }
        return new Digest(HexFormat.of().parseHex(text, PREFIX.length(), text.length()));
    }

    // One digest is written in one way: an entry with another would be read as the same and hash to something else.
    private static boolean isLowerHex(String text) {
        for (int i = PREFIX.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /** The digest of these bytes. */
    public static Digest ofBytes(byte[] bytes) {
        return new Digest(sha256().digest(bytes));
    }

    /** The hash of a leaf with these bytes, RFC 9162 section 2.1.1: that of a zero byte and the bytes. */
    public static Digest ofLeaf(byte[] bytes) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return new Digest(sha256.digest(bytes));
    }

    /** The hash of a node over two subtrees, RFC 9162 section 2.1.1: that of a byte 1 and both hashes. */
    static Digest ofNode(Digest left, Digest right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes);
        return new Digest(sha256.digest(right.bytes));
    }

    /** A fresh digest of this thread, to be finished before the next is asked for. */
    static MessageDigest sha256() {
        MessageDigest sha256 = SHA256.get();
        sha256.reset();
        return sha256;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The first {@code count} hexadecimal digits, for people to tell digests apart. */
    public String abbreviated(int count) {
        return HexFormat.of().formatHex(bytes).substring(0, count);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }
}
