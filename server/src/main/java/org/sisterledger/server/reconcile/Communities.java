package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.identity.Candidate;
import org.sisterledger.identity.Profile;
import org.sisterledger.identity.Reconciler;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordParts;
import org.sisterledger.record.RecordView;

/**
 * The communities of a view, as queries look for them. Of a small record all names are held, which also finds a name with a slip in it. Of
 * a large one those are read that bear the name or some of its words, or a name that begins with one of its longer words: what a query
 * needs does not grow with the record.
 */
final class Communities {
    /** How many communities are held at most: with their names they take some 40 MB. */
    static final int HELD = 20_000;

    private static final int BEARERS = 50;
    private static final int ALIKE = 100;
    private static final int SHORTEST = 4;
    private static final int WORDS = 5;

    private final Ledger ledger;
    private final View view;
    private final Optional<Reconciler> all;

    /**
     * The communities of a view.
     *
     * @param all a reconciler over all of them; empty if they are too many
     */
    Communities(Ledger ledger, View view, Optional<Reconciler> all) {
        this.ledger = ledger;
        this.view = view;
        this.all = all;
    }

    /** A reconciler over all communities of a view. */
    static Reconciler reconciler(Ledger ledger, View view) {
        List<Profile> profiles = new ArrayList<>();
        RecordParts.of(ledger, view).forEachOfPlaces(part -> profiles.addAll(Profile.listOf(part)));
        return new Reconciler(profiles);
    }

    /** The community with this id; empty if the view has none. */
    Optional<Profile> find(String id) {
        return EntityId.isId(id) && EntityId.parse(id).kind() == EntityKind.COMMUNITY
                ? read(List.of(EntityId.parse(id))).values().stream().findFirst()
                : Optional.empty();
    }

    /** What is known of these communities, by id as they are read, in one go. */
    Map<EntityId, Profile> read(Collection<EntityId> ids) {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFactAbout(view, ids, facts::add);
        Map<EntityId, Profile> profiles = new TreeMap<>();
        Profile.listOf(RecordView.of(facts, List.of())).forEach(profile -> profiles.put(profile.id(), profile));
        return profiles;
    }

    /** The communities that may be meant, the best first. */
    List<Candidate> candidates(Profile query, int limit) {
        return all.orElseGet(() -> sought(query)).find(query, limit);
    }

    private Reconciler sought(Profile query) {
        Set<EntityId> ids = new LinkedHashSet<>();
        for (String name : query.names()) {
            List<String> words = List.of(FoldedName.of(name).split(" ", -1));
            int count = Math.min(WORDS, words.size());
            // "City of New York" is also what is called "New York", and that what is called "New York City".
            for (int from = 0; from < count; from++) {
                for (int end = from + 1; end <= count; end++) {
                    ids.addAll(named(String.join(" ", words.subList(from, end)), false, BEARERS));
                }
            }
            ids.addAll(named(name, true, BEARERS));
            words.stream()
                    .filter(word -> word.length() >= SHORTEST)
                    .limit(WORDS)
                    .forEach(word -> ids.addAll(named(word, true, ALIKE)));
        }
        Map<EntityId, Profile> profiles = read(ids);
        // What one is a part of helps to tell it from its namesakes.
        List<EntityId> wholes = profiles.values().stream()
                .flatMap(profile -> profile.within().stream())
                .filter(id -> !profiles.containsKey(id))
                .distinct()
                .toList();
        List<Profile> sought = new ArrayList<>(profiles.values());
        sought.addAll(read(wholes).values());
        return new Reconciler(sought);
    }

    /** The communities with a name like this, in the order of the names. */
    List<EntityId> named(String name, boolean prefix, int limit) {
        return FoldedName.of(name).isBlank()
                ? List.of()
                : ledger.listNamed(view, List.of(EntityKind.COMMUNITY), name, prefix, limit);
    }
}
