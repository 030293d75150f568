package org.sisterledger.reading.chain;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The weights of a chain. A feature is a number below {@link #buckets()}; its weights for all labels stand in one long, a
 * byte each, so that the weights of a hundred features are added up eight labels at a time. Words cannot be read back from it:
 * features are hashes.
 */
public final class ChainModel {
    private static final int ZERO = 128;
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final Roles roles;
    private final long[] nodes;
    private final float unit;
    private final float[] edges;
    private final double[] edgeFactors;

    private ChainModel(Roles roles, long[] nodes, float unit, float[] edges) {
        this.roles = roles;
        this.nodes = nodes;
        this.unit = unit;
        this.edges = edges;
        this.edgeFactors = new double[edges.length];
        int labels = roles.labels();
        for (int i = 0; i < edges.length; i++) {
            int before = i / labels % (labels + 1);
            edgeFactors[i] = roles.allows(before, i % labels) ? Exponential.of(edges[i]) : 0;
        }
    }

    /**
     * Rounds trained weights to 255 steps.
     *
     * @param nodes a weight for each feature and label, the labels of a feature in a row
     * @param edges a weight for each edge feature, label before (the last stands for the start) and label
     */
    static ChainModel round(Roles roles, float[] nodes, float[] edges) {
        int labels = roles.labels();
        float largest = 1e-6f;
        for (float weight : nodes) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float unit = largest / 127;
        long[] packed = new long[nodes.length / labels];
        for (int feature = 0; feature < packed.length; feature++) {
            long all = 0;
            for (int label = 0; label < labels; label++) {
                long step = (long) Math.round(nodes[feature * labels + label] / unit) + ZERO;
                all |= step << (8 * label);
            }
            packed[feature] = all;
        }
        return new ChainModel(roles, packed, unit, edges);
    }

    /** The roles that it tells apart. */
    public Roles roles() {
        return roles;
    }

    /** How many features it can tell apart; a power of two. */
    public int buckets() {
        return nodes.length;
    }

    // Eight bytes are split into two longs of four 16-bit lanes, which hold the sum of 256 features.
    void add(int[] features, int count, long[] sums, int at) {
        long even = 0;
        long odd = 0;
        for (int i = 0; i < count; i++) {
            long weights = nodes[features[i]];
            even += weights & EVEN;
            odd += (weights >>> 8) & EVEN;
        }
        sums[at] += even;
        sums[at + 1] += odd;
    }

    /** Writes the scores of all labels into a row; {@code even} and {@code odd} hold the sums of so many features. */
    void score(long even, long odd, int features, double[] into) {
        int zero = features * ZERO;
        for (int label = 0; label < into.length; label++) {
            long lanes = (label & 1) == 0 ? even : odd;
            into[label] = (((int) (lanes >>> (16 * (label >> 1))) & 0xffff) - zero) * unit;
        }
    }

    /** How many steps from label to label there are, those from the start behind the others. */
    int steps() {
        return (roles.labels() + 1) * roles.labels();
    }

    /** Multiplies the factors of all steps by those of an edge feature. */
    void multiply(int feature, double[] factors, int at) {
        int steps = steps();
        int from = feature * steps;
        for (int i = 0; i < steps; i++) {
            factors[at + i] *= edgeFactors[from + i];
        }
    }

    /**
     * Writes the model, big-endian: roles, buckets, unit; a bit for each bucket that has weights; a byte for each label of such
     * a bucket; edges.
     */
    public void write(DataOutputStream out) throws IOException {
        int labels = roles.labels();
        out.writeByte(roles.count());
        out.writeInt(nodes.length);
        out.writeFloat(unit);
        long without = without(labels);
        byte[] used = new byte[nodes.length / 8];
        for (int feature = 0; feature < nodes.length; feature++) {
            used[feature >> 3] |= (byte) (nodes[feature] == without ? 0 : 1 << (feature & 7));
        }
        out.write(used);
        byte[] row = new byte[labels];
        for (long weights : nodes) {
            if (weights != without) {
                for (int label = 0; label < labels; label++) {
                    row[label] = (byte) (weights >>> (8 * label));
                }
                out.write(row);
            }
        }
        out.writeInt(edges.length);
        for (float edge : edges) {
            out.writeFloat(edge);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the bytes end too early or are no model
     */
    public static ChainModel read(DataInputStream in) throws IOException {
        Roles roles = new Roles(in.readByte());
        int labels = roles.labels();
        long[] nodes = new long[in.readInt()];
        float unit = in.readFloat();
        byte[] used = in.readNBytes(nodes.length / 8);
        int rows = 0;
        for (byte eight : used) {
            rows += Integer.bitCount(eight & 0xff);
        }
        byte[] weights = in.readNBytes(rows * labels);
        if (used.length < nodes.length / 8 || weights.length < rows * labels) {
            throw new EOFException("The model ends before its weights do.");
        }
        unpack(used, weights, labels, nodes);
        float[] edges = new float[in.readInt()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = in.readFloat();
        }
        return new ChainModel(roles, nodes, unit, edges);
    }

    private static void unpack(byte[] used, byte[] weights, int labels, long[] nodes) {
        long without = without(labels);
        int at = 0;
        for (int feature = 0; feature < nodes.length; feature++) {
            long all = without;
            if ((used[feature >> 3] >> (feature & 7) & 1) == 1) {
                all = 0;
                for (int label = 0; label < labels; label++) {
                    all |= (weights[at++] & 0xffL) << (8 * label);
                }
            }
            nodes[feature] = all;
        }
    }

    // The row of a feature that says nothing of any label.
    private static long without(int labels) {
        long all = 0;
        for (int label = 0; label < labels; label++) {
            all |= (long) ZERO << (8 * label);
        }
        return all;
    }
}
