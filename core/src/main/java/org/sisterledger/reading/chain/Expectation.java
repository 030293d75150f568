package org.sisterledger.reading.chain;

import java.util.Arrays;

/** How probable the labels and the steps of an example are with the weights as they stand. */
final class Expectation {
    private final int labels;
    private final int length;
    private final double[] nodes;
    private final double[] steps;
    private final double[] forward;
    private final double[] backward;
    private final double[] norms;

    Expectation(ChainTrainer weights, Example example) {
        labels = weights.roles().labels();
        length = example.length();
        nodes = new double[length * labels];
        steps = new double[length * (labels + 1) * labels];
        forward = new double[length * labels];
        backward = new double[length * labels];
        norms = new double[length];
        for (int t = 0; t < length; t++) {
            weigh(weights, example, t);
        }
        forward();
        backward();
    }

    /** The probability of a label. */
    double node(int t, int label) {
        return forward[t * labels + label] * backward[t * labels + label];
    }

    /** The probability of a step; the label before is the number of labels at the first token. */
    double edge(int t, int before, int label) {
        if (t == 0) {
            return node(0, label);
        }
        return forward[(t - 1) * labels + before]
                * step(t, before, label)
                * nodes[t * labels + label]
                * backward[t * labels + label]
                / norms[t];
    }

    private void weigh(ChainTrainer weights, Example example, int t) {
        double best = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < labels; q++) {
            nodes[t * labels + q] = weights.node(example.features[t], q);
            best = Math.max(best, nodes[t * labels + q]);
        }
        for (int q = 0; q < labels; q++) {
            nodes[t * labels + q] = Exponential.of(nodes[t * labels + q] - best);
            int first = t == 0 ? labels : 0;
            int last = t == 0 ? labels : labels - 1;
            for (int p = first; p <= last; p++) {
                boolean allowed = weights.roles().allows(p, q);
                steps[(t * (labels + 1) + p) * labels + q] =
                        allowed ? Exponential.of(weights.edge(example.edges[t], p, q)) : 0;
            }
        }
    }

    private double step(int t, int before, int label) {
        return steps[(t * (labels + 1) + before) * labels + label];
    }

    private void forward() {
        for (int t = 0; t < length; t++) {
            double norm = 0;
            for (int q = 0; q < labels; q++) {
                double sum = t == 0 ? step(0, labels, q) : 0;
                for (int p = 0; t > 0 && p < labels; p++) {
                    sum += forward[(t - 1) * labels + p] * step(t, p, q);
                }
                forward[t * labels + q] = sum * nodes[t * labels + q];
                norm += forward[t * labels + q];
            }
            norms[t] = norm;
            for (int q = 0; q < labels; q++) {
                forward[t * labels + q] /= norm;
            }
        }
    }

    private void backward() {
        Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
        for (int t = length - 2; t >= 0; t--) {
            for (int p = 0; p < labels; p++) {
                double sum = 0;
                for (int q = 0; q < labels; q++) {
                    sum += step(t + 1, p, q) * nodes[(t + 1) * labels + q] * backward[(t + 1) * labels + q];
                }
                backward[t * labels + p] = sum / norms[t + 1];
            }
        }
    }
}
