package org.sisterledger.connect.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of texts, of each of which only the first 128 bits of its SHA-256 are kept: 32 bytes a text or less, however long the
 * texts are. That two of a thousand million texts share them has a chance below one in a thousand million million million.
 */
public final class Fingerprints {
    private static final int FIRST = 1 << 12;

    private final MessageDigest sha;
    private long[] slots = new long[2 * FIRST];
    private int size;

    /** An empty set. */
    public Fingerprints() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a text; answers whether it is new. */
    public boolean add(String text) {
        byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
        long high = number(digest, 0);
        long low = number(digest, 8) | 1;
        int slot = slotOf(slots, high, low);
        if (slots[slot + 1] != 0) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        size++;
        if (size > slots.length / 4) {
            grow();
        }
        return true;
    }

    /** Whether the text was added. */
    public boolean has(String text) {
        byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
        return slots[slotOf(slots, number(digest, 0), number(digest, 8) | 1) + 1] != 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i + 1] != 0) {
                int slot = slotOf(larger, slots[i], slots[i + 1]);
                larger[slot] = slots[i];
                larger[slot + 1] = slots[i + 1];
            }
        }
        slots = larger;
    }

    // The low number of a text is odd, so that nought means an empty slot.
    private static int slotOf(long[] slots, long high, long low) {
        int mask = (slots.length / 2) - 1;
        int at = (int) (high ^ (high >>> 32)) & mask;
        while (slots[2 * at + 1] != 0 && !(slots[2 * at] == high && slots[2 * at + 1] == low)) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = (number << 8) | (bytes[i] & 0xff);
        }
        return number;
    }
}
