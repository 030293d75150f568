package org.sisterledger.count;

import java.util.List;
import java.util.Map;
import org.sisterledger.fact.EntityId;

/**
 * What a table holds beside places and ties.
 *
 * @param names names of countries, territories, registers and bodies, by id
 * @param memberships which place belonged to which body, and when
 */
record NamedSubjects(Map<EntityId, String> names, List<Membership> memberships) {
    NamedSubjects {
        names = Map.copyOf(names);
        memberships = List.copyOf(memberships);
    }

    /**
     * A span for which a place belonged to a body.
     *
     * @param place the place, by number
     * @param body the body
     * @param from the first day, see {@link TieColumns#number}
     * @param until the last day
     */
    record Membership(int place, EntityId body, int from, int until) {}
}
