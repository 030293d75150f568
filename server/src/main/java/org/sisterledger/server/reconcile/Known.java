package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;
import org.sisterledger.identity.Profile;
import org.sisterledger.identity.Reconciler;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordParts;

/**
 * The communities of a view, ready to be asked for.
 *
 * @param head how far the view reaches
 * @param profiles what is known of each, by id
 * @param reconciler finds those that may be meant
 */
record Known(Head head, Map<EntityId, Profile> profiles, Reconciler reconciler) {
    static Known of(Ledger ledger, View view, Head head) {
        List<Profile> all = new ArrayList<>();
        RecordParts.of(ledger, view).forEachOfPlaces(part -> all.addAll(Profile.listOf(part)));
        Map<EntityId, Profile> profiles = new TreeMap<>();
        all.forEach(profile -> profiles.put(profile.id(), profile));
        return new Known(head, profiles, new Reconciler(all));
    }

    /** The community with this id; empty if the view has none. */
    Optional<Profile> find(String id) {
        return EntityId.isId(id) ? Optional.ofNullable(profiles.get(EntityId.parse(id))) : Optional.empty();
    }
}
