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

    /** Whether a leaf with this hash is in the tree with this root, RFC 9162 section 2.1.3.2. */
    public boolean proves(Digest leaf, Digest root) {
        long node = leafIndex;
        long last = treeSize - 1;
        Digest hash = leaf;
        for (Digest step : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Digest.ofNode(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Digest.ofNode(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
