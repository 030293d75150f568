package org.sisterledger.connect.ledger;

import org.sisterledger.ledger.Head;
import org.sisterledger.proof.Digest;

/**
 * The first line of a ledger file, such as {@code {"format":"sisterledger-ledger/1","clearance":"public","entries":3,"block":1024,
 * "root":"sha256:..."}}.
 *
 * @param clearance with which the file was written, in words
 * @param entries how many entries follow
 * @param root the Merkle root over them, RFC 9162
 */
public record LedgerHeader(String clearance, long entries, Digest root) {
    /** How every ledger file begins. */
    static final String BEGINNING = "{\"format\":\"sisterledger-ledger/1\",";

    /** How many entries a block has; the last may have fewer. A power of two, so that a block is a subtree. */
    static final int BLOCK = 1024;

    /** Checks the count. */
    public LedgerHeader {
        if (entries < 0) {
            throw new IllegalArgumentException("expected a number of entries from 0 on, got " + entries);
        }
    }

    /** The header of what a clearance sees at a head. */
    static LedgerHeader of(String clearance, Head head) {
        return new LedgerHeader(clearance, head.position(), head.root());
    }

    /** How many blocks there are. */
    long blocks() {
        return (entries + BLOCK - 1) / BLOCK;
    }

    /** How many entries a block has. */
    int sizeOf(long block) {
        return (int) Math.min(BLOCK, entries - block * BLOCK);
    }

    /** The first line, without its end. */
    String line() {
        return BEGINNING + "\"clearance\":\"" + clearance + "\",\"entries\":" + entries + ",\"block\":" + BLOCK
                + ",\"root\":\"" + root + "\"}";
    }

    /** The last line, without its end. */
    String lastLine() {
        return "{\"entries\":" + entries + ",\"root\":\"" + root + "\"}";
    }

    /**
     * Reads the first line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LedgerHeader parse(String line) {
        LineScanner scanner = new LineScanner(line);
        scanner.expect(BEGINNING + "\"clearance\":");
        String clearance = scanner.text();
        scanner.expect(",\"entries\":");
        long entries = scanner.number();
        scanner.expect(",\"block\":" + BLOCK + ",\"root\":");
        Digest root = Digest.parse(scanner.text());
        scanner.expect("}");
        scanner.expectEnd();
        return new LedgerHeader(clearance, entries, root);
    }
}
