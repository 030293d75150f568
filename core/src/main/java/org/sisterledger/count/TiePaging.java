package org.sisterledger.count;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * Which part of the ties found is shown.
 *
 * @param sort in which order
 * @param descending whether the order is turned round, namesakes included
 * @param after the last tie of the page before; empty for the first page
 * @param limit how many ties at most, 1 to {@value #MOST}
 */
public record TiePaging(TieSort sort, boolean descending, Optional<EntityId> after, int limit) {
    /** How many ties a page has at most. */
    public static final int MOST = 1_000;

    /** Checks the limit. */
    public TiePaging {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(after);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("Expected a limit from 1 to " + MOST + ", got " + limit + ".");
        }
    }

    /** The first page in an order. */
    public static TiePaging first(TieSort sort, int limit) {
        return new TiePaging(sort, false, Optional.empty(), limit);
    }

    /** The page behind a tie. */
    public TiePaging behind(EntityId tie) {
        return new TiePaging(sort, descending, Optional.of(tie), limit);
    }

    /** The first page of the order turned round. */
    public TiePaging turned() {
        return new TiePaging(sort, !descending, Optional.empty(), limit);
    }
}
