package org.sisterledger.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.activity.Activity;
import org.sisterledger.activity.ActivityKind;
import org.sisterledger.activity.Stage;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.Party;
import org.sisterledger.community.Community;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/** Conferences, delegations, visits: held ones by venue and number, and whether attendance is on record. */
final class MeetingCheck {
    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    MeetingCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
        this.parties = evidence.parties();
    }

    Finding check(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.ACTIVITY).window(claim.on());
        Deeds deeds = new Deeds(evidence, claim.scope());
        boolean planned = claim.stage() == EventStage.PLANNED || claim.stage() == EventStage.PROPOSED;
        Stage stage = planned ? Stage.ANNOUNCED : claim.stage() == EventStage.CANCELLED ? Stage.CANCELLED : Stage.HELD;
        List<Activity> ofKind = deeds.list().stream()
                .filter(activity -> kinds(claim).contains(activity.kind()))
                .filter(activity -> planned ? isKnownBy(activity) : evidence.isBy(activity.on()))
                .filter(activity -> claim.on().isEmpty()
                        || activity.on()
                                .map(on -> TieChanged.overlap(on, claim.on().get()))
                                .orElse(false))
                .toList();
        List<Activity> inScope = ofKind.stream()
                .filter(activity -> isAt(stage, activity) && isAtVenue(claim, activity))
                .toList();
        List<Activity> found = inScope.stream()
                .filter(activity -> bears(claim, stage, activity))
                .toList();
        List<Activity> attended = found.stream()
                .filter(activity -> isAttended(claim.actors(), activity))
                .toList();
        found.forEach(activity -> draft.row(deeds.row(activity)));
        int atLeast = claim.atLeast().orElse(1);
        draft.definition(name(claim, stage), Optional.of(found.size()), told(found.size(), atLeast));
        if (isAttendanceAsked(claim)) {
            draft.definition(
                    "of these, attended by those named, on record",
                    Optional.of(attended.size()),
                    told(attended.size(), atLeast));
        }
        explain(draft, claim, found, attended);
        if (found.size() < inScope.size()) {
            draft.say(Scopes.number(inScope.size() - found.size(), "event", "events")
                    + " of this kind, of parties that the words do not name, "
                    + (inScope.size() - found.size() == 1 ? "is" : "are") + " not counted.");
        }
        sayLeftOut(draft, claim, ofKind, stage);
        long ofParty =
                found.stream().filter(activity -> isOfParty(claim, activity)).count();
        return draft.finish(verdict(claim, found.size(), attended.size(), ofParty), own);
    }

    // What was held had been planned.
    private static boolean isAt(Stage stage, Activity activity) {
        return activity.stage() == stage || (stage == Stage.ANNOUNCED && activity.stage() == Stage.HELD);
    }

    // An event is the one meant if a party of the claim had part in it, or if the words name its country. What others
    // held is no plan of the claim's parties.
    private boolean bears(Claim.Event claim, Stage stage, Activity activity) {
        boolean othersHeld = stage == Stage.ANNOUNCED && activity.stage() == Stage.HELD;
        return isOfParty(claim, activity) || (!othersHeld && isPlaceNamed(claim));
    }

    private boolean isOfParty(Claim.Event claim, Activity activity) {
        return !claim.scope().communities().isEmpty()
                || isAttended(claim.actors(), activity)
                || isAttended(claim.addressees(), activity);
    }

    private boolean isPlaceNamed(Claim.Event claim) {
        String words = claim.span().quote();
        return claim.venue().isPresent()
                || claim.scope().countries().stream()
                        .map(id -> Optional.ofNullable(
                                evidence.record().countries().get(id)))
                        .flatMap(Optional::stream)
                        .anyMatch(country -> Stream.of(List.of(country.name()), country.adjectives(), country.aliases())
                                .flatMap(List::stream)
                                .anyMatch(name -> Parties.hasWord(words, name)));
    }

    // A plan lies ahead of the day, but a source must have told of it by then. A page without a day may have.
    private boolean isKnownBy(Activity activity) {
        return activity.sources().stream()
                .map(source -> evidence.document(source).flatMap(document -> document.published()))
                .anyMatch(published -> published.isEmpty() || evidence.isBy(published));
    }

    // The record is no full list of meetings: fewer than claimed refutes nothing.
    private static Optional<Boolean> told(int n, int atLeast) {
        return n >= atLeast ? Optional.of(true) : Optional.empty();
    }

    private static Verdict verdict(Claim.Event claim, int found, int attended, long ofParty) {
        int atLeast = claim.atLeast().orElse(1);
        // Who did it is said, if not by name: an event of a place alone may be another's.
        long sure = isAttendanceAsked(claim) ? attended : claim.actors().isEmpty() ? found : ofParty;
        if (sure >= atLeast) {
            return Verdict.SUPPORTED;
        }
        return found >= atLeast ? Verdict.DEPENDS : Verdict.NOT_ON_RECORD;
    }

    // A conference is held by some and attended by others; a visit is made by whoever made it.
    private static boolean isAttendanceAsked(Claim.Event claim) {
        return claim.actors().stream().anyMatch(Party::named)
                || (claim.kind() == EventKind.CONFERENCE && !claim.actors().isEmpty());
    }

    private void explain(Draft draft, Claim.Event claim, List<Activity> found, List<Activity> attended) {
        int atLeast = claim.atLeast().orElse(1);
        draft.say(Scopes.number(found.size(), "event of this kind is", "events of this kind are") + " on record"
                + venue(claim) + " by " + evidence.day()
                + (found.size() < atLeast
                        ? ", fewer than the " + atLeast + " claimed; the record is no full list."
                        : "."));
        if (isAttendanceAsked(claim) && attended.size() < found.size()) {
            draft.say(
                    "Attendance of those named is not recorded for " + (found.size() - attended.size()) + " of them.");
        }
    }

    private void sayLeftOut(Draft draft, Claim.Event claim, List<Activity> ofKind, Stage stage) {
        long elsewhere = ofKind.stream()
                .filter(activity -> activity.stage() == stage && !isAtVenue(claim, activity))
                .count();
        if (elsewhere > 0) {
            draft.say(Scopes.number(elsewhere, "event", "events")
                    + " about the same ties held elsewhere, or at no known place, " + (elsewhere == 1 ? "is" : "are")
                    + " not counted.");
        }
        long announced = stage == Stage.HELD
                ? ofKind.stream()
                        .filter(activity -> activity.stage() == Stage.ANNOUNCED)
                        .count()
                : 0;
        if (announced > 0) {
            draft.say(Scopes.number(announced, "event was", "events were")
                    + " announced, and no source says that it was held.");
        }
    }

    private static Set<ActivityKind> kinds(Claim.Event claim) {
        boolean anywhere = claim.venue().isEmpty();
        boolean forum = claim.span().quote().toLowerCase(Locale.ROOT).contains("forum");
        if (claim.kind() == EventKind.CONFERENCE && forum) {
            return EnumSet.of(ActivityKind.BUSINESS_FORUM, ActivityKind.CONFERENCE);
        }
        return switch (claim.kind()) {
            // A conference in a country was held there; an online one was held nowhere.
            case CONFERENCE ->
                anywhere
                        ? EnumSet.of(ActivityKind.CONFERENCE, ActivityKind.VIRTUAL_CONFERENCE)
                        : EnumSet.of(ActivityKind.CONFERENCE);
            case DELEGATION ->
                EnumSet.of(ActivityKind.DELEGATION, ActivityKind.ANNIVERSARY_DELEGATION, ActivityKind.MAYORAL_VISIT);
            case VISIT ->
                EnumSet.of(
                        ActivityKind.MAYORAL_VISIT,
                        ActivityKind.DELEGATION,
                        ActivityKind.ANNIVERSARY_DELEGATION,
                        ActivityKind.RECEPTION);
            case EXCHANGE ->
                anywhere
                        ? EnumSet.of(ActivityKind.STUDENT_EXCHANGE, ActivityKind.VIRTUAL_EXCHANGE)
                        : EnumSet.of(ActivityKind.STUDENT_EXCHANGE);
            case DONATION -> EnumSet.of(ActivityKind.DONATION);
            case LEGISLATION,
                    HEARING,
                    LETTER,
                    INQUIRY,
                    DECISION,
                    BRIEFING,
                    SIGNING,
                    SUSPENSION,
                    TERMINATION,
                    RENEWAL,
                    OTHER -> EnumSet.noneOf(ActivityKind.class);
        };
    }

    private static boolean isAtVenue(Claim.Event claim, Activity activity) {
        return claim.venue().isEmpty() || claim.venue().equals(activity.venueCountry());
    }

    private boolean isAttended(List<Party> those, Activity activity) {
        String told = activity.title() + " " + activity.participants().orElse("");
        return those.stream()
                .anyMatch(actor -> parties.isNamedIn(actor, told)
                        || activity.communities().stream().anyMatch(place -> isCommunity(actor, place)));
    }

    // "The vice mayor of Tianjin" is of Tianjin.
    private boolean isCommunity(Party actor, EntityId place) {
        Optional<String> name =
                Optional.ofNullable(evidence.record().communities().get(place)).map(Community::name);
        return actor.id().map(place::equals).orElse(false)
                || (actor.named() && name.map(actor.name()::contains).orElse(false));
    }

    private String name(Claim.Event claim, Stage stage) {
        return claim.kind().name().toLowerCase(Locale.ROOT)
                + (claim.kind() == EventKind.EXCHANGE ? "s " : " events ")
                + stage.name().toLowerCase(Locale.ROOT)
                + venue(claim);
    }

    private String venue(Claim.Event claim) {
        return claim.venue()
                .map(country -> " in " + evidence.record().label(country))
                .orElse("");
    }
}
