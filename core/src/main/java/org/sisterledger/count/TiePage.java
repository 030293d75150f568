package org.sisterledger.count;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A part of the ties found.
 *
 * @param total how many were found in all
 * @param rows those of the page, in order
 * @param next what to ask for the next page behind; empty on the last page
 */
public record TiePage(int total, List<TieRow> rows, Optional<EntityId> next) {
    /** Copies the list. */
    public TiePage {
        rows = List.copyOf(rows);
    }
}
