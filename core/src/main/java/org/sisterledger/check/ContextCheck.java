package org.sisterledger.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;
import org.sisterledger.context.ContextEvent;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.statement.Speaker;
import org.sisterledger.time.Edtf;

/** Diplomatic events beside the ties, against the dated context timeline. */
final class ContextCheck {
    private static final int DAYS_AROUND = 3;
    private static final int WORDS_IN_COMMON = 2;

    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    private final Optional<Party> speaker;

    ContextCheck(Evidence evidence, OwnSide own, Optional<Speaker> speaker) {
        this.evidence = evidence;
        this.own = own;
        this.speaker = speaker.filter(Speaker::named).map(who -> Party.named(who.name(), who.id()));
        this.parties = evidence.parties();
    }

    Finding check(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.CONTEXT);
        Edtf around = claim.on().orElse(Edtf.of(evidence.day()));
        List<ContextEvent> near = evidence.record().contextEvents().values().stream()
                .filter(event -> isNear(event.on(), around))
                .filter(event -> Evidence.concerns(claim.scope(), event.countries()))
                .filter(event -> who(claim).stream().anyMatch(actor -> parties.isNamedIn(actor, event.summary())))
                .toList();
        near.forEach(event -> draft.row(evidence.row(event.id(), event.summary(), event.on())));
        Optional<ContextEvent> same = near.stream()
                .filter(event ->
                        SharedWords.count(claim.about().orElse(claim.reading()), event.summary()) >= WORDS_IN_COMMON)
                .findFirst();
        if (same.isPresent()) {
            draft.say("The context timeline has it: " + same.get().summary()
                    + same.get().on().map(on -> " (" + on + ")").orElse("") + ".");
            return draft.finish(Verdict.SUPPORTED, own);
        }
        draft.say(
                near.isEmpty()
                        ? "No event of the context timeline within " + DAYS_AROUND + " days of " + around
                                + " names those who are said to have acted."
                        : "The context timeline has an event of those days with those named, but it does not say this.");
        return draft.finish(Verdict.NOT_ON_RECORD, own);
    }

    // Where the words name nobody who acted, the speaker tells of what they took part in.
    private List<Party> who(Claim.Event claim) {
        return claim.actors().stream().anyMatch(Party::named)
                ? claim.actors()
                : speaker.stream().toList();
    }

    // Nothing that began after the day judged counts, however near.
    private boolean isNear(Optional<Edtf> on, Edtf around) {
        Optional<LocalDate> from = around.earliest().map(day -> day.minusDays(DAYS_AROUND));
        Optional<LocalDate> to = around.latest().map(day -> day.plusDays(DAYS_AROUND));
        return on.filter(date -> evidence.isBy(on))
                .map(date -> from.map(day -> !date.isBefore(day)).orElse(true)
                        && to.map(day -> !date.isAfter(day)).orElse(true))
                .orElse(false);
    }
}
