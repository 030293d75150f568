package org.sisterledger.proof;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: the roots of its complete subtrees. Takes leaves one by one in constant memory. */
public final class MerkleFrontier {
    /** Told of every complete subtree as it is completed, leaves included. */
    public interface Listener {
        /** The subtree over the leaves from {@code index * 2^level} on is complete and has this hash. */
        void completed(int level, long index, Digest hash);
    }

    private record Peak(int level, Digest hash) {}

    private final List<Peak> peaks = new ArrayList<>();
    private long size;

    /** The edge of an empty tree. */
    public MerkleFrontier() {}

    /** The edge of the tree over the first {@code size} leaves. */
    public static MerkleFrontier of(long size, MerkleTree.Subtrees subtrees) {
        MerkleFrontier frontier = new MerkleFrontier();
        long start = 0;
        for (long rest = size; rest > 0; ) {
            long count = Long.highestOneBit(rest);
            int level = Long.numberOfTrailingZeros(count);
            frontier.peaks.add(new Peak(level, subtrees.hash(level, start >> level)));
            start += count;
            rest -= count;
        }
        frontier.size = size;
        return frontier;
    }

    /** Adds a leaf hash. */
    public void add(Digest leaf, Listener listener) {
        int level = 0;
        long index = size;
        Digest hash = leaf;
        listener.completed(0, index, hash);
        while (!peaks.isEmpty() && peaks.getLast().level() == level) {
            hash = Digest.ofNode(peaks.removeLast().hash(), hash);
            level++;
            index >>= 1;
            listener.completed(level, index, hash);
        }
        peaks.add(new Peak(level, hash));
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Digest root() {
        if (peaks.isEmpty()) {
            return Digest.ofBytes(new byte[0]);
        }
        Digest root = peaks.getLast().hash();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Digest.ofNode(peaks.get(i).hash(), root);
        }
        return root;
    }
}
