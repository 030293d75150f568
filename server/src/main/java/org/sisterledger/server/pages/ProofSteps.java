package org.sisterledger.server.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.InclusionProof;

/**
 * Goes the way from a leaf to the root step by step, so that each can be followed by hand.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, 2.1.3.2 Verifying an Inclusion Proof</a>
 */
final class ProofSteps {
    private ProofSteps() {}

    static EntryPage.Proof of(InclusionProof proof, Digest leaf, Digest root) {
        List<EntryPage.Step> steps = new ArrayList<>();
        long node = proof.leafIndex();
        long last = proof.treeSize() - 1;
        Digest hash = leaf;
        for (Digest other : proof.path()) {
            boolean left = (node & 1) == 1 || node == last;
            hash = left ? joined(other, hash) : joined(hash, other);
            steps.add(new EntryPage.Step(other.toString(), left, hash.toString()));
            // At the right edge of the tree a subtree goes up until it has one to its left.
            while (left && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
        }
        return new EntryPage.Proof(
                proof.leafIndex(), proof.treeSize(), steps, hash.equals(root) && proof.proves(leaf, root));
    }

    private static Digest joined(Digest left, Digest right) {
        return Digest.ofBytes(ByteBuffer.allocate(1 + 2 * Digest.LENGTH)
                .put((byte) 1)
                .put(left.toBytes())
                .put(right.toBytes())
                .array());
    }
}
