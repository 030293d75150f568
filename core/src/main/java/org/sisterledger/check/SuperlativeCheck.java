package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Rank;
import org.sisterledger.count.Counts;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.time.Edtf;

/** "The first such tie": ties by the day on which sources say they began, among all and among those of local level. */
final class SuperlativeCheck {
    private static final int NAMED = 3;
    private static final Comparator<Edtf> EARLIEST_FIRST = Comparator.comparing(
                    (Edtf day) -> day.earliest().orElse(LocalDate.MIN))
            .thenComparing(Edtf::text);

    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    SuperlativeCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
        this.parties = evidence.parties();
    }

    Finding check(Claim.Superlative claim) {
        return claim.rank() == Rank.FIRST || claim.rank() == Rank.LATEST
                ? byDay(claim)
                : new RankingCheck(evidence, own).check(claim);
    }

    private Finding byDay(Claim.Superlative claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.PARTNERSHIP);
        List<Partnership> all = evidence.ties(claim.scope());
        List<Partnership> mine =
                all.stream().filter(tie -> isSubject(claim, tie)).toList();
        List<Partnership> others =
                all.stream().filter(tie -> !mine.contains(tie)).toList();
        List<Edtf> days = mine.stream().flatMap(tie -> days(tie).stream()).toList();
        if (days.isEmpty()) {
            return draft.say(
                            mine.isEmpty()
                                    ? "No such tie is on record in this scope."
                                    : "No source on record says when it began.")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        mine.forEach(tie -> draft.row(row(tie)));
        boolean local = mine.stream().allMatch(tie -> isLocal(tie));
        List<Partnership> ahead = new ArrayList<>();
        for (Edtf day : days.stream().distinct().sorted(EARLIEST_FIRST).toList()) {
            ahead.addAll(rank(draft, claim.rank(), day, others, "ties of any level"));
            if (local) {
                List<Partnership> peers =
                        others.stream().filter(SuperlativeCheck::isLocal).toList();
                ahead.addAll(rank(draft, claim.rank(), day, peers, "ties below the level of states"));
            }
        }
        explainDays(draft, claim, days, ahead.stream().distinct().toList(), others);
        // What holds for one day and cannot be told for another depends on the day.
        long told = draft.definitions().stream()
                .filter(row -> row.holds().isPresent())
                .count();
        boolean partly = told > 0 && told < draft.definitions().size();
        return draft.finish(partly ? Verdict.DEPENDS : Draft.verdict(draft.definitions()), own);
    }

    // Ranks one of the days that sources give; where a rival's other day may put it ahead, the words depend on that day
    // too.
    private List<Partnership> rank(Draft draft, Rank rank, Edtf day, List<Partnership> others, String among) {
        String side = rank == Rank.FIRST ? "before" : "after";
        List<Partnership> ahead = others.stream()
                .filter(tie -> tie.formed().map(on -> isAhead(rank, on, day)).orElse(false))
                .toList();
        List<Partnership> unclear = others.stream()
                .filter(tie -> !ahead.contains(tie))
                .filter(tie -> days(tie).stream().anyMatch(on -> mayBeAhead(rank, on, day)))
                .toList();
        boolean coarse = unclear.stream()
                .anyMatch(
                        tie -> tie.formed().map(on -> mayBeAhead(rank, on, day)).orElse(false));
        ahead.stream().limit(Comparators.ENOUGH).forEach(tie -> draft.row(row(tie)));
        draft.definition(
                "formed " + day + ", among " + among + ": ties on record surely " + side + " it",
                Optional.of(ahead.size()),
                !ahead.isEmpty() ? Optional.of(false) : coarse ? Optional.empty() : Optional.of(true));
        for (Partnership rival : unclear) {
            if (ahead.isEmpty()) {
                draft.row(row(rival));
                boolean sure = days(rival).stream().anyMatch(on -> isAhead(rank, on, day));
                draft.definition(
                        "formed " + day + ", among " + among + ", and "
                                + evidence.record().label(rival.id()) + " formed " + words(days(rival)),
                        Optional.empty(),
                        sure ? Optional.of(false) : Optional.empty());
            }
        }
        return ahead;
    }

    private static String words(List<Edtf> days) {
        return String.join(
                " or ",
                days.stream().sorted(EARLIEST_FIRST).map(Edtf::text).distinct().toList());
    }

    private static boolean isLocal(Partnership tie) {
        return tie.level().map(Counts.LOCAL::contains).orElse(false);
    }

    private void explainDays(
            Draft draft, Claim.Superlative claim, List<Edtf> days, List<Partnership> ahead, List<Partnership> others) {
        String side = claim.rank() == Rank.FIRST ? "before" : "after";
        List<String> named = ahead.stream()
                .limit(NAMED)
                .map(tie -> evidence.record().label(tie.id()) + " ("
                        + tie.formed().map(Edtf::text).orElse("") + ")")
                .toList();
        draft.say("On record it began " + words(days) + "; "
                + (ahead.isEmpty()
                        ? "no dated tie in scope began surely " + side + " that."
                        : Scopes.number(ahead.size(), "tie", "ties") + " in scope began " + side
                                + " one of its days, such as " + String.join(", ", named) + "."));
        long undated = others.stream().filter(tie -> tie.formed().isEmpty()).count();
        if (undated > 0) {
            draft.say(Scopes.number(undated, "tie", "ties") + " without a day on record "
                    + (undated == 1 ? "is" : "are") + " left out of the ranking.");
        }
    }

    private List<Edtf> days(Partnership tie) {
        List<Edtf> all = new ArrayList<>();
        tie.formed().ifPresent(all::add);
        all.addAll(tie.otherFormed());
        return all.stream().filter(day -> evidence.isBy(Optional.of(day))).toList();
    }

    private static boolean isAhead(Rank rank, Edtf other, Edtf day) {
        return rank == Rank.FIRST
                ? day.earliest().map(other::isBefore).orElse(false)
                : day.latest().map(other::isAfter).orElse(false);
    }

    // One of several days, or a day too coarse, may put the other tie ahead.
    private static boolean mayBeAhead(Rank rank, Edtf other, Edtf day) {
        boolean same = day.isDay() && other.isDay() && day.earliest().equals(other.earliest());
        return !same && (isAhead(rank, other, day) || TieChanged.overlap(other, day));
    }

    private boolean isSubject(Claim.Superlative claim, Partnership tie) {
        return joins(claim, tie.a(), tie.b()) || joins(claim, tie.b(), tie.a());
    }

    private boolean joins(Claim.Superlative claim, EntityId one, EntityId other) {
        return parties.isPlace(claim.subject(), one)
                && claim.partner()
                        .map(partner -> parties.isPlace(partner, other))
                        .orElse(true);
    }

    private Finding.Row row(Partnership tie) {
        return evidence.row(tie.id(), Counting.words(evidence, tie, evidence.day()), tie.formed());
    }
}
