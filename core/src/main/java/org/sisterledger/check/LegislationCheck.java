package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventStage;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.rules.Rule;
import org.sisterledger.time.Edtf;

/** "She introduced legislation": bills by sponsor and day, and what their text asks for beside what the article says of it. */
final class LegislationCheck {
    private static final int SHORTEST_NAME = 4;

    private final Evidence evidence;
    private final OwnSide own;
    private final Parties parties;

    LegislationCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
        this.parties = evidence.parties();
    }

    Finding check(Claim.Event claim) {
        Draft draft = new Draft(evidence, claim.scope(), words(claim), EntityKind.RULE);
        List<Rule> bills = evidence.record().rules().values().stream()
                .filter(rule -> isMeant(claim, rule))
                .toList();
        List<Rule> by =
                bills.stream().filter(rule -> day(claim, rule).isPresent()).toList();
        by.forEach(rule -> draft.row(row(claim, rule)));
        if (by.isEmpty()) {
            draft.say(none(claim, bills));
            return draft.finish(Verdict.NOT_ON_RECORD, own);
        }
        draft.say(Scopes.number(by.size(), "measure", "measures") + " on record by " + evidence.day() + ": "
                + String.join(
                        ", ",
                        by.stream()
                                .map(rule ->
                                        name(rule) + " of " + day(claim, rule).orElseThrow())
                                .toList())
                + ".");
        sayWhatItAsks(draft, claim, by);
        long later =
                bills.stream().filter(rule -> !evidence.isBy(day(claim, rule))).count();
        if (later > 0) {
            draft.say(Scopes.number(later, "measure is", "measures are") + " later or undated and left out.");
        }
        boolean enough = by.size() >= claim.atLeast().orElse(1);
        return draft.finish(enough ? Verdict.SUPPORTED : Verdict.NOT_ON_RECORD, own);
    }

    private void sayWhatItAsks(Draft draft, Claim.Event claim, List<Rule> bills) {
        List<String> asks =
                bills.stream().flatMap(rule -> rule.asks().stream()).distinct().toList();
        if (asks.isEmpty()) {
            draft.say("What the text asks for is not on record.");
            return;
        }
        draft.say("The text on record asks for: " + String.join("; ", asks)
                + claim.about()
                        .filter(about ->
                                asks.stream().noneMatch(ask -> lower(ask).contains(lower(about))))
                        .map(about -> " (the article describes it as “" + about + "”)")
                        .orElse("")
                + ".");
    }

    private boolean isMeant(Claim.Event claim, Rule rule) {
        boolean isLaw = rule.kind()
                .map(kind -> "bill".equals(kind) || "law".equals(kind))
                .orElse(false);
        boolean linked = claim.actors().stream().anyMatch(actor -> actor.id().isPresent());
        return isLaw
                && (parties.isAnySame(claim.actors(), rule.sponsors())
                        || (isOfItsState(claim, rule) && isOnItsSubject(claim, rule))
                        || (!linked && isNamed(rule, claim)));
    }

    // A state passes its laws: it, its legislature or its governor may be named.
    private boolean isOfItsState(Claim.Event claim, Rule rule) {
        if (rule.jurisdiction().isEmpty()) {
            return false;
        }
        String state = rule.jurisdiction().get();
        Pattern body = Pattern.compile(
                "(the )?(state of )?" + Pattern.quote(state)
                        + "(['’]s)?( state)?( (legislature|lawmakers|legislators|general assembly|senate|house|governor))?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return claim.actors().stream()
                .anyMatch(actor -> parties.isSame(actor, state)
                        || (actor.named() && body.matcher(actor.name()).matches()));
    }

    // A state passes laws on much else.
    private static boolean isOnItsSubject(Claim.Event claim, Rule rule) {
        String subject = rule.title() + " " + rule.summary().orElse("") + " "
                + rule.test().orElse("") + " " + rule.asks().orElse("") + " "
                + rule.existingTies().orElse("");
        return claim.about().map(about -> SharedWords.count(about, subject) > 0).orElse(true);
    }

    private static boolean isNamed(Rule rule, Claim.Event claim) {
        String words = plain(claim.about().orElse("") + " " + claim.reading() + " "
                + claim.span().quote());
        return Stream.concat(Stream.of(rule.title()), rule.aliases().stream())
                .map(LegislationCheck::plain)
                .anyMatch(name -> name.length() >= SHORTEST_NAME && words.contains(name));
    }

    // So that "S. 710" is "S.710".
    private static String plain(String text) {
        return lower(text).replaceAll("[^a-z0-9]+", "");
    }

    // A law that was passed counts from its effect, a bill from its introduction. Its two houses may have two days.
    private List<Edtf> days(Claim.Event claim, Rule rule) {
        if (claim.stage() == EventStage.DECIDED && !rule.kind().equals(Optional.of("law"))) {
            return List.of();
        }
        List<Edtf> introduced = listDays(rule, "introduced");
        if (claim.stage() != EventStage.DECIDED && !introduced.isEmpty()) {
            return introduced;
        }
        List<Edtf> days = new ArrayList<>(listDays(rule, "effective"));
        days.addAll(listDaysOfStage(rule));
        return days;
    }

    // A source that tells of a law as of a day knew it passed by then, be its effect still to come.
    private List<Edtf> listDaysOfStage(Rule rule) {
        if (!rule.kind().equals(Optional.of("law"))) {
            return List.of();
        }
        return evidence.record().facts(rule.id()).map(SubjectFacts::list).orElse(List.of()).stream()
                .filter(fact -> fact.assertion().property().name().equals("stage"))
                .flatMap(fact -> fact.assertion().asOf().stream())
                .toList();
    }

    private List<Edtf> listDays(Rule rule, String property) {
        return evidence.record()
                .facts(rule.id())
                .map(facts ->
                        facts.listTexts(property).stream().map(Edtf::parse).toList())
                .orElse(List.of());
    }

    // The first of its days that had come and that the words mean.
    private Optional<Edtf> day(Claim.Event claim, Rule rule) {
        return days(claim, rule).stream()
                .filter(day -> evidence.isBy(Optional.of(day)))
                .filter(day -> claim.on().map(on -> TieChanged.overlap(on, day)).orElse(true))
                .min(Comparator.comparing(day -> day.latest().orElse(LocalDate.MAX)));
    }

    // Of some laws the record has a day in place of a citation.
    private static String name(Rule rule) {
        return rule.citation().filter(cited -> !cited.startsWith("signed")).orElse(rule.title());
    }

    private Row row(Claim.Event claim, Rule rule) {
        return evidence.row(
                rule.id(),
                rule.title()
                        + rule.citation().map(cited -> ", " + cited).orElse("")
                        + rule.stage().map(stage -> ", " + stage).orElse(""),
                day(claim, rule));
    }

    private String none(Claim.Event claim, List<Rule> bills) {
        if (claim.stage() == EventStage.DECIDED && !bills.isEmpty()) {
            return "Measures of this sponsor are on record as introduced, but none as in force by " + evidence.day()
                    + ".";
        }
        return "No measure of this sponsor is on record by " + evidence.day()
                + (bills.isEmpty() ? "." : "; " + bills.size() + " later or undated.");
    }

    private String words(Claim.Event claim) {
        return "bills and laws"
                + (claim.actors().isEmpty()
                        ? ""
                        : " of "
                                + String.join(
                                        " or ",
                                        claim.actors().stream()
                                                .map(party -> party.name())
                                                .toList()))
                + ", up to " + evidence.day();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
