package org.sisterledger.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.Reading;

/**
 * What the claims of an article ask of the record, as far as it can be told before they are checked.
 *
 * @param scopes whose ties, in {@link PartReach#units}
 * @param places communities that are named by id
 * @param names places that are named and linked to no id
 */
record Needs(Set<Scope> scopes, Set<EntityId> places, Set<String> names) {
    /** The needs of what was read. */
    static Needs of(Reading reading) {
        Needs needs = new Needs(new LinkedHashSet<>(), new TreeSet<>(), new TreeSet<>());
        reading.statements().forEach(statement -> {
            statement.claims().forEach(needs::add);
            statement.speaker().id().ifPresent(needs::addPlace);
        });
        reading.events().forEach(event -> needs.add(event.claim()));
        return needs;
    }

    /** These and more scopes. */
    Needs with(Set<Scope> more) {
        Set<Scope> all = new LinkedHashSet<>(scopes);
        all.addAll(more);
        return new Needs(all, places, names);
    }

    private void add(Claim claim) {
        switch (claim) {
            case Claim.Count count -> add(count.scope());
            case Claim.Absence absence -> add(absence.scope());
            case Claim.ActivityTrend trend -> add(trend.scope());
            case Claim.Existence tie ->
                Stream.concat(Stream.of(tie.a()), tie.b().stream()).forEach(this::addPair);
            case Claim.Event event -> {
                add(event.scope());
                Stream.concat(event.actors().stream(), event.addressees().stream())
                        .forEach(party -> party.id().ifPresent(this::addPlace));
            }
            case Claim.Superlative superlative -> {
                add(superlative.scope());
                add(superlative.subject());
                superlative.partner().ifPresent(this::add);
            }
            case Claim.Cause cause -> cause.scope().communities().forEach(this::addPlace);
            case Claim.Intent intent -> intent.scope().communities().forEach(this::addPlace);
            case Claim.Opinion opinion -> opinion.scope().communities().forEach(this::addPlace);
        }
    }

    private void add(Scope scope) {
        scopes.addAll(PartReach.units(scope));
        scope.communities().forEach(this::addPlace);
    }

    private void addPair(Party party) {
        add(party);
        party.id()
                .filter(id -> id.kind() == EntityKind.COMMUNITY)
                .map(PartReach::unit)
                .ifPresent(scopes::add);
    }

    // A place may be known by its name and region: "Springfield, Illinois".
    private void add(Party party) {
        party.id().ifPresent(this::addPlace);
        if (party.named() && party.id().isEmpty()) {
            String name = party.name();
            names.add(name);
            for (int comma = name.indexOf(", "); comma > 0; comma = name.indexOf(", ", comma + 1)) {
                names.add(name.substring(0, comma));
            }
        }
    }

    private void addPlace(EntityId id) {
        if (id.kind() == EntityKind.COMMUNITY) {
            places.add(id);
        }
    }
}
