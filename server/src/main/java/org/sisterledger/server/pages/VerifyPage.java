package org.sisterledger.server.pages;

import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * Whether the ledger is what it was.
 *
 * @param head where the ledger stands
 * @param address the page with all that was asked
 * @param error why a question was not answered, in words; empty if it was
 * @param may whether the reader may have the record verified
 * @param running how many entries are done, if the record is being verified for the reader's clearance
 * @param busy whether it is being verified for anybody
 * @param last what the last time found; empty if there was none since the server started
 * @param consistency the proof that was asked for; empty if none was
 */
public record VerifyPage(
        Head head,
        Address address,
        Optional<String> error,
        boolean may,
        Optional<Long> running,
        boolean busy,
        Optional<Last> last,
        Optional<Consistency> consistency) {
    /**
     * What the last time found.
     *
     * @param at when it ended, to the second, UTC
     * @param seconds how long it took, rounded up
     * @param finished whether all was read; if not, nothing else is told
     * @param entries how many entries of the reader's sequence were recomputed
     * @param position the position of the root
     * @param root the root
     * @param misfits what does not fit
     */
    public record Last(
            String at, long seconds, boolean finished, long entries, long position, String root, List<Misfit> misfits) {
        /** Copies the list. */
        public Last {
            misfits = List.copyOf(misfits);
        }
    }

    /**
     * What does not fit.
     *
     * @param where where it is
     * @param problem expected and found, in words
     */
    public record Misfit(String where, String problem) {}

    /**
     * The proof that a tree extends an earlier one.
     *
     * @param since the size of the earlier tree
     * @param firstRoot its root
     * @param kept the root that the reader kept of it; empty if none was given
     * @param same whether the kept root is the root; true if none was given
     * @param path the hashes from which both roots follow
     * @param holds whether both roots follow from the path, as recomputed for this page
     */
    public record Consistency(
            long since, String firstRoot, Optional<String> kept, boolean same, List<String> path, boolean holds) {
        /** Copies the list. */
        public Consistency {
            path = List.copyOf(path);
        }
    }
}
