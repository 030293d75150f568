package org.sisterledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.activity.Activity;
import org.sisterledger.activity.ActivityKind;
import org.sisterledger.check.Cases.Weight;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.issue.Issue;
import org.sisterledger.time.Edtf;

/** "We never had any issue": one documented, named case by an actor whom the words cover defeats it. */
final class AbsenceCheck {
    private final Evidence evidence;
    private final OwnSide own;

    AbsenceCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.Absence claim) {
        return switch (claim.absent()) {
            case POLITICAL_OR_SECURITY_ISSUES, ANY_ISSUES -> issues(claim);
            case POLITICS_IN_DISCUSSIONS -> discussions(claim);
            case ACTIVITIES -> activities(claim);
            case ENDINGS -> new EndingsCheck(evidence, own).check(claim, words(claim));
        };
    }

    private Finding issues(Claim.Absence claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.ISSUE).window(claim.window());
        Cases cases = new Cases(evidence, claim, own);
        int hit = 0;
        boolean weak = false;
        for (Experiencer experiencer : claim.experiencers()) {
            List<Issue> solid = cases.list(experiencer, Weight.DOCUMENTED);
            List<Issue> soft = cases.list(experiencer, Weight.WEAK);
            solid.forEach(issue -> draft.row(cases.row(issue)));
            soft.forEach(issue -> draft.row(cases.row(issue)));
            hit += solid.isEmpty() ? 0 : 1;
            weak |= !soft.isEmpty();
            if (claim.experiencers().size() > 1) {
                draft.definition(words(experiencer), Optional.of(solid.size()), Optional.of(solid.isEmpty()));
            }
        }
        Verdict verdict = hit == claim.experiencers().size()
                ? Verdict.CONTRADICTED
                : hit > 0 ? Verdict.DEPENDS : weak ? Verdict.DISPUTED : Verdict.NOT_CONTRADICTED;
        explain(draft, claim, cases, verdict);
        return draft.finish(verdict, own);
    }

    private void explain(Draft draft, Claim.Absence claim, Cases cases, Verdict verdict) {
        List<Issue> solid = cases.list(Weight.DOCUMENTED);
        List<Issue> soft = cases.list(Weight.WEAK);
        if (!solid.isEmpty()) {
            Issue first = solid.get(0);
            draft.say(Scopes.number(solid.size(), "documented case", "documented cases") + " by " + evidence.day()
                    + ", the first of " + first.on().map(Edtf::text).orElse("an unknown day")
                    + " (" + cases.where(first) + "): " + first.summary());
            if (verdict == Verdict.DEPENDS) {
                draft.say("It bears on " + readings(claim, cases, true) + ", not on " + readings(claim, cases, false)
                        + ".");
            }
        } else if (soft.isEmpty()) {
            draft.say("Nothing on record by " + evidence.day()
                    + " speaks against it; that does not show that there was nothing.");
        }
        if (!soft.isEmpty()) {
            draft.say(Scopes.number(soft.size(), "case is", "cases are")
                    + " only alleged or disputed, or the source does not name the parties.");
        }
        cases.listRemarks().forEach(draft::say);
    }

    private static String readings(Claim.Absence claim, Cases cases, boolean hit) {
        List<String> names = new ArrayList<>();
        for (Experiencer experiencer : claim.experiencers()) {
            if (cases.list(experiencer, Weight.DOCUMENTED).isEmpty() != hit) {
                names.add(words(experiencer));
            }
        }
        return String.join(" or ", names);
    }

    private Finding discussions(Claim.Absence claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.ACTIVITY).window(claim.window());
        Deeds deeds = new Deeds(evidence, claim.scope());
        List<Activity> meetings = deeds.listHeld().stream()
                .filter(activity -> isMeeting(activity.kind()))
                .filter(activity -> isIn(claim.window(), activity.on()))
                .toList();
        List<Activity> political = meetings.stream()
                .filter(activity -> activity.topics().stream().anyMatch(PoliticalTopics::names))
                .toList();
        long withTopics = meetings.stream()
                .filter(activity -> !activity.topics().isEmpty())
                .count();
        political.forEach(activity -> draft.row(deeds.row(activity)));
        if (!political.isEmpty()) {
            Activity first = political.get(0);
            draft.say("Politics is on record as a topic of " + first.title() + ": “"
                    + String.join("”, “", first.topics()) + "”.");
        } else {
            draft.say("No meeting on record by " + evidence.day()
                    + " had politics as a topic, but topics are on record for " + withTopics + " of "
                    + Scopes.number(meetings.size(), "meeting", "meetings") + " only.");
        }
        return draft.finish(political.isEmpty() ? Verdict.NOT_CONTRADICTED : Verdict.CONTRADICTED, own);
    }

    private Finding activities(Claim.Absence claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.ACTIVITY).window(claim.window());
        Deeds deeds = new Deeds(evidence, claim.scope());
        List<Activity> held = deeds.listHeld().stream()
                .filter(activity -> isIn(claim.window(), activity.on()))
                .toList();
        held.forEach(activity -> draft.row(deeds.row(activity)));
        draft.say(
                held.isEmpty()
                        ? "No held activity is on record in that time; an unrecorded year is not a quiet year."
                        : Scopes.number(held.size(), "held activity is", "held activities are") + " on record by "
                                + evidence.day() + ", such as "
                                + held.get(held.size() - 1).title() + ".");
        return draft.finish(held.isEmpty() ? Verdict.NOT_CONTRADICTED : Verdict.CONTRADICTED, own);
    }

    /** Whether a date lies wholly within a window; a window without bound takes in everything. */
    static boolean isIn(Optional<Edtf> window, Optional<Edtf> date) {
        if (window.isEmpty()) {
            return true;
        }
        boolean afterStart = window.get()
                .earliest()
                .map(start -> date.flatMap(Edtf::earliest)
                        .map(day -> !day.isBefore(start))
                        .orElse(false))
                .orElse(true);
        boolean beforeEnd = window.get()
                .latest()
                .map(end -> date.map(on -> on.isOnOrBefore(end)).orElse(false))
                .orElse(true);
        return afterStart && beforeEnd;
    }

    private static boolean isMeeting(ActivityKind kind) {
        return switch (kind) {
            case CONFERENCE,
                    DELEGATION,
                    MAYORAL_VISIT,
                    RECEPTION,
                    BUSINESS_FORUM,
                    VIRTUAL_CONFERENCE,
                    VIRTUAL_EXCHANGE,
                    ANNIVERSARY_DELEGATION -> true;
            case STUDENT_EXCHANGE, DONATION, EXHIBITION, PERFORMANCE, PROCLAMATION, TRADE_FAIR, OTHER -> false;
        };
    }

    private String words(Claim.Absence claim) {
        List<String> readings = new ArrayList<>();
        claim.experiencers().forEach(experiencer -> readings.add(words(experiencer)));
        return Scopes.words(evidence, claim.scope()) + "; as met by " + String.join(" or by ", readings)
                + claim.counterpart()
                        .map(country ->
                                "; acts of counterparts in " + evidence.record().label(country))
                        .orElse("")
                + (claim.absent() == Absent.ANY_ISSUES ? "; issues of any category" : "");
    }

    private static String words(Experiencer experiencer) {
        return switch (experiencer) {
            case COMMUNITIES -> "the communities that hold the ties";
            case NETWORK_BODY -> "the network body itself";
            case NAMED_COMMUNITY -> "the community named";
        };
    }
}
