package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.reading.names.Mention;

/** Reads what is said of one tie: that it exists, was signed, ended, suspended, kept, and by whom and when. */
final class TieReader {
    private static final Map<PairEvent, Set<String>> VERBS = verbs();
    private static final Set<String> WISHES = Set.of(
            "should",
            "urged",
            "asked",
            "urging",
            "demand",
            "demanded",
            "wants",
            "want",
            "would",
            "could",
            "might",
            "may",
            "consider",
            "considering",
            "whether",
            "if",
            "calls",
            "petition",
            "proposal",
            "pressed",
            "must");
    private static final Set<String> UNNAMED_HEADS =
            Set.of("city", "town", "county", "village", "community", "municipality", "district");

    private final Map<EntityId, EntityId> lastPair = new LinkedHashMap<>();

    TieReader() {}

    Optional<Claim.Existence> read(Clause clause, ArticleContext context) {
        if (!clause.has(Lexicon.TIE) && !clause.has(Set.of("cities", "city"))) {
            return Optional.empty();
        }
        List<Mention> places = places(clause);
        Optional<Found> found = event(clause);
        if (found.isEmpty() || (places.isEmpty() && unnamed(clause).isEmpty())) {
            return Optional.empty();
        }
        List<Party> parties = parties(clause, places, found.get());
        if (parties.size() < 2) {
            return Optional.empty();
        }
        Party a = parties.get(0);
        Party b = parties.get(1);
        remember(a, b);
        PairEvent event = found.get().event();
        boolean negated = found.get().at() >= 0 && clause.isNegated(found.get().at());
        return Optional.of(new Claim.Existence(
                clause.span(),
                reading(a, b, event, negated),
                a,
                Optional.of(b),
                event,
                negated,
                type(clause),
                register(clause),
                by(clause, context, found.get()),
                context.date(clause)));
    }

