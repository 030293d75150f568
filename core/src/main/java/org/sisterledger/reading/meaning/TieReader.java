package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.text.WordSet;

/** Reads what is said of one tie: that it exists, was signed, ended, suspended, kept, and by whom and when. */
final class TieReader {
    private static final Set<String> UNNAMED_HEADS =
            WordSet.of("city town county village community municipality district");

    private static final Set<String> SISTERS = Set.of("sister", "twin", "partner");
    private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our", "the");

    private static final Set<String> BESIDE =
            Set.of("when", "after", "because", "as", "although", "following", "since");
    private final Map<EntityId, EntityId> lastPair = new LinkedHashMap<>();

    TieReader() {}

    /** What a clause says of ties: one claim for each partner that it names; empty if it speaks of none. */
    List<Claim.Existence> read(Clause clause, ArticleContext context) {
        if (!clause.has(Lexicon.TIE) && !clause.has(Set.of("cities", "city")) && !isPassiveOfPartner(clause, context)) {
            return List.of();
        }
        List<Mention> places = places(clause);
        Optional<TieVerbs.Found> found = TieVerbs.find(clause);
        if (found.isEmpty() || (places.isEmpty() && unnamed(clause).isEmpty())) {
            return List.of();
        }
        List<Party> parties = parties(clause, context, places, found.get());
        List<Claim.Existence> claims = new ArrayList<>();
        for (int i = 1; i < parties.size(); i++) {
            if (i == 1 || isPartner(context, parties.get(0), parties.get(i))) {
                claims.add(claim(clause, context, found.get(), parties.get(0), parties.get(i)));
            }
        }
        return claims;
    }

    private static boolean isPartner(ArticleContext context, Party one, Party other) {
        return one.id().isPresent()
                && other.id().isPresent()
                && context.gazetteer().isTied(one.id().get(), other.id().get());
    }

    private Claim.Existence claim(Clause clause, ArticleContext context, TieVerbs.Found found, Party a, Party b) {
        remember(a, b);
        return new Claim.Existence(
                clause.span(),
                reading(a, b, found.event(), found.negated()),
                a,
                Optional.of(b),
                found.event(),
                found.negated(),
                type(clause),
                register(clause),
                TieAgents.of(clause, context, found),
                context.date(clause),
                TieVerbs.isDecision(clause, found.at()) ? EventStage.DECIDED : EventStage.HELD);
    }

