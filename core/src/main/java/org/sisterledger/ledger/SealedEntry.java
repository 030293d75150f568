package org.sisterledger.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sisterledger.proof.Digest;

/**
 * An entry as it is moved from one store to another: its canonical bytes, and the texts that stand outside them with their
 * salts. Nothing is in it that depends on who reads or on the store.
 */
public final class SealedEntry {
    private final byte[] bytes;
    private final SortedMap<String, SealedText> texts;

    private SealedEntry(byte[] bytes, SortedMap<String, SealedText> texts) {
        this.bytes = bytes;
        this.texts = texts;
    }

    /**
     * An entry of these bytes and texts, both copied. Whether they are those of an entry is said by {@link #open}.
     *
     * @param bytes the canonical bytes
     * @param texts by field, one of {@link Action.Redact#FIELDS}; a text that was erased is absent
     */
    public static SealedEntry of(byte[] bytes, Map<String, SealedText> texts) {
        return new SealedEntry(bytes.clone(), Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }

    /** A copy of the canonical bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The texts outside, by field, with their salts; those that were erased are absent. */
    public SortedMap<String, SealedText> texts() {
        return texts;
    }

    /** The entry's id: the leaf hash of its bytes. */
    public Digest id() {
        return Digest.ofLeaf(bytes);
    }

    /**
     * What the bytes say.
     *
     * @throws IllegalArgumentException if they are not those of an entry in every byte, or if a text does not fit its digest in
     *     them; the message says which
     */
    public EntryBody open() {
        EntryBody body = EntryCodec.decode(bytes);
        texts.forEach((field, text) -> {
            Digest expected = body.digests().get(field);
            if (expected == null) {
                throw new IllegalArgumentException("Expected texts among "
                        + body.digests().keySet() + ", got one of '" + field + "', of which the entry has no digest.");
            }
            if (!expected.equals(text.digest())) {
                throw new IllegalArgumentException(
                        "Expected the text of '" + field + "' and its salt to give the digest " + expected + ", got "
                                + text.digest() + ". The text or the salt was changed.");
            }
        });
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedEntry that && Arrays.equals(bytes, that.bytes) && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + texts.hashCode();
    }

    /** Shows the id only, so that no log keeps the texts. */
    @Override
    public String toString() {
        return "sealed entry " + id();
    }
}
