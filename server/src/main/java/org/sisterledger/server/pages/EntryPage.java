package org.sisterledger.server.pages;

import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * One entry of the ledger with the proof that it is in the tree.
 *
 * @param head where the ledger stood; the proof leads to its root
 * @param id the id of the entry, which is the hash of its leaf
 * @param row what it does and who made it
 * @param sensitivity who may see it
 * @param fact what it states; empty if it states nothing itself
 * @param target the entry that it is about; empty if it is about a subject or a rule
 * @param changes the entries about this one, the oldest first
 * @param bytes the hashed bytes, which are JSON; empty if they are too long to show
 * @param size how many bytes these are
 * @param proof the way from the leaf to the root
 */
public record EntryPage(
        Head head,
        String id,
        LedgerPage.Row row,
        String sensitivity,
        Optional<Fact> fact,
        Optional<LedgerPage.Row> target,
        List<LedgerPage.Row> changes,
        Optional<String> bytes,
        int size,
        Proof proof) {
    /** Copies the list. */
    public EntryPage {
        changes = List.copyOf(changes);
    }

    /** The same page of the same record for ever. */
    public String permalink() {
        return row.link() + "?at=" + head.position();
    }

    /**
     * A fact.
     *
     * @param subject the dossier of what it is about
     * @param subjectId the id of that
     * @param property the name of the property
     * @param value as it is written in tables
     * @param source the dossier of the document that states it
     * @param sourceId the id of that
     * @param locator where in the document; empty for all of it
     * @param grade how much the source is trusted
     * @param asOf of which day the source speaks; empty if it does not say
     * @param valid when it was so; empty if the source does not say
     */
    public record Fact(
            String subject,
            String subjectId,
            String property,
            String value,
            String source,
            String sourceId,
            Optional<String> locator,
            String grade,
            Optional<String> asOf,
            Optional<String> valid) {}

    /**
     * The way from the leaf to the root.
     *
     * @param leafIndex the position of the leaf, from 0
     * @param treeSize how many leaves there are
     * @param steps the hashes to be joined, in order
     * @param holds whether the last result is the root, as recomputed for this page
     */
    public record Proof(long leafIndex, long treeSize, List<Step> steps, boolean holds) {
        /** Copies the list. */
        public Proof {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step.
     *
     * @param hash the hash of the other subtree
     * @param left whether that stands to the left
     * @param result the hash of both
     */
    public record Step(String hash, boolean left, String result) {}
}
