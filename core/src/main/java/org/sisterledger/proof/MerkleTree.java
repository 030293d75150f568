package org.sisterledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the first leaves of a sequence, RFC 9162 section 2.1. Hashes of complete subtrees come from outside, so
 * that a store which keeps them answers in the logarithm of the size.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, Merkle Trees</a>
 */
public final class MerkleTree {
    /** The hashes of complete subtrees. */
    public interface Subtrees {
        /**
         * The hash over the leaves from {@code index * 2^level} up to, not including, {@code (index + 1) * 2^level}.
         *
         * @param level 0 for a leaf
         */
        Digest hash(int level, long index);
    }

    private static final Digest EMPTY = Digest.ofBytes(new byte[0]);

    private final long size;
    private final Subtrees subtrees;

    /**
     * The tree over the first {@code size} leaves.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public MerkleTree(long size, Subtrees subtrees) {
        if (size < 0) {
            throw new IllegalArgumentException("Expected a size of 0 or more, got " + size + ".");
        }
        this.size = size;
        this.subtrees = subtrees;
    }

    /** The tree over these leaf hashes. */
    public static MerkleTree of(List<Digest> leaves) {
        List<Digest> copy = List.copyOf(leaves);
        return new MerkleTree(copy.size(), overLeaves(copy));
    }

    private static Subtrees overLeaves(List<Digest> leaves) {
        return new Subtrees() {
            @Override
            public Digest hash(int level, long index) {
                return level == 0
                        ? leaves.get(Math.toIntExact(index))
                        : Digest.ofNode(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
    }

    /** The hash of a node over two subtrees. */
    public static Digest node(Digest left, Digest right) {
        return Digest.ofNode(left, right);
    }

    /** The root; of an empty tree the digest of no bytes. */
    public Digest root() {
        return size == 0 ? EMPTY : hash(0, size);
    }

    /**
     * Proof that a leaf is in this tree.
     *
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public InclusionProof proveInclusion(long leafIndex) {
        if (leafIndex < 0 || leafIndex >= size) {
            throw new IllegalArgumentException(
                    "Expected a position below " + size + ", got " + leafIndex + ". The first position is 0.");
        }
        List<Digest> path = new ArrayList<>();
        addPath(leafIndex, 0, size, path);
        return new InclusionProof(leafIndex, size, path);
    }

    /**
     * Proof that this tree extends the one over its first leaves.
     *
     * @throws IllegalArgumentException if this tree has fewer leaves
     */
    public ConsistencyProof proveConsistency(long firstSize) {
        if (firstSize < 0 || firstSize > size) {
            throw new IllegalArgumentException("Expected a position of at most " + size + ", got " + firstSize + ".");
        }
        List<Digest> path = new ArrayList<>();
        if (firstSize > 0 && firstSize < size) {
            addSubproof(firstSize, 0, size, true, path);
        }
        return new ConsistencyProof(firstSize, size, path);
    }

    // MTH of the leaves from start on.
    private Digest hash(long start, long count) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.hash(level, start >> level);
        }
        long left = Long.highestOneBit(count);
        return Digest.ofNode(hash(start, left), hash(start + left, count - left));
    }

    // PATH(m, D[start:start+count]).
    private void addPath(long leaf, long start, long count, List<Digest> path) {
        if (count == 1) {
            return;
        }
        long left = Long.highestOneBit(count - 1);
        if (leaf < left) {
            addPath(leaf, start, left, path);
            path.add(hash(start + left, count - left));
        } else {
            addPath(leaf - left, start + left, count - left, path);
            path.add(hash(start, left));
        }
    }

    // SUBPROOF(m, D[start:start+count], b).
    private void addSubproof(long first, long start, long count, boolean whole, List<Digest> path) {
        if (first == count) {
            if (!whole) {
                path.add(hash(start, count));
            }
            return;
        }
        long left = Long.highestOneBit(count - 1);
        if (first <= left) {
            addSubproof(first, start, left, whole, path);
            path.add(hash(start + left, count - left));
        } else {
            addSubproof(first - left, start + left, count - left, false, path);
            path.add(hash(start, left));
        }
    }
}
