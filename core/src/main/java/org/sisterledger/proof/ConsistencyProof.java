package org.sisterledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Proof that one tree is a prefix of another, RFC 9162 section 2.1.4.
 *
 * @param firstSize leaves in the earlier tree
 * @param secondSize leaves in the later tree
 * @param path the hashes from which both roots follow
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Digest> path) {
    /** Copies the path and checks the sizes. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (firstSize < 0 || firstSize > secondSize) {
            throw new IllegalArgumentException(
                    "Expected 0 <= first <= second, got " + firstSize + " and " + secondSize + ".");
        }
    }

    /** Whether the tree with the second root extends the one with the first, RFC 9162 section 2.1.4.2. */
    public boolean proves(Digest firstRoot, Digest secondRoot) {
        if (firstSize == secondSize) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (firstSize == 0) {
            return path.isEmpty() && firstRoot.equals(Digest.ofBytes(new byte[0]));
        }
        List<Digest> steps = new ArrayList<>(path);
        if (Long.bitCount(firstSize) == 1) {
            steps.addFirst(firstRoot);
        }
        return !steps.isEmpty() && follow(steps, firstRoot, secondRoot);
    }

    private boolean follow(List<Digest> steps, Digest firstRoot, Digest secondRoot) {
        int shift = Long.numberOfTrailingZeros(~(firstSize - 1));
        long node = (firstSize - 1) >> shift;
        long last = (secondSize - 1) >> shift;
        Digest first = steps.getFirst();
        Digest second = first;
        for (Digest step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Digest.ofNode(step, first);
                second = Digest.ofNode(step, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Digest.ofNode(second, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
