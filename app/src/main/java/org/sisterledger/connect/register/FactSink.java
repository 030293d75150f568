package org.sisterledger.connect.register;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Head;

/** Where the facts of an import go: into a ledger, or nowhere in a dry run. */
public interface FactSink {
    /** Takes facts in order. */
    void take(List<Assertion> facts);

    /** Whether nothing more is wanted, because the process was asked to end. */
    boolean isStopped();

    /**
     * Brings what was taken so far to disk; more may follow.
     *
     * @return whether all of it is there; not so if the process was asked to end while it was taken
     */
    boolean commit();

    /** How far the public part of the record reaches with what is on disk; empty if nothing is kept. */
    Optional<Head> head();

    /** Whether the public part of the record begins with what had this head. */
    boolean extendsFrom(Head head);

    /** Brings what was taken to its end; nothing may be taken after it. */
    void finish();

    /** How many facts are new. */
    long appended();

    /** How many stood already. */
    long repeated();
}
