package org.sisterledger.reading.chain;

import java.util.Arrays;

/** A row of tokens with their features and right labels, to train on. */
public final class Example {
    final int[][] features;
    final int[][] edges;
    final int[] labels;

    /**
     * An empty example.
     *
     * @param labels the right label of each token
     */
    public Example(int[] labels) {
        this.labels = labels.clone();
        this.features = new int[labels.length][];
        this.edges = new int[labels.length][];
    }

    /** Sets the features of a token. */
    public void set(int token, int[] features, int count, int[] edges) {
        this.features[token] = Arrays.copyOf(features, count);
        this.edges[token] = edges.clone();
    }

    int length() {
        return labels.length;
    }
}