    /** The ties that a clause names without saying anything of them: two places and a word for a tie. */
    Optional<Claim.Existence> mentioned(Clause clause, ArticleContext context) {
        List<Mention> places = places(clause);
        if (places.isEmpty() || !clause.has(Lexicon.TIE)) {
            return Optional.empty();
        }
        Optional<Party> other =
                places.size() > 1 ? Optional.of(party(places.get(1))) : ofSisterCity(clause, context, places.get(0));
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Party a = party(places.get(0));
        Party b = other.get();
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
                Optional.empty(),
                EventStage.HELD));
    }

    // "its sister city Xianyang": the partner is the place named before that is tied to it.
    private Optional<Party> ofSisterCity(Clause clause, ArticleContext context, Mention place) {
        boolean sister = clause.hasPhrase("its sister city") || clause.hasPhrase("the sister city");
        return sister && place.isClear()
                ? partner(clause, context, place).map(id -> Party.named(labelOf(clause, id), Optional.of(id)))
                : Optional.empty();
    }

    // "Saratov had been suspended": said of a place, it is said of its tie.
    private boolean isPassiveOfPartner(Clause clause, ArticleContext context) {
        int verb = clause.find(Set.of("suspended", "ended", "terminated", "restored"));
        List<Mention> places = places(clause);
        return verb > clause.first()
                && TieVerbs.isPassive(clause, verb)
                && places.size() == 1
                && partner(clause, context, places.get(0)).isPresent();
    }

    private static List<Mention> places(Clause clause) {
        List<Mention> places = new ArrayList<>();
        Set<EntityId> seen = new HashSet<>();
        for (Mention mention : clause.listMentions()) {
            boolean community = mention.name().id().kind() == EntityKind.COMMUNITY
                    && !mention.name().adjective()
                    && !isBeside(clause, mention);
            if (community
                    && !isRegionBehind(clause, mention)
                    && seen.add(mention.name().id())) {
                places.add(mention);
            }
        }
        return places;
    }

    private static boolean tieWithin(Clause clause, int first, int reach) {
        int tie = clause.find(Lexicon.TIE, first);
        return tie >= 0 && tie - first <= reach;
    }

    // "..., when Beijing's consulate was closed": a place told of beside is no party.
    private static boolean isBeside(Clause clause, Mention mention) {
        boolean owns = mention.last() < clause.last()
                && clause.token(mention.last()).lower().endsWith("s")
                && clause.token(mention.last()).text().length() == 2
                && mention.last() + 1 < clause.last()
                && !tieWithin(clause, mention.last() + 1, 5);
        for (int i = clause.first() + 1; i + 1 < mention.first(); i++) {
            boolean subordinate = Lexicon.isComma(clause.token(i))
                    && BESIDE.contains(clause.token(i + 1).lower());
            if (subordinate) {
                return true;
            }
        }
        return owns && mention.first() > clause.first() + 1;
    }

    // "Carmel, Indiana": the state behind the comma tells which, and is no party.
    private static boolean isRegionBehind(Clause clause, Mention mention) {
        return mention.first() - 2 >= clause.first()
                && Lexicon.isComma(clause.token(mention.first() - 1))
                && clause.mentions().at(mention.first() - 2).isPresent()
                && !mention.name().region().isEmpty()
                && mention.name().region().equals(Optional.of(mention.name().label()));
    }

    private List<Party> parties(Clause clause, ArticleContext context, List<Mention> places, TieVerbs.Found found) {
        List<Party> parties = new ArrayList<>();
        places.forEach(place -> parties.add(party(place)));
        if (parties.size() == 1) {
            unnamed(clause).ifPresent(parties::add);
        }
        Optional<Mentioned> described = description(clause);
        if (parties.size() == 1 && described.isPresent() && places.get(0).isClear()) {
            parties.add(described(clause, context, places.get(0), described.get()));
        }
        if (parties.size() == 1 && places.get(0).isClear() && found.event() != PairEvent.EXISTS) {
            Optional<EntityId> other = partner(clause, context, places.get(0));
            if (other.isPresent()) {
                parties.add(Party.named(labelOf(clause, other.get()), other));
            }
        }
        return parties;
    }

    // Of the places named before, the last one that is known to be tied to it; else the one it was paired with last.
    private Optional<EntityId> partner(Clause clause, ArticleContext context, Mention place) {
        EntityId known = place.name().id();
        List<Mention> before = clause.mentions().list(0, clause.first());
        for (int i = before.size() - 1; i >= 0; i--) {
            EntityId other = before.get(i).name().id();
            if (before.get(i).isClear() && context.gazetteer().isTied(known, other)) {
                return Optional.of(other);
            }
        }
        return Optional.ofNullable(lastPair.get(known));
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

    // "a Chinese city", "an unnamed mid-Atlantic city", "with a sister city in Asia"; not "is a sister city of Xuhui".
    private static Optional<Party> unnamed(Clause clause) {
        for (int i = clause.first(); i + 1 < clause.last(); i++) {
            if (Set.of("a", "an", "one", "unnamed", "another")
                    .contains(clause.token(i).lower())) {
                for (int k = i + 1; k < Math.min(clause.last(), i + 5); k++) {
                    boolean head = UNNAMED_HEADS.contains(clause.token(k).lower());
                    boolean sister = head && clause.token(k - 1).is("sister");
                    boolean with = i > clause.first() && clause.token(i - 1).is("with");
                    if (head && (!sister || with) && !isModifier(clause, k)) {
                        return Optional.of(Party.unnamed(clause.words(i, k + 1)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    // "its sister city", "their Chinese twin town" without a name behind it.
    private static Optional<Mentioned> description(Clause clause) {
        for (int i = clause.first() + 1; i < clause.last(); i++) {
            boolean sister = UNNAMED_HEADS.contains(clause.token(i).lower())
                    && SISTERS.contains(clause.token(i - 1).lower());
            if (!sister || isModifier(clause, i)) {
                continue;
            }
            for (int k = i - 2; k >= Math.max(clause.first(), i - 4); k--) {
                if (OWN.contains(clause.token(k).lower())) {
                    return Optional.of(new Mentioned(k, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private record Mentioned(int first, int last) {}

    // "its sister city Xuhui", "its sister city agreement": the words do not stand for a place alone.
    private static boolean isModifier(Clause clause, int head) {
        return head + 1 < clause.last()
                && (clause.token(head + 1).isCapitalized()
                        || Lexicon.TIE.contains(clause.token(head + 1).lower())
                        || Set.of("of", "status", "program", "programme", "council")
                                .contains(clause.token(head + 1).lower()));
    }

    // Only if the text named one place that is tied to it, and of the country that the words name, they mean that
    // place.
    private static Party described(Clause clause, ArticleContext context, Mention place, Mentioned words) {
        Set<EntityId> country = new HashSet<>();
        clause.mentions().list(words.first(), words.last()).stream()
                .flatMap(mention -> ArticleContext.countryOf(mention.name()).stream())
                .forEach(country::add);
        List<Mention> tied = clause.mentions().list(0, clause.first()).stream()
                .filter(Mention::isClear)
                .filter(mention -> context.gazetteer()
                        .isTied(place.name().id(), mention.name().id()))
                .filter(mention -> country.isEmpty()
                        || ArticleContext.countryOf(mention.name())
                                .map(country::contains)
                                .orElse(false))
                .toList();
        long different =
                tied.stream().map(mention -> mention.name().id()).distinct().count();
        return different == 1 ? party(tied.get(0)) : Party.unnamed(clause.words(words.first(), words.last()));
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
        String said = event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "the tie between " + a.name() + " and " + b.name() + ": " + (negated ? "not " : "") + said;
    }
}
