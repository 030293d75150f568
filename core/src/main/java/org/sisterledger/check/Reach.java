package org.sisterledger.check;

import java.util.Optional;
import org.sisterledger.claim.Scope;
import org.sisterledger.count.TieTable;

/** How far the record at hand reaches: a large one is read for an article, as far as its claims ask. */
interface Reach {
    /** Everything is at hand. */
    Reach WHOLE = new Reach() {
        @Override
        public Optional<Integer> findTooWide(Scope scope) {
            return Optional.empty();
        }

        @Override
        public Optional<TieTable> findTable() {
            return Optional.empty();
        }
    };

    /** How many ties a scope takes in, if they are more than are read for an article; empty if they are at hand. */
    Optional<Integer> findTooWide(Scope scope);

    /** A table of all ties there are; empty if the record at hand has them all itself. */
    Optional<TieTable> findTable();
}
