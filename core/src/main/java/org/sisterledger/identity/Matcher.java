package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;

/**
 * Finds the communities on record that mean one place, across registers. What is sure is decided round by round: each match
 * makes partners the same, which is evidence for others. What is not sure is left to a person.
 */
public final class Matcher {
    /** From this score on a pair is worth showing to a person. */
    public static final int WORTH_ASKING = 65;

    private static final int ROUNDS = 8;
    private static final double ALIKE = 0.85;
    // A name that so many bear tells nothing by itself.
    private static final int MOST_BEARERS = 300;

    private record Pair(int a, int b) {}

    private record Scored(Pair pair, int score, List<Feature> features) {}

    private final List<Known> all = new ArrayList<>();
    private final Map<EntityId, Known> known = new HashMap<>();
    private final Map<EntityId, Integer> numbers = new HashMap<>();
    private final Partners partners;
    private final Namesakes namesakes;
    private final Clusters clusters = new Clusters();
    private final Map<Integer, List<Scored>> rivals = new HashMap<>();
    private final Set<Set<EntityId>> apart = new HashSet<>();
    private final int threshold;

    private Matcher(List<Profile> profiles, Partners partners, Namesakes namesakes, int threshold) {
        this.partners = partners;
        Map<String, Optional<Namesakes.Bearers>> asked = new HashMap<>();
        this.namesakes = (name, country) ->
                asked.computeIfAbsent(country.slug() + " " + name, key -> namesakes.in(name, country));
        this.threshold = threshold;
        for (Known made : Known.listOf(profiles)) {
            numbers.put(made.profile().id(), all.size());
            all.add(made);
            known.put(made.profile().id(), made);
        }
    }

    /**
     * The matches among these communities: first those that are sure, in the order in which they were found, then those to ask
     * about, the likeliest first.
     *
     * @param apart pairs that somebody took apart again: they are asked about and never sure
     * @param threshold the score from which a match may be sure, at least {@link Reconciler#THRESHOLD}
     */
    public static List<Match> find(
            List<Profile> profiles, Partners partners, Namesakes namesakes, Set<Set<EntityId>> apart, int threshold) {
        if (threshold < Reconciler.THRESHOLD || threshold > 100) {
            throw new IllegalArgumentException("Expected a threshold from " + Reconciler.THRESHOLD + " to 100, got "
                    + threshold + ". What is below it is for a person to decide.");
        }
        Matcher matcher = new Matcher(profiles, partners, namesakes, threshold);
        matcher.apart.addAll(apart);
        return matcher.find();
    }

