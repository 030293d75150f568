package org.sisterledger.reading.chain;

/** What the features of tokens weigh, gathered once for lattices that look at the same tokens; without edges. */
public final class Sums {
    final ChainModel model;
    final long[] values;
    final int[] counts;

    /**
     * Nothing yet.
     *
     * @param length tokens
     */
    public Sums(ChainModel model, int length) {
        this.model = model;
        this.values = new long[2 * length];
        this.counts = new int[length];
    }

    /** Adds features to a token; at most 256 in all. */
    public void add(int token, int[] features, int count) {
        model.add(features, count, values, 2 * token);
        counts[token] += count;
    }
}
