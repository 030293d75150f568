package org.sisterledger.answer;

import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.ConsistencyProof;
import org.sisterledger.proof.InclusionProof;

/**
 * Proofs that others can check without the record, as JSON.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, Merkle trees</a>
 */
public final class ProofJson {
    private ProofJson() {}

    /**
     * That an entry is in the tree, in the format {@code sisterledger-inclusion/1}.
     *
     * @param view names the position of the head
     */
    public static String inclusion(Ledger ledger, View view, Head head, Entry entry) {
        InclusionProof proof = ledger.proveInclusion(view, entry.position());
        return new Json()
                .object()
                .field("format", "sisterledger-inclusion/1")
                .field("leaf", entry.id().toString())
                .field("leafIndex", proof.leafIndex())
                .field("treeSize", proof.treeSize())
                .field("root", head.root().toString())
                .texts("path", proof.path())
                .endObject()
                .toString();
    }

    /**
     * That the tree extends an earlier one, in the format {@code sisterledger-consistency/1}.
     *
     * @param view names the position of the head
     * @param since the size of the earlier tree
     * @throws QuestionException if the tree was never of that size
     */
    public static String consistency(Ledger ledger, View view, Head head, long since) {
        if (since < 0 || since > head.position()) {
            throw new QuestionException(
                    "since", "expected a position from 0 to " + head.position() + ", got '" + since + "'.");
        }
        ConsistencyProof proof = ledger.proveConsistency(view, since);
        return new Json()
                .object()
                .field("format", "sisterledger-consistency/1")
                .field("firstSize", proof.firstSize())
                .field(
                        "firstRoot",
                        ledger.head(View.at(view.clearance(), since)).root().toString())
                .field("secondSize", proof.secondSize())
                .field("secondRoot", head.root().toString())
                .texts("path", proof.path())
                .endObject()
                .toString();
    }
}
