package org.sisterledger.reading.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.reading.text.WordSet;

/** Tells what is said to have come to a tie, by the verbs of a clause. */
final class TieVerbs {
    private static final Set<String> BE =
            WordSet.of("is are remain remains been was were became become isn't aren't wasn't");
    private static final Set<String> SISTERS =
            WordSet.of("sister twin twinned sisters friendship sister-city sister-cities");
    private static final Set<String> LISTS = WordSet.of("list directory page website register lists listed delisted");
    private static final Set<String> DECISIONS = WordSet.of("decided decision voted vote decides resolved");
    private static final Set<String> PROPOSING =
            WordSet.of("proposed proposes propose proposing suggested threatened threatens");
    private static final Set<String> REJECTIONS = Set.of("rejected", "rejects", "rejecting", "defeated");
    private static final Set<String> PROPOSALS = WordSet.of("proposal proposals motion petition resolution request");
    private static final Map<PairEvent, Set<String>> VERBS = verbs();
    private static final Set<String> WISHES =
            WordSet.of("should urged asked urging demand demanded wants want could might may consider considering"
                    + " whether if calls petition proposal pressed must plans plan planned planning hopes hope hoped hoping"
                    + " intends intend unless");

    private TieVerbs() {}

    record Found(PairEvent event, int at, boolean negated) {}

    static Optional<Found> find(Clause clause) {
        int renew = clause.find(Set.of("renew", "renewed", "renewing"));
        if (renew >= 0 && clause.isNegated(renew)) {
            return Optional.of(new Found(PairEvent.EXPIRED, -1, false));
        }
        Optional<Found> rejected = rejected(clause);
        if (rejected.isPresent()) {
            return rejected;
        }
        for (Map.Entry<PairEvent, Set<String>> entry : VERBS.entrySet()) {
            int at = clause.find(entry.getValue());
            boolean tied = at >= 0 && !isNoun(clause, at) && fits(clause, entry.getKey(), at);
            if (tied && !isWished(clause, at) && !TieNouns.isAt(clause, at)) {
                return Optional.of(new Found(entry.getKey(), at, clause.isNegated(at)));
            }
        }
        Optional<Found> noun = TieNouns.find(clause);
        if (noun.isPresent()) {
            return noun;
        }
        Optional<Found> standing = copula(clause);
        return standing.isPresent() ? standing : possession(clause);
    }

    // "rejected a proposal to end the tie", "voted against ending it": the tie is kept. "A proposal for a tie was
    // rejected":
    // there is none.
    private static Optional<Found> rejected(Clause clause) {
        int at = clause.find(REJECTIONS);
        boolean voted = at < 0 && clause.has(Set.of("voted", "vote", "votes"));
        if (voted) {
            at = clause.find(Set.of("against"));
        }
        int proposal = at < 0 ? -1 : clause.find(PROPOSALS);
        int ending = at < 0 ? -1 : clause.find(VERBS.getOrDefault(PairEvent.ENDED, Set.of()));
        boolean decided = proposal >= 0 || (voted && ending > at);
        if (at < 0 || !decided || !clause.has(Lexicon.TIE) || clause.isNegated(at)) {
            return Optional.empty();
        }
        return Optional.of(new Found(ending >= 0 ? PairEvent.RETAINED : PairEvent.REJECTED, at, false));
    }

    private static Optional<Found> copula(Clause clause) {
        int be = clause.find(BE);
        if (be < 0 || !placesAround(clause, be) || isWished(clause, be)) {
            return Optional.empty();
        }
        int tie = clause.find(SISTERS, be);
        boolean became =
                clause.token(be).lower().startsWith("becom") || clause.token(be).is("became");
        return Optional.of(standing(clause, be, tie, became ? PairEvent.SIGNED : PairEvent.EXISTS));
    }

    // "Irvine has no sister-city relationship with Xuhui".
    private static Optional<Found> possession(Clause clause) {
        int has = clause.find(Set.of("has", "have", "had"));
        int tie = has < 0 ? -1 : clause.find(Lexicon.TIE, has);
        boolean partner = tie > has && clause.find(Set.of("with", "and"), tie) > tie;
        return partner && tie - has <= 5 && !isWished(clause, has)
                ? Optional.of(standing(clause, has, tie, PairEvent.EXISTS))
                : Optional.empty();
    }

