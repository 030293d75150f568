package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.ledger.Verification.Misfit;

/** What does not fit, as somebody with the view's clearance may hear it. */
final class Misfits {
    private static final int MOST = 100;
    private static final Misfit OUTSIDE =
            new Misfit("an entry outside this clearance", "it does not fit; verify with a clearance that sees it");

    private final List<Misfit> list = new ArrayList<>();
    private boolean outside;

    /** Notes what this clearance may hear; there may be enough of it. */
    void add(Misfit misfit) {
        if (list.size() >= MOST) {
            throw new TooMany();
        }
        list.add(misfit);
    }

    /** Notes that something does not fit that this clearance does not see: once, and not in the order of the ledger. */
    void addOutside() {
        outside = true;
    }

    /** Whether something does not fit that this clearance does not see. */
    boolean isOutside() {
        return outside;
    }

    boolean isEmpty() {
        return list.isEmpty() && !outside;
    }

    List<Misfit> list() {
        List<Misfit> all = new ArrayList<>(list);
        if (outside) {
            all.add(OUTSIDE);
        }
        return all;
    }

    /** There are enough misfits to stop. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
