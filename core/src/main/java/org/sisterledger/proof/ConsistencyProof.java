package org.sisterledger.proof;

import java.util.List;

/**
 * Proof that one tree is a prefix of another, RFC 9162 section 2.1.4.
 *
 * @param firstSize leaves in the earlier tree
 * @param secondSize leaves in the later tree
 * @param path the hashes from which both roots follow
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Digest> path) {
    /** Copies the path and checks the sizes. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (firstSize < 0 || firstSize > secondSize) {
            throw new IllegalArgumentException(
                    "Expected 0 <= first <= second, got " + firstSize + " and " + secondSize + ".");
        }
    }
}
