package org.sisterledger.connect.register;

import java.util.List;
import org.sisterledger.fact.Assertion;

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

    /** Brings what was taken to its end; nothing may be taken after it. */
    void finish();

    /** How many facts are new. */
    long appended();

    /** How many stood already. */
    long repeated();
}
