package org.sisterledger.server.access;

import java.util.Optional;
import org.sisterledger.ledger.Clearance;

/**
 * Who asks.
 *
 * @param name the name that goes into the ledger as author; empty if nobody signed in
 * @param role what they may do
 * @param clearance what they may see
 */
public record Visitor(Optional<String> name, Role role, Clearance clearance) {
    /** Somebody who has not signed in. */
    public static final Visitor PUBLIC = new Visitor(Optional.empty(), Role.READER, Clearance.PUBLIC);

    /** Whether they may do what a role may. */
    public boolean may(Role other) {
        return role.covers(other);
    }
}