    /** The ties that a clause names without saying anything of them: two places and a word for a tie. */
    Optional<Claim.Existence> mentioned(Clause clause) {
        List<Mention> places = places(clause);
        if (places.size() < 2 || !clause.has(Lexicon.TIE)) {
            return Optional.empty();
        }
        Party a = party(places.get(0));
        Party b = party(places.get(1));
        remember(a, b);
        return Optional.of(new Claim.Existence(
                clause.span(),
                reading(a, b, PairEvent.EXISTS, false),
                a,
                Optional.of(b),
                PairEvent.EXISTS,
                false,
                type(clause),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private record Found(PairEvent event, int at) {}

    private static Optional<Found> event(Clause clause) {
        Optional<Found> best = Optional.empty();
        for (Map.Entry<PairEvent, Set<String>> entry : VERBS.entrySet()) {
            int at = clause.find(entry.getValue());
            boolean tied = at >= 0 && fits(clause, entry.getKey(), at);
            if (tied && !isWished(clause, at)) {
                return Optional.of(new Found(entry.getKey(), at));
            }
        }
        int be = clause.find(Set.of("is", "are", "remain", "remains", "been", "became", "become"));
        boolean sister = clause.has(
                Set.of("sister", "twin", "twinned", "sisters", "friendship", "sister-city", "sister-cities"));
        boolean partners = be >= 0 && sister && placesAround(clause, be);
        if (partners) {
            boolean became = clause.token(be).lower().startsWith("becom")
                    || clause.token(be).is("became");
            best = Optional.of(new Found(became ? PairEvent.SIGNED : PairEvent.EXISTS, be));
        }
        return best;
    }

    // "X and Y are sister cities", "Y is a sister city of X": the tie word stands behind the verb.
    private static boolean placesAround(Clause clause, int be) {
        int word = clause.find(
                Set.of("sister", "twin", "twinned", "sisters", "friendship", "sister-city", "sister-cities"), be);
        return word > be && word - be <= 8;
    }

    private static boolean fits(Clause clause, PairEvent event, int at) {
        if (event == PairEvent.SIGNED && clause.token(at).is("signed")) {
            return clause.find(Lexicon.TIE, at) > at;
        }
        if (event == PairEvent.DELISTED || event == PairEvent.LISTED) {
            return clause.has(
                    Set.of("list", "directory", "page", "website", "register", "lists", "listed", "delisted"));
        }
        int tie = clause.find(Lexicon.TIE);
        return tie >= 0 && Math.abs(tie - at) <= 16;
    }

    private static boolean isWished(Clause clause, int at) {
        for (int i = clause.first(); i < at; i++) {
            if (WISHES.contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static List<Mention> places(Clause clause) {
        List<Mention> places = new ArrayList<>();
        Set<EntityId> seen = new java.util.HashSet<>();
        for (Mention mention : clause.listMentions()) {
            boolean community = mention.name().id().kind() == EntityKind.COMMUNITY
                    && !mention.name().adjective();
            if (community
                    && !isRegionBehind(clause, mention)
                    && seen.add(mention.name().id())) {
                places.add(mention);
            }
        }
        return places;
    }

    // "Carmel, Indiana": the state behind the comma tells which, and is no party.
    private static boolean isRegionBehind(Clause clause, Mention mention) {
        return mention.first() - 2 >= clause.first()
                && Lexicon.isComma(clause.token(mention.first() - 1))
                && clause.mentions().at(mention.first() - 2).isPresent()
                && !mention.name().region().isEmpty()
                && mention.name().region().equals(Optional.of(mention.name().label()));
    }

    private List<Party> parties(Clause clause, List<Mention> places, Found found) {
        List<Party> parties = new ArrayList<>();
        places.forEach(place -> parties.add(party(place)));
        if (parties.size() == 1) {
            unnamed(clause).ifPresent(parties::add);
        }
        if (parties.size() == 1 && places.get(0).isClear() && found.event() != PairEvent.EXISTS) {
            EntityId known = places.get(0).name().id();
            EntityId other = lastPair.get(known);
            if (other != null) {
                parties.add(Party.named(labelOf(clause, other), Optional.of(other)));
            }
        }
        return parties;
    }

    private static String labelOf(Clause clause, EntityId id) {
        return clause.mentions().list().stream()
                .map(Mention::name)
                .filter(name -> name.id().equals(id))
                .map(name -> name.label())
                .findFirst()
                .orElse(id.toString());
    }

    private void remember(Party a, Party b) {
        if (a.id().isPresent() && b.id().isPresent()) {
            lastPair.put(a.id().get(), b.id().get());
            lastPair.put(b.id().get(), a.id().get());
        }
    }

    private static Party party(Mention mention) {
        return Party.named(
                mention.name().label(),
                mention.isClear() ? Optional.of(mention.name().id()) : Optional.empty());
    }

    // "a Chinese city", "an unnamed mid-Atlantic city", "one town".
    private static Optional<Party> unnamed(Clause clause) {
        for (int i = clause.first(); i + 1 < clause.last(); i++) {
            if (Set.of("a", "an", "one", "unnamed", "another")
                    .contains(clause.token(i).lower())) {
                for (int k = i + 1; k < Math.min(clause.last(), i + 5); k++) {
                    boolean head = UNNAMED_HEADS.contains(clause.token(k).lower());
                    boolean sister = head && clause.token(k - 1).is("sister");
                    if (head && !sister) {
                        return Optional.of(Party.unnamed(clause.words(i, k + 1)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Party> by(Clause clause, ArticleContext context, Found found) {
        if (found.at() < 0) {
            return Optional.empty();
        }
        return context.actors().subjectsOf(found.at(), clause.first(), clause.last()).stream()
                .filter(party -> !party.name().isBlank())
                .findFirst();
    }

    private static Optional<PartnershipType> type(Clause clause) {
        boolean friendship = clause.hasPhrase("friendship city")
                || clause.hasPhrase("friendship cities")
                || clause.hasPhrase("friendship agreement");
        boolean sister = clause.has(Set.of("sister", "sister-city", "sister-cities", "twin", "twinned"));
        if (friendship && !sister) {
            return Optional.of(PartnershipType.FRIENDSHIP);
        }
        return sister && !friendship ? Optional.of(PartnershipType.SISTER) : Optional.empty();
    }

    private static Optional<EntityId> register(Clause clause) {
        return clause.listMentions().stream()
                .map(mention -> mention.name().id())
                .filter(id -> id.kind() == EntityKind.REGISTER)
                .findFirst();
    }

    private static String reading(Party a, Party b, PairEvent event, boolean negated) {
        String said = event.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return "the tie between " + a.name() + " and " + b.name() + ": " + (negated ? "not " : "") + said;
    }

    // The first that fits wins, so that "suspended" is never read as an end.
    private static Map<PairEvent, Set<String>> verbs() {
        Map<PairEvent, Set<String>> verbs = new LinkedHashMap<>();
        verbs.put(
                PairEvent.SUSPENDED,
                Set.of("suspended", "suspend", "paused", "pause", "froze", "suspends", "suspension"));
        verbs.put(
                PairEvent.REVIVED,
                Set.of(
                        "restored",
                        "reinstated",
                        "revived",
                        "re-established",
                        "resumed",
                        "reversed",
                        "revive",
                        "restore",
                        "restoring"));
        verbs.put(PairEvent.DELISTED, Set.of("delisted", "removed", "vanished", "disappeared", "dropped", "delisting"));
        verbs.put(PairEvent.LISTED, Set.of("lists", "listed", "listing"));
        verbs.put(
                PairEvent.RECLASSIFIED,
                Set.of(
                        "reclassified",
                        "downgraded",
                        "relabelled",
                        "relabeled",
                        "redesignated",
                        "renamed",
                        "reclassify"));
        verbs.put(PairEvent.EXPIRED, Set.of("expired", "lapsed", "lapse", "expire"));
        verbs.put(PairEvent.REJECTED, Set.of("rejected", "refused", "declined", "rejecting"));
        verbs.put(
                PairEvent.ENDED,
                Set.of(
                        "ended",
                        "end",
                        "ending",
                        "ends",
                        "terminated",
                        "terminate",
                        "severed",
                        "sever",
                        "cut",
                        "scrapped",
                        "scrap",
                        "cancelled",
                        "canceled",
                        "cancel",
                        "dissolved",
                        "dissolve",
                        "revoked",
                        "rescinded",
                        "rescind",
                        "withdrew",
                        "axed",
                        "abandoned",
                        "termination"));
        verbs.put(
                PairEvent.RETAINED, Set.of("kept", "keep", "retained", "retain", "maintained", "maintain", "keeping"));
        verbs.put(PairEvent.PROPOSED, Set.of("proposed", "propose"));
        verbs.put(
                PairEvent.SIGNED,
                Set.of(
                        "signed",
                        "sign",
                        "formed",
                        "established",
                        "founded",
                        "formalized",
                        "formalised",
                        "inked",
                        "forged",
                        "dates"));
        return verbs;
    }
}