    // "No longer" tells an end, "never" that it was not so at any time, "not" and "no" that it is not so now.
    private static Found standing(Clause clause, int verb, int tie, PairEvent event) {
        int from = Math.max(clause.first(), verb - 2);
        boolean negated = false;
        for (int i = from; i < tie; i++) {
            if (clause.token(i).is("no")
                    && i + 1 < clause.last()
                    && clause.token(i + 1).is("longer")) {
                return new Found(PairEvent.ENDED, verb, false);
            }
            if (clause.token(i).is("never")) {
                return new Found(PairEvent.SIGNED, verb, true);
            }
            negated |= Lexicon.isNegation(clause.token(i));
        }
        return new Found(event, verb, negated);
    }

    // "X and Y are sister cities", "Y is a sister city of X": the tie word stands behind the verb.
    private static boolean placesAround(Clause clause, int be) {
        int word = clause.find(SISTERS, be);
        return word > be && word - be <= 8;
    }

    private static boolean fits(Clause clause, PairEvent event, int at) {
        if (event == PairEvent.SIGNED && clause.token(at).is("signed")) {
            return clause.find(Lexicon.TIE, at) > at;
        }
        if (clause.token(at).is("against")) {
            return clause.has("voted") && clause.find(Lexicon.TIE, at) > at;
        }
        if (event == PairEvent.EXPIRED && clause.token(at).lower().startsWith("lapse")) {
            return clause.has(Set.of("agreement", "pact", "memorandum", "charter"));
        }
        boolean something = at + 1 < clause.last()
                && (clause.token(at + 1).lower().endsWith("ing")
                        || clause.token(at + 1).is("to"));
        if (event == PairEvent.PROPOSED && something) {
            return false;
        }
        if (event == PairEvent.DELISTED || event == PairEvent.LISTED) {
            return clause.has(LISTS);
        }
        int tie = clause.find(Lexicon.TIE);
        return tie >= 0 ? Math.abs(tie - at) <= 16 : isPassive(clause, at);
    }

    static boolean isPassive(Clause clause, int verb) {
        return verb > clause.first()
                && Set.of("been", "was", "were").contains(clause.token(verb - 1).lower());
    }

    // "the end of 2019" ends nothing.
    private static boolean isNoun(Clause clause, int at) {
        return at > clause.first()
                && Set.of("the", "a", "an", "its", "of")
                        .contains(clause.token(at - 1).lower())
                && !clause.token(at).lower().endsWith("ing");
    }

    /** Whether what the verb says is wished, planned or supposed and not told. */
    static boolean isWished(Clause clause, int at) {
        for (int i = clause.first(); i < at; i++) {
            if (PROPOSING.contains(clause.token(i).lower()) && at - i <= 3) {
                return true;
            }
            if (WISHES.contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    // "voted to end": the decision is told, not yet its effect.
    static boolean isDecision(Clause clause, int verb) {
        int decided = clause.find(DECISIONS);
        int to = decided < 0 ? -1 : clause.find(Set.of("to"), decided);
        return to >= 0 && to < verb;
    }

    // The first that fits wins, so that "suspended" is never read as an end.
    private static Map<PairEvent, Set<String>> verbs() {
        Map<PairEvent, Set<String>> verbs = new LinkedHashMap<>();
        verbs.put(PairEvent.SUSPENDED, WordSet.of("suspended suspend paused pause froze suspends suspension"));
        verbs.put(
                PairEvent.REVIVED,
                WordSet.of("restored reinstated revived re-established resumed reversed revive restore restoring"));
        verbs.put(PairEvent.DELISTED, Set.of("delisted", "removed", "vanished", "disappeared", "dropped", "delisting"));
        verbs.put(PairEvent.LISTED, Set.of("lists", "listed", "listing"));
        verbs.put(
                PairEvent.RECLASSIFIED,
                WordSet.of("reclassified downgraded relabelled relabeled redesignated renamed reclassify"));
        verbs.put(PairEvent.EXPIRED, Set.of("expired", "lapsed", "lapse", "expire"));
        verbs.put(PairEvent.REJECTED, Set.of("rejected", "refused", "declined", "rejecting", "against"));
        verbs.put(
                PairEvent.ENDED,
                WordSet.of(
                        "ended end ending ends terminated terminate severed sever cut scrapped scrap cancelled canceled"
                                + " cancel dissolved dissolve revoked rescinded rescind withdrew axed abandoned termination"));
        verbs.put(PairEvent.RETAINED, WordSet.of("kept keep retained retain maintained maintain keeping"));
        verbs.put(PairEvent.PROPOSED, Set.of("proposed", "propose"));
        verbs.put(
                PairEvent.SIGNED,
                WordSet.of("signed sign formed established founded formalized formalised inked forged dates"));
        return verbs;
    }
}
