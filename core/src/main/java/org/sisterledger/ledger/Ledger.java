package org.sisterledger.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.proof.ConsistencyProof;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.InclusionProof;

/**
 * The append-only ledger and the views derived from it. Every read names a {@link View} or a {@link Clearance}: the store
 * filters, so that a reader gets what a ledger would give that never held the rest.
 *
 * <p>Positions count from 0 in the reader's own sequence. Failures of the world are {@link LedgerException}s.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Appends a batch in one transaction: all of it or nothing. When this returns, the batch is on disk. An assertion that
     * already stands or is proposed (same subject, property, value, validity, source, locator, as-of day and sensitivity) is left out
     * and counted, so that an import can be run again. So is a rule that is declared already at the same sensitivity.
     *
     * <p>A draft may refer to an entry only if every reader of the draft may see that entry; any other entry is refused as if
     * it did not exist. Whether an assertion stands, a proposal is open or a merge holds is judged as the readers of the draft
     * see it. A {@link Action.Classify} may append three entries: the retraction, the classification and the restated assertion.
     *
     * @throws IllegalArgumentException if a draft refers to an entry that does not exist or is not of the kind or in the state
     *     that the action needs, approves a ruling of its own author, or is a {@link Action.Redact} (use {@link #redact}); the
     *     message names it, nothing is appended
     */
    Receipt append(List<Draft> batch);

    /**
     * The head of a reader's sequence.
     *
     * @throws IllegalArgumentException if the view is at a position that the sequence does not reach, as every read does
     */
    Head head(View view);

    /**
     * Entries of the reader's sequence in order.
     *
     * @param from first position
     * @param limit how many at most
     */
    List<Entry> listEntries(View view, long from, int limit);

    /** The entry with this id, or empty if the reader's sequence has none. */
    Optional<Entry> findEntry(View view, Digest id);

    /** Entries whose id begins with these hexadecimal digits (at least 6), at most {@code limit}. */
    List<Entry> findEntries(View view, String idPrefix, int limit);

    /**
     * The entries that tell how what is known of a subject came about: those that assert or propose something of it, or of a subject that is
     * read as it, merge it or rule on it, and those that retract, accept, reject, classify, approve, redact or take back one of these. In
     * ledger order.
     *
     * @param limit how many at most; if there are more, the latest
     */
    List<Entry> listHistory(View view, EntityId subject, int limit);

    /** The accepted facts of the view about subjects of these kinds, by subject, then ledger order. */
    void forEachFact(View view, Collection<EntityKind> kinds, Consumer<Fact> consumer);

    /**
     * The subjects of a kind, as they are read, of which the view has accepted facts, in the order of the ids.
     *
     * @param after only subjects after this one; empty to begin with the first
     * @param limit how many at most
     */
    List<EntityId> listSubjects(View view, EntityKind kind, Optional<EntityId> after, int limit);

    /** The accepted facts of the view about one subject, or one merged into it, in ledger order. */
    List<Fact> listFacts(View view, EntityId subject);

    /**
     * The accepted facts of the view about these subjects and those merged into them, grouped by subject as it is read, the
     * groups in the order of the ids, in ledger order within a subject. A subject named twice, or by two ids that are read as one, is
     * given once. Made for tens of thousands of subjects in a call.
     */
    void forEachFactAbout(View view, Collection<EntityId> subjects, Consumer<Fact> consumer);

    /**
     * The accepted facts of the view whose value refers to one of these subjects (a value of type reference, or of type name or
     * reference that is an id), grouped by the subject that they name as it is read, the groups in the order of the ids, in ledger
     * order within a group. A fact that names a merged id counts for the id under which it is read, and asking for a merged id is asking
     * for that one.
     */
    void forEachFactNaming(View view, Collection<EntityId> objects, Consumer<Fact> consumer);

    /**
     * The subjects of these kinds, as they are read, with an accepted {@code name}, {@code alias} or {@code title} that folds as
     * this name does or begins as it does, by folded name, then in ledger order, each once. Names of persons and other
     * texts that may have to be erased are compared one by one, which takes time in proportion to their number.
     *
     * @param prefix whether a name that begins with this one counts too
     * @param limit how many at most
     * @see org.sisterledger.fact.FoldedName
     */
    List<EntityId> listNamed(View view, Collection<EntityKind> kinds, String name, boolean prefix, int limit);

    /**
     * The subjects of a kind, as they are read and in the order of the ids, with an accepted name, alias or title that
     * folds as one of these names does. Made for thousands of names in a call. Names that may have to be erased are compared one by one, as
     * in {@link #listNamed}.
     */
    List<EntityId> listBearers(View view, EntityKind kind, Collection<String> names);

    /**
     * The subjects of a kind, as they are read and in the order of the ids, of which these documents, or documents merged into
     * them, state anything that is accepted in the view.
     *
     * @param kind {@link EntityKind#STATEMENT} or {@link EntityKind#ISSUE}
     * @throws IllegalArgumentException if it is another kind: stores keep no index for it
     */
    List<EntityId> listStatedBy(View view, EntityKind kind, Collection<EntityId> documents);

    /** Proposals neither accepted nor rejected, in ledger order. */
    List<Entry> listProposals(View view, int limit);

    /** All proposals about these very subjects, open or decided, merges aside, in ledger order. */
    List<Entry> listProposals(View view, Collection<EntityId> subjects);

    /** The merges that were taken back, in ledger order: what somebody found to be two subjects after all. */
    List<Action.Merge> listUnmerged(View view);

    /** The latest ruling on each subject, by subject. */
    List<Ruling> listRulings(View view);

    /** Proof that the entry at this position is in the view's tree. */
    InclusionProof proveInclusion(View view, long position);

    /** Proof that the view's tree extends the tree over its first {@code position} entries. */
    ConsistencyProof proveConsistency(View view, long position);

    /**
     * Recomputes everything from the entries: canonical bytes, leaf hashes, trees, erased and kept texts, derived views,
     * and the store's own structure. The verification covers all entries, and says of those that the view's clearance does not see
     * only that one does not fit; its head is that of the view.
     *
     * @param progress told how many entries were done, of those that the clearance sees
     */
    Verification verify(View view, LongConsumer progress);

    /**
     * The entries of the reader's sequence as they are moved to another store, in order. A text that was erased is absent also
     * where the redaction comes after the view's position.
     *
     * @param from first position
     */
    void forEachSealed(View view, long from, Consumer<SealedEntry> consumer);

    /**
     * Appends entries of another store as they are, in one transaction, all of them or none. When this returns they are on disk.
     * An entry whose id is there already is left out and counted. Whether a target is in the state that an action needs was judged
     * where the entry was made and is not judged again; that it is there, of the kind needed and seen by every reader of the entry, is.
     * What a redaction erases is erased here too. All entries of a ledger, appended in order to an empty one, give the same root to
     * every clearance.
     *
     * @throws IllegalArgumentException if bytes are not those of an entry, a text does not fit its digest, or an entry refers to one that is
     *     not there; the message names the entry, nothing is appended
     */
    Receipt appendSealed(List<SealedEntry> entries);

    /**
     * Redacts: appends {@link Action.Redact} at the target's sensitivity and removes text and salt so that no bytes remain in
     * the store. Erasing an author erases the name on all entries that the author wrote at that sensitivity.
     *
     * @throws IllegalArgumentException if there is no such entry or it has none of the texts to be erased any more
     * @return what could not be reached and has to be erased by hand: backups, exports and caches, in words, and other entries that its readers see and that carry the text, by id
     */
    List<String> redact(Action.Redact redaction, String author, String reason);

    @Override
    void close();
}
