package org.sisterledger.reading.chain;

import java.util.Arrays;

/**
 * A row of tokens with the scores of their labels. Features are added first, then it is asked: for the probability of each
 * label, for the probability that no token plays a role, or for the best labels. All is reckoned in factors, each token normed,
 * so that long texts do not underflow.
 */
public final class Lattice {
    private static final double[] NONE = {};

    private final ChainModel model;
    private final int labels;
    private final int steps;
    private final int length;
    private final long[] sums;
    private final int[] counts;
    private final double[] factors;
    private double[] nodes = NONE;

    /**
     * An empty lattice.
     *
     * @param length tokens, at least one
     */
    public Lattice(ChainModel model, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("Expected at least one token, got " + length + ".");
        }
        this.model = model;
        this.labels = model.roles().labels();
        this.steps = model.steps();
        this.length = length;
        this.sums = new long[2 * length];
        this.counts = new int[length];
        this.factors = ones(steps * length);
    }

    /** Tokens of sums, from one on, with all that was added to them. */
    public Lattice(Sums other, int from, int length) {
        this.model = other.model;
        this.labels = model.roles().labels();
        this.steps = model.steps();
        this.length = length;
        this.sums = Arrays.copyOfRange(other.values, 2 * from, 2 * (from + length));
        this.counts = Arrays.copyOfRange(other.counts, from, from + length);
        this.factors = ones(steps * length);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Adds features to a token; at most 256 in all. */
    public void add(int token, int[] features, int count) {
        model.add(features, count, sums, 2 * token);
        counts[token] += count;
        nodes = NONE;
    }

    /** Adds an edge feature to a token. */
    public void addEdge(int token, int feature) {
        model.multiply(feature, factors, token * steps);
    }

    /** The probability of each label: those of the first token, then those of the second, and so on. */
    public float[] marginals() {
        double[] nodes = nodeFactors();
        double[] forward = new double[length * labels];
        double[] norms = new double[length];
        for (int t = 0; t < length; t++) {
            norms[t] = forward(t, nodes, forward, (t - 1) * labels, t * labels);
        }
        double[] behind = new double[labels];
        Arrays.fill(behind, 1);
        float[] marginals = new float[length * labels];
        for (int t = length - 1; t >= 0; t--) {
            double sum = 0;
            for (int q = 0; q < labels; q++) {
                sum += forward[t * labels + q] * behind[q];
            }
            for (int q = 0; q < labels; q++) {
                marginals[t * labels + q] = (float) (forward[t * labels + q] * behind[q] / sum);
            }
            if (t > 0) {
                behind = back(t, nodes, behind, norms[t]);
            }
        }
        return marginals;
    }

    private double[] back(int t, double[] nodes, double[] behind, double norm) {
        double[] before = new double[labels];
        for (int p = 0; p < labels; p++) {
            double sum = 0;
            for (int q = 0; q < labels; q++) {
                sum += factors[t * steps + p * labels + q] * nodes[t * labels + q] * behind[q];
            }
            before[p] = sum / norm;
        }
        return before;
    }

    /** The probability that every token is outside. */
    public double emptyProbability() {
        double[] nodes = nodeFactors();
        double[] forward = new double[2 * labels];
        double empty = 1;
        for (int t = 0; t < length; t++) {
            double norm = forward(t, nodes, forward, (t & 1) * labels, (1 - (t & 1)) * labels);
            int outside = t * steps + (t == 0 ? labels * labels : 0);
            empty *= factors[outside] * nodes[t * labels] / norm;
        }
        return empty;
    }

    // From the probabilities of the labels before to those of the labels here; what they summed to.
    private double forward(int t, double[] nodes, double[] values, int from, int to) {
        double norm = 0;
        for (int q = 0; q < labels; q++) {
            double sum = t == 0 ? factors[labels * labels + q] : 0;
            for (int p = 0; t > 0 && p < labels; p++) {
                sum += values[from + p] * factors[t * steps + p * labels + q];
            }
            double value = sum * nodes[t * labels + q];
            values[to + q] = value;
            norm += value;
        }
        for (int q = 0; q < labels; q++) {
            values[to + q] /= norm;
        }
        return norm;
    }

    private double[] nodeFactors() {
        if (nodes.length > 0) {
            return nodes;
        }
        nodes = new double[length * labels];
        double[] scores = new double[labels];
        for (int t = 0; t < length; t++) {
            model.score(sums[2 * t], sums[2 * t + 1], counts[t], scores);
            double best = scores[0];
            for (int q = 1; q < labels; q++) {
                best = Math.max(best, scores[q]);
            }
            for (int q = 0; q < labels; q++) {
                nodes[t * labels + q] = Exponential.of(scores[q] - best);
            }
        }
        return nodes;
    }

    /**
     * The best labels among those that give one token one role.
     *
     * @param token the token that has to play the role
     * @param role its role
     */
    public int[] bestPath(int token, int role) {
        double[] nodes = nodeFactors().clone();
        for (int q = 0; q < labels; q++) {
            nodes[token * labels + q] *= Roles.is(q, role) ? 1 : 0;
        }
        double[] best = new double[labels];
        byte[] from = new byte[length * labels];
        for (int t = 0; t < length; t++) {
            best = step(t, nodes, best, from);
        }
        int label = 0;
        for (int q = 1; q < labels; q++) {
            label = best[q] > best[label] ? q : label;
        }
        int[] path = new int[length];
        for (int t = length - 1; t >= 0; t--) {
            path[t] = label;
            label = from[t * labels + label];
        }
        return path;
    }

    private double[] step(int t, double[] nodes, double[] best, byte[] from) {
        double[] next = new double[labels];
        double largest = 0;
        for (int q = 0; q < labels; q++) {
            double most = t == 0 ? factors[labels * labels + q] : -1;
            for (int p = 0; t > 0 && p < labels; p++) {
                double value = best[p] * factors[t * steps + p * labels + q];
                if (value > most) {
                    most = value;
                    from[t * labels + q] = (byte) p;
                }
            }
            next[q] = most * nodes[t * labels + q];
            largest = Math.max(largest, next[q]);
        }
        for (int q = 0; q < labels && largest > 0; q++) {
            next[q] /= largest;
        }
        return next;
    }
}
