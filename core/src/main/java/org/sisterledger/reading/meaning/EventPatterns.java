package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.reading.text.WordSet;

/** The verbs and nouns by which each kind of event is told: data in one place. */
final class EventPatterns {
    /** An event found: its kind, how far it got, and the verb that tells it. */
    record Match(EventKind kind, EventStage stage, int at) {}

    private record Pattern(EventKind kind, EventStage stage, Set<String> verbs, Set<String> nouns) {}

    private static final Set<String> BILL = WordSet.of("legislation bill bills act measure law amendment");
    private static final Set<String> MEETING = Lexicon.CONFERENCE;
    private static final Set<String> PAPER =
            WordSet.of("agreement memorandum pact accord charter agreements deal relationship partnership");
    private static final Set<String> TIE =
            WordSet.of("agreement agreements pact tie ties relationship relationships partnership partnerships link"
                    + " links twinning participation memorandum membership");
    private static final Set<String> AID = WordSet.of("masks supplies goods equipment gowns ventilators kits aid");
    private static final Set<String> NONE = Set.of();

    private static final List<Pattern> PATTERNS = List.of(
            new Pattern(
                    EventKind.DECISION,
                    EventStage.DECIDED,
                    Set.of("decided", "chose", "opted", "voted", "resolved", "decides"),
                    NONE),
            new Pattern(
                    EventKind.LEGISLATION,
                    EventStage.INTRODUCED,
                    WordSet.of(
                            "introduced introduce introduces sponsored filed reintroduced proposed submitted unveiled"
                                    + " brought announced"),
                    BILL),
            new Pattern(
                    EventKind.LEGISLATION, EventStage.DECIDED, Set.of("passed", "enacted", "approved", "signed"), BILL),
            new Pattern(
                    EventKind.HEARING,
                    EventStage.HELD,
                    WordSet.of("held hold holds testified convened heard scheduled appeared"),
                    Set.of("hearing", "hearings", "testimony", "subcommittee")),
            new Pattern(
                    EventKind.LETTER,
                    EventStage.HELD,
                    Set.of("sent", "send", "signed", "wrote"),
                    Set.of("letter", "letters")),
            new Pattern(EventKind.LETTER, EventStage.HELD, Set.of("wrote"), Set.of("to")),
            new Pattern(
                    EventKind.INQUIRY,
                    EventStage.HELD,
                    WordSet.of("opened launched began ordered started conducted investigated"),
                    Set.of("investigation", "inquiry", "probe", "review", "audit")),
            new Pattern(
                    EventKind.INQUIRY,
                    EventStage.PROPOSED,
                    Set.of("called", "calls", "demanded", "sought"),
                    Set.of("investigation", "inquiry", "probe", "review", "audit")),
            new Pattern(EventKind.BRIEFING, EventStage.HELD, Set.of("briefed", "brief", "briefing"), NONE),
            new Pattern(
                    EventKind.CONFERENCE,
                    EventStage.HELD,
                    WordSet.of(
                            "participated attended took taken held hosted organized organised convened spoke gathered opened"
                                    + " staged attend participate met hold host brought drew joined place"),
                    MEETING),
            new Pattern(
                    EventKind.EXCHANGE,
                    EventStage.HELD,
                    WordSet.of("held took hosted spent met organized organised joined ran sent"),
                    Set.of("exchange", "exchanges", "students", "pupils", "high-school")),
            new Pattern(
                    EventKind.DELEGATION,
                    EventStage.HELD,
                    WordSet.of(
                            "sent visited hosted welcomed received led arrived came travelled traveled toured visit host"
                                    + " welcome receive due send"),
                    Set.of("delegation", "delegations")),
            new Pattern(
                    EventKind.DONATION,
                    EventStage.HELD,
                    WordSet.of("donated sent shipped delivered gave donate arrived received"),
                    AID),
            new Pattern(
                    EventKind.SIGNING,
                    EventStage.HELD,
                    Set.of("signed", "sign", "inked", "formalized", "formalised"),
                    PAPER),
            new Pattern(
                    EventKind.SUSPENSION, EventStage.DECIDED, Set.of("suspended", "suspend", "paused", "froze"), TIE),
            new Pattern(
                    EventKind.TERMINATION,
                    EventStage.DECIDED,
                    WordSet.of(
                            "ended end terminated severed cut scrapped cancelled canceled rescinded dissolved revoked"
                                    + " withdrew axed terminate"),
                    TIE),
            new Pattern(
                    EventKind.RENEWAL,
                    EventStage.HELD,
                    WordSet.of("renewed renew extended reaffirmed restored revived reinstated ratified"),
                    TIE),
            new Pattern(
                    EventKind.VISIT,
                    EventStage.HELD,
                    WordSet.of("visited toured travelled traveled visit flew visits arrive arrived"),
                    NONE));

