package org.sisterledger.reading.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {
    private static final Roles ROLES = new Roles(1);
    private static final int LABELS = ROLES.labels();
    private static final int LENGTH = 6;

    private final Random random = new Random(5);
    private final ChainModel model = ChainModel.round(ROLES, weights(16 * LABELS), weights(2 * (LABELS + 1) * LABELS));
    private final int[][] features = new int[LENGTH][];
    private final int[][] edges = new int[LENGTH][];
    private final Lattice lattice = new Lattice(model, LENGTH);

    LatticeTest() {
        for (int t = 0; t < LENGTH; t++) {
            features[t] = new int[] {random.nextInt(16), random.nextInt(16), random.nextInt(16)};
            edges[t] = new int[] {random.nextInt(2)};
            lattice.add(t, features[t], features[t].length);
            lattice.addEdge(t, edges[t][0]);
        }
    }

    @Test
    void probabilitiesAreThoseOfAllPathsCountedOneByOne() {
        double[] expected = new double[LENGTH * LABELS];
        double all = 0;
        double empty = 0;
        for (int[] path : paths()) {
            double weight = Math.exp(score(path));
            all += weight;
            empty += isEmpty(path) ? weight : 0;
            for (int t = 0; t < LENGTH; t++) {
                expected[t * LABELS + path[t]] += weight;
            }
        }
        float[] marginals = lattice.marginals();
        for (int i = 0; i < expected.length; i++) {
            assertThat(marginals[i]).isCloseTo((float) (expected[i] / all), within(1e-5f));
        }
        assertThat(lattice.emptyProbability()).isCloseTo(empty / all, within(1e-9));
    }

    @Test
    void theBestPathIsTheBestOfAllThatGiveTheTokenItsRole() {
        for (int token = 0; token < LENGTH; token++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int[] path : paths()) {
                best = Roles.is(path[token], 0) ? Math.max(best, score(path)) : best;
            }
            int[] found = lattice.bestPath(token, 0);
            assertThat(Roles.is(found[token], 0)).isTrue();
            assertThat(score(found)).isCloseTo(best, within(1e-9));
        }
    }

    @Test
    void longTextsDoNotUnderflow() {
        Lattice lattice = new Lattice(model, 20_000);
        for (int t = 0; t < 20_000; t++) {
            lattice.add(t, features[t % LENGTH], 3);
            lattice.addEdge(t, edges[t % LENGTH][0]);
        }
        float[] marginals = lattice.marginals();
        for (int t = 0; t < 20_000; t++) {
            float sum = 0;
            for (int q = 0; q < LABELS; q++) {
                sum += marginals[t * LABELS + q];
            }
            assertThat(sum).isCloseTo(1f, within(1e-4f));
        }
    }

    private double score(int[] path) {
        double score = 0;
        for (int t = 0; t < LENGTH; t++) {
            long[] sums = new long[2];
            model.add(features[t], 3, sums, 0);
            double[] scores = new double[LABELS];
            model.score(sums[0], sums[1], 3, scores);
            double[] factors = new double[(LABELS + 1) * LABELS];
            Arrays.fill(factors, 1);
            model.multiply(edges[t][0], factors, 0);
            int before = t == 0 ? LABELS : path[t - 1];
            score += scores[path[t]] + Math.log(factors[before * LABELS + path[t]]);
        }
        return score;
    }

    private static List<int[]> paths() {
        List<int[]> paths = new ArrayList<>();
        int count = (int) Math.pow(LABELS, LENGTH);
        for (int n = 0; n < count; n++) {
            int[] path = new int[LENGTH];
            boolean allowed = true;
            int rest = n;
            for (int t = 0; t < LENGTH; t++) {
                path[t] = rest % LABELS;
                rest /= LABELS;
                boolean goesOn = path[t] == Roles.inside(0);
                allowed &= !goesOn || (t > 0 && Roles.is(path[t - 1], 0));
            }
            if (allowed) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static boolean isEmpty(int[] path) {
        for (int label : path) {
            if (label != Roles.OUTSIDE) {
                return false;
            }
        }
        return true;
    }

    private float[] weights(int count) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }
}
