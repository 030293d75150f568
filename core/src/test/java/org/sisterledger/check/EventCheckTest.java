package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Claims.event;
import static org.sisterledger.check.Claims.person;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.source.Span;

final class EventCheckTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final Party SENATOR = person("Jane Doe", "jane-doe");

    @Test
    void aBillIsSupportedAndItsTextToldBesideItsDescription() {
        Claim.Event claim = event(
                EventKind.LEGISLATION,
                EventStage.INTRODUCED,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of("to investigate the network"),
                SENATOR);
        Finding found = check(bills(), claim);

        assertThat(found.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(found.rows()).extracting(row -> row.id().slug()).containsExactly("s1");
        assertThat(found.explanation())
                .isEqualTo(
                        "1 measure on record by 2023-06-19: S.1 of 2021-03-11. The text on record asks for: a study of"
                                + " partnerships (the article describes it as “to investigate the network”)."
                                + " 1 measure is later or undated and left out.");
    }

    @Test
    void aBillOfAnotherSponsorIsNotOnRecord() {
        Claim claim = event(EventKind.LEGISLATION, EventStage.INTRODUCED, person("John Roe", "john-roe"));

        assertThat(check(bills(), claim).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aBillThatWasOnlyIntroducedWasNotPassed() {
        Claim claim = event(EventKind.LEGISLATION, EventStage.DECIDED, SENATOR);

        assertThat(check(bills(), claim).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void conferencesHeldElsewhereAreToldAndNotCounted() {
        Finding found = check(conferences(), conferencesInChina(2));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(found.rows()).extracting(row -> row.id().slug()).containsExactly("in-china");
        assertThat(found.explanation())
                .contains("fewer than the 2 claimed")
                .contains("1 event about the same ties held elsewhere");
    }

    @Test
    void enoughConferencesWithoutRecordedAttendanceDepend() {
        assertThat(check(conferences(), conferencesInChina(1)).verdict()).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void recordedAttendanceSupportsIt() {
        Records attended =
                conferences().add(EntityKind.ACTIVITY, "in-china", "participants", "Jane Doe and mayors of ten cities");

        assertThat(check(attended, conferencesInChina(1)).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void announcedAndNeverHeldIsNotHeld() {
        Records announced = record().activity("visit", "delegation", "2023-03-10", "stage", "announced");
        Finding held = check(announced, event(EventKind.DELEGATION, EventStage.HELD));

        assertThat(held.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(held.explanation()).contains("no source says that it was held");
        assertThat(check(announced, event(EventKind.DELEGATION, EventStage.PLANNED))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aVisitOfSomebodyElseBearsNothingOut() {
        Records visit = record().activity("visit", "delegation", "2015", "community", "community:us-ca-irvine");
        Claim.Event students = event(EventKind.VISIT, EventStage.HELD, Party.unnamed("his students"));
        Claim.Event nowhere = withWords(students, "his students had visited");

        assertThat(check(visit, students).verdict()).isEqualTo(Verdict.DEPENDS);
        Finding found = check(visit, nowhere);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(found.rows()).isEmpty();
        assertThat(found.explanation()).contains("1 event of this kind, of parties that the words do not name, is not");
    }

    @Test
    void aVisitOfThePlaceNamedSupportsIt() {
        Records visit = record().activity("visit", "delegation", "2015", "community", "community:us-ca-irvine");
        Claim.Event irvine = event(EventKind.VISIT, EventStage.HELD, Claims.place("Irvine", "us-ca-irvine"));

        assertThat(check(visit, withWords(irvine, "Irvine had visited")).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void whatOthersHeldIsNoPlan() {
        Records visit = record().page("press", "published", "2016")
                .activity("visit", "delegation", "2015", "community", "community:us-ca-irvine");
        Party newport = Claims.place("Newport", "us-ca-newport");
        Party irvine = Claims.place("Irvine", "us-ca-irvine");

        assertThat(check(visit, event(EventKind.DELEGATION, EventStage.PLANNED, newport))
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(check(visit, event(EventKind.DELEGATION, EventStage.PLANNED, irvine))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aLawIsFoundByTheStateThatPassedIt() {
        Claim.Event bars = passed("bars cities from agreements with adversaries", "Indiana");

        assertThat(check(law(), bars).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(check(law(), passed("bars agreements", "the Indiana General Assembly"))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aLawOfAnotherStateOrOnSomethingElseIsNotTheOneMeant() {
        assertThat(check(law(), passed("bars agreements", "Ohio")).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(check(law(), passed("taxes tobacco", "Indiana")).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aDecisionThatOnlyItsOwnBodyPublishesIsOneSided() {
        Records own = record().publisher("sci", "Sister Cities International", "organization")
                .add(EntityKind.ORGANIZATION, "sci", "name", "Sister Cities International")
                .page("sci-page", "publisher", "publisher:sci")
                .on("sci-page")
                .add(
                        EntityKind.DECISION,
                        "d",
                        "by",
                        "organization:sci",
                        "on",
                        "2023-06-01",
                        "summary",
                        "Decided not to issue a denial of influence.");
        Claim decided = event(
                EventKind.DECISION,
                EventStage.DECIDED,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of("not to issue a denial of the influence"),
                Party.named("Sister Cities International", Optional.empty()));
        Checker checker = new Checker(own.view(), Set.of(), DAY);

        assertThat(checker.check(decided, Claims.speaker("A Chairman", "Sister Cities International"))
                        .verdict())
                .isEqualTo(Verdict.ONE_SIDED);
        assertThat(check(record(), decided).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aPlannedBriefingWasNotHeld() {
        Records planned = record().add(EntityKind.PERSON, "jane-doe", "name", "Jane Doe")
                .add(EntityKind.BRIEFING, "b", "by", "person:jane-doe", "stage", "planned", "summary", "A briefing.");

        assertThat(check(planned, event(EventKind.BRIEFING, EventStage.HELD, SENATOR))
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(check(planned, event(EventKind.BRIEFING, EventStage.PLANNED, SENATOR))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void anInquiryIsFoundByWhoAsked() {
        Records letter = record().add(
                        EntityKind.INQUIRY,
                        "l",
                        "kind",
                        "letter",
                        "by",
                        "person:jane-doe",
                        "on",
                        "2020-10-08",
                        "country",
                        "country:US;country:CN",
                        "summary",
                        "A letter to mayors.");

        assertThat(check(letter, event(EventKind.LETTER, EventStage.HELD, SENATOR))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(check(letter, event(EventKind.HEARING, EventStage.HELD, SENATOR))
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aDiplomaticEventIsFoundByDayActorAndSubstance() {
        Records visit = record().add(
                        EntityKind.CONTEXT,
                        "v",
                        "country",
                        "country:US;country:CN",
                        "on",
                        "2023-06-18/2023-06-19",
                        "summary",
                        "Jane Doe in Beijing; both sides agree on the need to stabilise relations");
        Claim agreed = context("agreed on the need to stabilize relations");

        assertThat(check(visit, agreed).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(check(visit, context("promised to sell aircraft")).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
        assertThat(new Checker(visit.view(), Set.of(), LocalDate.of(2023, 9, 1))
                        .check(agreed, Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void whatIsSaidNotToHaveBeenIsContradictedByTheRecordOfIt() {
        Claim.Event plain = event(EventKind.LEGISLATION, EventStage.DENIED, SENATOR);

        assertThat(check(bills(), plain).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aStateAffiliatedPublisherIsToldInTheRow() {
        Records records = record().publisher("agency", "An Agency", "agency")
                .affiliated("agency", "CN")
                .page("wire", "publisher", "publisher:agency", "published", "2019-07-18")
                .on("wire")
                .activity("summit", "conference", "2019-07-17");

        assertThat(check(records, event(EventKind.CONFERENCE, EventStage.HELD)).rows())
                .extracting(Row::label)
                .containsExactly("summit: conference, held, in-person, municipal (2019-07-17)"
                        + " [published by An Agency, affiliated with state CN]");
    }

    private static Claim.Event context(String about) {
        return event(
                EventKind.OTHER, EventStage.HELD, Optional.empty(), OptionalInt.empty(), Optional.of(about), SENATOR);
    }

    private static Claim.Event passed(String about, String actor) {
        return event(
                EventKind.LEGISLATION,
                EventStage.DECIDED,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(about),
                Party.named(actor, Optional.empty()));
    }

    private static Records law() {
        return record().add(
                        EntityKind.RULE,
                        "law",
                        "title",
                        "An Act",
                        "kind",
                        "law",
                        "jurisdiction",
                        "Indiana",
                        "effective",
                        "2022-07-01",
                        "summary",
                        "Bars local agreements.");
    }

    private static Claim.Event withWords(Claim.Event claim, String words) {
        return new Claim.Event(
                new Span(0, words.length(), words),
                claim.reading(),
                claim.kind(),
                claim.stage(),
                claim.negated(),
                claim.actors(),
                claim.addressees(),
                claim.venue(),
                claim.atLeast(),
                claim.about(),
                claim.channel(),
                claim.scope(),
                claim.on());
    }

    private static Claim.Event conferencesInChina(int atLeast) {
        return event(
                EventKind.CONFERENCE,
                EventStage.HELD,
                Optional.of(Claims.CHINA),
                OptionalInt.of(atLeast),
                Optional.empty(),
                SENATOR);
    }

    private static Records conferences() {
        return record().activity("in-china", "conference", "2016", "venueCountry", "country:CN")
                .activity("in-america", "conference", "2019-07-17", "venueCountry", "country:US")
                .activity("later", "conference", "2023-11-03", "venueCountry", "country:CN");
    }

    private static Records bills() {
        return record().add(EntityKind.PERSON, "jane-doe", "name", "Jane Doe")
                .add(
                        EntityKind.RULE,
                        "s1",
                        "title",
                        "An Act",
                        "citation",
                        "S.1",
                        "kind",
                        "bill",
                        "introduced",
                        "2021-03-11",
                        "sponsor",
                        "person:jane-doe",
                        "asks",
                        "a study of partnerships")
                .add(
                        EntityKind.RULE,
                        "s2",
                        "title",
                        "An Act",
                        "citation",
                        "S.2",
                        "kind",
                        "bill",
                        "introduced",
                        "2025-04-08",
                        "sponsor",
                        "person:jane-doe",
                        "asks",
                        "a study of partnerships");
    }

    private static Finding check(Records records, Claim claim) {
        return new Checker(records.view(), Set.of(), DAY).check(claim, Optional.empty());
    }
}