    private static final Set<String> PLANS =
            WordSet.of("will plans plan planned scheduled due expected set intends announced planning slated would"
                    + " hopes promised");
    private static final Set<String> NOUN_MARKERS = WordSet.of("a an the his her its their of this that");
    private static final Set<String> SUPPOSED =
            Set.of("if", "whether", "unless", "may", "might", "could", "should", "must");
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "canceled", "postponed", "abandoned");

    private EventPatterns() {}

    /** The first pattern that a clause fits from an index on; empty if none. */
    static Optional<Match> find(Clause clause, int from) {
        for (Pattern pattern : PATTERNS) {
            int at = verb(clause, pattern, from);
            if (at >= 0) {
                return Optional.of(new Match(pattern.kind(), stage(clause, at, pattern.stage()), at));
            }
        }
        return Optional.empty();
    }

    private static int verb(Clause clause, Pattern pattern, int from) {
        int at = clause.find(pattern.verbs(), from);
        while (at >= 0) {
            boolean noun = pattern.nouns().isEmpty() ? isVerb(clause, at) : nounNear(clause, pattern, at);
            if (noun && !isPossessed(clause, at) && !isSupposed(clause, at)) {
                return at;
            }
            at = clause.find(pattern.verbs(), at + 1);
        }
        return -1;
    }

    private static boolean nounNear(Clause clause, Pattern pattern, int verb) {
        int behind = noun(clause, pattern, verb + 1);
        boolean active = behind > verb && behind - verb <= 14;
        int before = noun(clause, pattern, clause.first());
        boolean passive = before >= 0 && before < verb && verb - before <= 10;
        return active || passive;
    }

    // A bill may go by its number alone: S. 710, H.R.1852.
    private static int noun(Clause clause, Pattern pattern, int from) {
        int noun = clause.find(pattern.nouns(), from);
        if (noun >= 0 || pattern.kind() != EventKind.LEGISLATION) {
            return noun;
        }
        for (int i = Math.max(from, clause.first()); i < clause.last(); i++) {
            String text = clause.token(i).text();
            if (text.equals("S.") || text.startsWith("H.R.") || (text.startsWith("S.") && text.length() > 2)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVerb(Clause clause, int at) {
        if (at == clause.first()) {
            return true;
        }
        String before = clause.token(at - 1).lower();
        boolean noun = NOUN_MARKERS.contains(before);
        return !noun;
    }

    // "If the city ended its tie", "it may sign": supposed, not told.
    private static boolean isSupposed(Clause clause, int verb) {
        for (int i = clause.first(); i < verb; i++) {
            if (SUPPOSED.contains(clause.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPossessed(Clause clause, int at) {
        return at > clause.first() && clause.token(at - 1).lower().endsWith("'s");
    }

    /** How far an event got, by the words before its verb. */
    static EventStage stage(Clause clause, int verb, EventStage otherwise) {
        if (clause.has(CALLED_OFF) && otherwise == EventStage.HELD) {
            return EventStage.CANCELLED;
        }
        for (int i = Math.max(clause.first(), verb - 6); i < verb; i++) {
            boolean plan = PLANS.contains(clause.token(i).lower());
            boolean due = (clause.token(i).is("were") || clause.token(i).is("was"))
                    && clause.token(i + 1).is("to");
            if (due && otherwise == EventStage.HELD) {
                return EventStage.PLANNED;
            }
            boolean infinitive = clause.token(verb - 1).is("to")
                    || clause.token(i).is("will")
                    || clause.token(i).is("would");
            if (plan && (infinitive || clause.token(i).is("due"))) {
                return EventStage.PLANNED;
            }
        }
        boolean scheduled = clause.has(Set.of("scheduled", "slated")) && otherwise == EventStage.HELD;
        return scheduled ? EventStage.PLANNED : otherwise;
    }
}