    private List<Match> find() {
        List<Match> matches = new ArrayList<>();
        Set<Pair> pairs = byName();
        List<Scored> open = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            open = score(pairs);
            int before = matches.size();
            decide(open, matches);
            if (matches.size() == before) {
                break;
            }
            pairs.addAll(byPartners());
        }
        rank(open);
        open.stream()
                .filter(scored -> scored.score() >= WORTH_ASKING && !isJoined(scored.pair()))
                .forEach(scored -> matches.add(match(scored, doubt(scored))));
        return List.copyOf(matches);
    }

    private Set<Pair> byName() {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String key : all.get(i).keys()) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
            }
        }
        Set<Pair> pairs = new HashSet<>();
        for (List<Integer> bearers : byKey.values()) {
            for (int i = 0; i < bearers.size() && bearers.size() <= MOST_BEARERS; i++) {
                for (int j = i + 1; j < bearers.size(); j++) {
                    add(pairs, bearers.get(i), bearers.get(j));
                }
            }
        }
        byIdentifier(pairs);
        return pairs;
    }

    private void byIdentifier(Set<Pair> pairs) {
        Map<String, Integer> bearers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Map.Entry<String, String> identifier :
                    all.get(i).profile().identifiers().entrySet()) {
                Integer first = bearers.putIfAbsent(identifier.getKey() + " " + identifier.getValue(), i);
                if (first != null) {
                    add(pairs, first, i);
                }
            }
        }
    }

    // The partners of one place under two ids: those with names that are alike, though no form is the same.
    private Set<Pair> byPartners() {
        Set<Pair> pairs = new HashSet<>();
        for (Known one : all) {
            EntityId root = clusters.of(one.profile().id());
            if (root.equals(one.profile().id())) {
                continue;
            }
            for (EntityId here : partners.of(one.profile().id())) {
                for (EntityId there : partners.of(root)) {
                    Integer a = numbers.get(here);
                    Integer b = numbers.get(there);
                    if (a != null && b != null && isAlike(all.get(a), all.get(b))) {
                        add(pairs, a, b);
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean isAlike(Known one, Known other) {
        return one.names().stream()
                .anyMatch(name -> other.names().stream().anyMatch(another -> name.similarity(another) >= ALIKE));
    }

    private void add(Set<Pair> pairs, int a, int b) {
        if (a != b && !all.get(a).isDistinct(all.get(b))) {
            pairs.add(new Pair(Math.min(a, b), Math.max(a, b)));
        }
    }

    private List<Scored> score(Set<Pair> pairs) {
        List<Scored> scored = new ArrayList<>();
        for (Pair pair : pairs) {
            if (isJoined(pair)) {
                continue;
            }
            Known one = all.get(pair.a());
            Known other = all.get(pair.b());
            List<Feature> features = new ArrayList<>(Comparison.of(one, other, namesakes));
            partners.compare(one.profile().id(), other.profile().id(), known, clusters)
                    .ifPresent(features::add);
            scored.add(new Scored(pair, Comparison.score(features), features));
        }
        scored.sort(Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(s -> all.get(s.pair().a()).profile().id())
                .thenComparing(s -> all.get(s.pair().b()).profile().id()));
        return scored;
    }

    private void decide(List<Scored> open, List<Match> matches) {
        rank(open);
        for (Scored scored : open) {
            if (scored.score() < threshold) {
                return;
            }
            Reason reason = doubt(scored);
            if (!isJoined(scored.pair()) && reason.doubt() == Match.Doubt.NONE) {
                Match match = match(scored, reason);
                clusters.join(match.from(), match.into());
                matches.add(match);
            }
        }
    }

    // All that each place was compared with.
    private void rank(List<Scored> open) {
        rivals.clear();
        for (Scored scored : open) {
            rivals.computeIfAbsent(scored.pair().a(), k -> new ArrayList<>(2)).add(scored);
            rivals.computeIfAbsent(scored.pair().b(), k -> new ArrayList<>(2)).add(scored);
        }
    }

    private record Reason(Match.Doubt doubt, String words) {}

    private Reason doubt(Scored scored) {
        if (scored.score() < threshold) {
            return new Reason(Match.Doubt.SCORE, "the score is below " + threshold);
        }
        String clash = clash(scored.pair());
        if (!clash.isEmpty()) {
            return new Reason(Match.Doubt.APART, clash);
        }
        for (int place : new int[] {scored.pair().a(), scored.pair().b()}) {
            Optional<Scored> rival = rival(place, scored);
            if (rival.isPresent()) {
                int other = rival.get().pair().a() == place
                        ? rival.get().pair().b()
                        : rival.get().pair().a();
                return new Reason(
                        Match.Doubt.RIVAL,
                        all.get(other).profile().label() + " ("
                                + all.get(other).profile().id() + ") comes near with "
                                + rival.get().score());
            }
        }
        return new Reason(Match.Doubt.NONE, "");
    }

    // Another place that would do nearly as well, and that is not found to be the same as this one.
    private Optional<Scored> rival(int place, Scored scored) {
        int partner =
                scored.pair().a() == place ? scored.pair().b() : scored.pair().a();
        for (Scored other : rivals.getOrDefault(place, List.of())) {
            int rival =
                    other.pair().a() == place ? other.pair().b() : other.pair().a();
            boolean near = other.score() > scored.score() - Reconciler.MARGIN;
            boolean same = clusters.of(all.get(rival).profile().id())
                    .equals(clusters.of(all.get(partner).profile().id()));
            boolean one = clusters.of(all.get(rival).profile().id())
                    .equals(clusters.of(all.get(place).profile().id()));
            // Three ids of one place are no rivals of each other, unless something tells two of them apart.
            boolean told = all.get(rival).isDistinct(all.get(partner))
                    || all.get(rival).isElsewhere(all.get(partner));
            if (near && !same && !one && rival != partner && told) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    // Everything in the one cluster must fit everything in the other.
    private String clash(Pair pair) {
        EntityId one = clusters.of(all.get(pair.a()).profile().id());
        EntityId other = clusters.of(all.get(pair.b()).profile().id());
        for (EntityId here : clusters.members(one)) {
            for (EntityId there : clusters.members(other)) {
                Known a = known.get(here);
                Known b = known.get(there);
                if (!here.equals(there) && apart.contains(Set.of(here, there))) {
                    return here + " and " + there + " were merged once and taken apart again";
                }
                if (a != null && b != null && (a.isDistinct(b) || a.isElsewhere(b))) {
                    return a.profile().id() + " and " + b.profile().id() + " are told apart";
                }
            }
        }
        return "";
    }

    private boolean isJoined(Pair pair) {
        return clusters.of(all.get(pair.a()).profile().id())
                .equals(clusters.of(all.get(pair.b()).profile().id()));
    }

    private Match match(Scored scored, Reason reason) {
        boolean sure = reason.doubt() == Match.Doubt.NONE;
        Profile a = root(scored.pair().a(), sure);
        Profile b = root(scored.pair().b(), sure);
        boolean aStays = a.facts() > b.facts() || (a.facts() == b.facts() && a.id().compareTo(b.id()) < 0);
        Profile from = aStays ? b : a;
        Profile into = aStays ? a : b;
        return new Match(
                from.id(),
                from.label(),
                into.id(),
                into.label(),
                scored.score(),
                scored.features(),
                reason.doubt(),
                reason.words());
    }

    // What is merged is the cluster, under the id that stands for it.
    private Profile root(int place, boolean sure) {
        Profile profile = all.get(place).profile();
        Known root = known.get(clusters.of(profile.id()));
        return sure && root != null ? root.profile() : profile;
    }
}
