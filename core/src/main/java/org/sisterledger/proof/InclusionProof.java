package org.sisterledger.proof;

import java.util.List;

/**
 * Proof that a leaf is in a tree, RFC 9162 section 2.1.3.
 *
 * @param leafIndex the leaf's position, from 0
 * @param treeSize leaves in the tree
 * @param path hashes from the leaf's sibling to the root's child
 */
public record InclusionProof(long leafIndex, long treeSize, List<Digest> path) {
    /** Copies the path and checks the index. */
    public InclusionProof {
        path = List.copyOf(path);
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IllegalArgumentException("Expected a leaf in 0.." + (treeSize - 1) + ", got " + leafIndex + ".");
        }
    }
}
