package org.sisterledger.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Rank;
import org.sisterledger.community.Community;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Figure;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;

/** "The most of any state": a ranking of places under every definition that a count would use. */
final class RankingCheck {
    private final Evidence evidence;
    private final OwnSide own;

    RankingCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.Superlative claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.PARTNERSHIP);
        Optional<EntityId> subject =
                claim.subject().id().filter(id -> claim.subject().named());
        if (subject.isEmpty() || claim.scope().countries().size() > 2) {
            return draft.say("The place that is ranked is not one that the record knows by name.")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        Counts counts = evidence.counts(evidence.day(), claim.scope());
        CountDefinition pairs = CountDefinition.pairs(claim.scope().countries(), Began.KNOWN);
        for (CountDefinition definition : counts.listFitting(pairs, Set.of(Began.values()))) {
            rank(draft, claim.rank(), subject.get(), counts.figure(definition));
        }
        evidence.ties(claim.scope()).stream()
                .filter(tie -> groups(subject.get(), tie).contains(subject.get()))
                .forEach(tie ->
                        draft.row(evidence.row(tie.id(), Counting.words(evidence, tie, evidence.day()), tie.formed())));
        long told = draft.definitions().stream()
                .filter(row -> row.holds().isPresent())
                .count();
        long holding = draft.definitions().stream()
                .filter(row -> row.holds().orElse(false))
                .count();
        draft.say("It holds under " + holding + " of " + told + " definitions of the count that the record can tell on "
                + evidence.day() + ".");
        return draft.finish(Draft.verdict(draft.definitions()), own);
    }

    // A ranking of few ties, or of one place alone, tells nothing.
    private void rank(Draft draft, Rank rank, EntityId subject, Figure figure) {
        Map<EntityId, Integer> ranking = ranking(subject, figure.counted());
        int mine = ranking.getOrDefault(subject, 0);
        List<Integer> others = new ArrayList<>();
        ranking.forEach((place, n) -> {
            if (!place.equals(subject)) {
                others.add(n);
            }
        });
        boolean most = rank == Rank.MOST;
        int best = most
                ? others.stream().mapToInt(n -> n).max().orElse(0)
                : others.stream().mapToInt(n -> n).min().orElse(0);
        boolean enough = figure.value() >= Comparators.ENOUGH && !others.isEmpty();
        draft.definition(
                figure.name() + ": " + mine + ", the " + (most ? "most" : "fewest") + " elsewhere " + best,
                Optional.of(mine),
                enough ? Optional.of(most ? mine > best : mine < best) : Optional.empty());
    }

    private Map<EntityId, Integer> ranking(EntityId subject, List<EntityId> ties) {
        Map<EntityId, Integer> ranking = new HashMap<>();
        for (EntityId id : ties) {
            Partnership tie = Optional.ofNullable(
                            evidence.record().partnerships().get(id))
                    .orElseThrow();
            groups(subject, tie).forEach(group -> ranking.merge(group, 1, Integer::sum));
        }
        return ranking;
    }

    // What is ranked with the subject: countries with a country, states with a state, places of its country with a
    // place.
    private Set<EntityId> groups(EntityId subject, Partnership tie) {
        Set<EntityId> groups = new TreeSet<>();
        if (subject.kind() == EntityKind.COUNTRY || subject.kind() == EntityKind.TERRITORY) {
            groups.addAll(evidence.record().countriesOf(tie));
            return groups;
        }
        Optional<Community> ranked = community(subject);
        boolean state = ranked.map(
                        place -> place.kind() == CommunityKind.STATE || place.kind() == CommunityKind.PROVINCE)
                .orElse(false);
        for (EntityId side : List.of(tie.a(), tie.b())) {
            Optional<Community> place = community(side);
            if (place.isPresent() && place.get().country().equals(ranked.flatMap(Community::country))) {
                groups.add(state ? stateOf(place.get()) : side);
            }
        }
        return groups;
    }

    private EntityId stateOf(Community place) {
        return evidence.record().communities().values().stream()
                .filter(other -> other.kind() == CommunityKind.STATE || other.kind() == CommunityKind.PROVINCE)
                .filter(other -> other.country().equals(place.country())
                        && place.region().equals(Optional.of(other.name())))
                .map(Community::id)
                .findFirst()
                .orElse(EntityId.of(
                        EntityKind.COMMUNITY,
                        place.region()
                                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                                .filter(slug -> !slug.isEmpty())
                                .orElse(place.id().slug())));
    }

    private Optional<Community> community(EntityId id) {
        return Optional.ofNullable(evidence.record().communities().get(id));
    }
}
