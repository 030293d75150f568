package org.sisterledger.connect.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.InclusionProof;

/**
 * The line behind a block of entries, {@code {"block":0,"of":2,"root":"sha256:...","path":["sha256:..."]}}: blocks are the leaves of a tree
 * whose root is that of the ledger.
 *
 * @param block which block, from 0
 * @param of how many there are
 * @param root the Merkle root over the block's entries
 * @param path the hashes from the block's sibling to the root's child
 */
record BlockLine(long block, long of, Digest root, List<Digest> path) {
    /** How such a line begins. */
    static final String BEGINNING = "{\"block\":";

    BlockLine {
        path = List.copyOf(path);
    }

    /** Whether the block is in the tree with this root. */
    boolean proves(Digest whole) {
        return block < of && new InclusionProof(block, of, path).proves(root, whole);
    }

    /** The line, without its end. */
    String line() {
        return BEGINNING + block + ",\"of\":" + of + ",\"root\":\"" + root + "\",\"path\":["
                + path.stream().map(hash -> '"' + hash.toString() + '"').collect(Collectors.joining(",")) + "]}";
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BlockLine parse(String line) {
        LineScanner scanner = new LineScanner(line);
        scanner.expect(BEGINNING);
        long block = scanner.number();
        scanner.expect(",\"of\":");
        long of = scanner.number();
        scanner.expect(",\"root\":");
        Digest root = Digest.parse(scanner.text());
        scanner.expect(",\"path\":[");
        List<Digest> path = new ArrayList<>();
        while (!scanner.accept("]")) {
            if (!path.isEmpty()) {
                scanner.expect(",");
            }
            path.add(Digest.parse(scanner.text()));
        }
        scanner.expect("}");
        scanner.expectEnd();
        return new BlockLine(block, of, root, path);
    }
}
