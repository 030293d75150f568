package org.sisterledger.reading.attribution;

import java.util.Arrays;
import org.sisterledger.reading.chain.ChainModel;
import org.sisterledger.reading.chain.Lattice;
import org.sisterledger.reading.chain.Roles;

/** What the first pass found: the likeliest label of each token, how sure it is, and the tokens that may be cues. */
final class FirstLabels {
    /** The roles of the chains. */
    static final int SOURCE = 0;

    static final int CUE = 1;
    static final int CONTENT = 2;
    static final Roles ROLES = new Roles(3);
    static final int COUNT = ROLES.labels();

    /** From this probability on a token may be a cue. */
    private static final float CANDIDATE = .1f;

    final int[] label;
    /** Label and how sure it is, in four steps. */
    final int[] sureness;

    private final float[] marginals;

    /** Is told the features of each token on the way, so that they need not be gathered twice. */
    @FunctionalInterface
    interface Witness {
        void see(int token, Row row);
    }

    /** The labels that a model gives a text, paragraph by paragraph. */
    static FirstLabels of(Words words, FirstPass pass, ChainModel model, Witness witness) {
        float[] all = new float[words.size * COUNT];
        Row row = new Row();
        for (int start = 0; start < words.size; start = words.paragraphLast[start]) {
            int end = words.paragraphLast[start];
            Lattice lattice = new Lattice(model, end - start);
            for (int i = start; i < end; i++) {
                row.clear();
                pass.addFeatures(i, row);
                lattice.add(i - start, row.features, row.count);
                witness.see(i, row);
                for (int edge : pass.edges(i)) {
                    lattice.addEdge(i - start, edge);
                }
            }
            float[] own = lattice.marginals();
            System.arraycopy(own, 0, all, start * COUNT, own.length);
        }
        return new FirstLabels(all);
    }

    private FirstLabels(float[] marginals) {
        this.marginals = marginals;
        int size = marginals.length / COUNT;
        label = new int[size];
        sureness = new int[size];
        for (int i = 0; i < size; i++) {
            int best = 0;
            for (int q = 1; q < COUNT; q++) {
                best = marginals[i * COUNT + q] > marginals[i * COUNT + best] ? q : best;
            }
            float share = marginals[i * COUNT + best];
            label[i] = best;
            sureness[i] = best * 4 + (share > .95f ? 3 : share > .8f ? 2 : share > .6f ? 1 : 0);
        }
    }

    float begins(int i, int role) {
        return marginals[i * COUNT + Roles.begin(role)];
    }

    float inside(int i, int role) {
        return marginals[i * COUNT + Roles.inside(role)];
    }

    float cue(int i) {
        return begins(i, CUE) + inside(i, CUE);
    }

    /** One token of each stretch that may be a cue, in order: the likeliest of it. */
    int[] candidates(Words words, FirstPass pass) {
        int[] found = new int[words.size];
        int count = 0;
        int i = 0;
        while (i < words.size) {
            if (cue(i) < CANDIDATE) {
                i++;
                continue;
            }
            int end = i + 1;
            int best = i;
            while (end < words.paragraphLast[i] && cue(end) >= CANDIDATE && inside(end, CUE) >= begins(end, CUE)) {
                best = weight(end, pass) > weight(best, pass) ? end : best;
                end++;
            }
            found[count++] = best;
            i = end;
        }
        return Arrays.copyOf(found, count);
    }

    private float weight(int i, FirstPass pass) {
        return cue(i) * (1 + pass.cue(i) * .1f);
    }
}
