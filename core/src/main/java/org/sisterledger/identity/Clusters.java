package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sisterledger.fact.EntityId;

/** Ids that were found to mean one community. */
final class Clusters {
    private final Map<EntityId, EntityId> roots = new HashMap<>();
    private final Map<EntityId, List<EntityId>> members = new HashMap<>();

    /** The id that stands for all of its cluster. */
    EntityId of(EntityId id) {
        return roots.getOrDefault(id, id);
    }

    /** All ids of a cluster. */
    List<EntityId> members(EntityId root) {
        return members.getOrDefault(root, List.of(root));
    }

    void join(EntityId from, EntityId into) {
        List<EntityId> all = new ArrayList<>(members(of(into)));
        List<EntityId> joining = members(of(from));
        all.addAll(joining);
        joining.forEach(id -> roots.put(id, of(into)));
        members.remove(of(from));
        members.put(of(into), all);
    }
}
