package org.sisterledger.ledger;

import java.util.OptionalLong;

/**
 * From where the ledger is looked at.
 *
 * @param clearance what the reader may see
 * @param at how many entries of the reader's own sequence count; empty for all
 */
public record View(Clearance clearance, OptionalLong at) {
    /** Everything public, up to now. */
    public static final View PUBLIC = new View(Clearance.PUBLIC, OptionalLong.empty());

    /** Everything that a clearance sees, up to now. */
    public static View of(Clearance clearance) {
        return new View(clearance, OptionalLong.empty());
    }

    /** The first {@code position} entries that a clearance sees. */
    public static View at(Clearance clearance, long position) {
        return new View(clearance, OptionalLong.of(position));
    }
}
