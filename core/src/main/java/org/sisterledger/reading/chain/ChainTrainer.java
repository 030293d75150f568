package org.sisterledger.reading.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the weights of a chain as a conditional random field (Lafferty, McCallum and Pereira 2001): the likelihood of the
 * right labels is climbed example by example, with step sizes of each weight's own (Duchi, Hazan and Singer 2011), and the
 * weights of the later rounds are averaged. The same examples and the same seed give the same bytes.
 */
public final class ChainTrainer {
    private static final float SMALLEST_GRADIENT = 1e-4f;

    private final Roles roles;
    private final Settings settings;
    private final int labels;
    private final float[] nodes;
    private final float[] nodeSquares;
    private final float[] edges;
    private final float[] edgeSquares;

    /**
     * How to train.
     *
     * @param bits features are below two to the power of this
     * @param edgeFeatures edge features are below this
     * @param rounds how often the examples are gone through
     * @param rate the size of a first step
     * @param decay how much a weight shrinks at each step
     * @param atLeast features that the examples hold less often are left out
     */
    public record Settings(int bits, int edgeFeatures, int rounds, float rate, float decay, int atLeast) {}

    private ChainTrainer(Roles roles, Settings settings) {
        this.roles = roles;
        this.settings = settings;
        this.labels = roles.labels();
        this.nodes = new float[(1 << settings.bits()) * labels];
        this.nodeSquares = new float[nodes.length];
        this.edges = new float[settings.edgeFeatures() * (labels + 1) * labels];
        this.edgeSquares = new float[edges.length];
    }

    /**
     * Trains a model.
     *
     * @param examples at least one
     * @param seed of the order in which the examples are gone through
     */
    public static ChainModel train(Roles roles, Settings settings, List<Example> examples, long seed) {
        return new ChainTrainer(roles, settings).train(examples, seed);
    }

    private ChainModel train(List<Example> examples, long seed) {
        dropRare(examples);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        float[] nodeSums = new float[nodes.length];
        float[] edgeSums = new float[edges.length];
        int summed = 0;
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
            if (round >= settings.rounds() / 2) {
                addTo(nodeSums, nodes);
                addTo(edgeSums, edges);
                summed++;
            }
        }
        divide(nodeSums, summed);
        divide(edgeSums, summed);
        return ChainModel.round(roles, nodeSums, edgeSums);
    }

    private void dropRare(List<Example> examples) {
        int[] seen = new int[1 << settings.bits()];
        for (Example example : examples) {
            for (int[] row : example.features) {
                for (int feature : row) {
                    seen[feature]++;
                }
            }
        }
        for (Example example : examples) {
            for (int t = 0; t < example.length(); t++) {
                example.features[t] = Arrays.stream(example.features[t])
                        .filter(feature -> seen[feature] >= settings.atLeast())
                        .toArray();
            }
        }
    }

    private void learn(Example example) {
        Expectation expected = new Expectation(this, example);
        for (int t = 0; t < example.length(); t++) {
            learnNodes(example, t, expected);
            learnEdges(example, t, expected);
        }
    }

    private void learnNodes(Example example, int t, Expectation expected) {
        for (int q = 0; q < labels; q++) {
            float gradient = (float) ((example.labels[t] == q ? 1 : 0) - expected.node(t, q));
            if (Math.abs(gradient) >= SMALLEST_GRADIENT) {
                for (int feature : example.features[t]) {
                    move(nodes, nodeSquares, feature * labels + q, gradient);
                }
            }
        }
    }

    private void learnEdges(Example example, int t, Expectation expected) {
        int first = t == 0 ? labels : 0;
        int last = t == 0 ? labels : labels - 1;
        for (int p = first; p <= last; p++) {
            boolean right = t == 0 || example.labels[t - 1] == p;
            for (int q = 0; q < labels; q++) {
                float gradient = (float) ((right && example.labels[t] == q ? 1 : 0) - expected.edge(t, p, q));
                if (Math.abs(gradient) >= SMALLEST_GRADIENT) {
                    for (int feature : example.edges[t]) {
                        move(edges, edgeSquares, place(feature, p, q), gradient);
                    }
                }
            }
        }
    }

    private void move(float[] weights, float[] squares, int at, float gradient) {
        squares[at] += gradient * gradient;
        weights[at] += settings.rate() * gradient / (float) Math.sqrt(1 + squares[at]) - settings.decay() * weights[at];
    }

    private int place(int feature, int before, int label) {
        return (feature * (labels + 1) + before) * labels + label;
    }

    double edge(int[] features, int before, int label) {
        double sum = 0;
        for (int feature : features) {
            sum += edges[place(feature, before, label)];
        }
        return sum;
    }

    double node(int[] features, int label) {
        double sum = 0;
        for (int feature : features) {
            sum += nodes[feature * labels + label];
        }
        return sum;
    }

    Roles roles() {
        return roles;
    }

    private static void addTo(float[] sums, float[] weights) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[i];
        }
    }

    private static void divide(float[] sums, int by) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= by;
        }
    }
}
