package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.check.Records.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.CheckReport.Outlet;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Comparator;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Head;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.Article;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Fingerprint;
import org.sisterledger.statement.Form;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

final class ArticleCheckTest {
    private static final String TEXT = "words of an article on ties between cities that somebody wrote for this test";
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final Head HEAD = new Head(7, Digest.ofBytes("root".getBytes(StandardCharsets.UTF_8)));

    @Test
    void theReportTellsWhoPublishedAndWithWhichStateOnThatDay() {
        CheckReport report = check(outlets(), Optional.of(DAY), Optional.empty());

        assertThat(report.document().publisher()).contains(new Outlet("A Paper", Optional.empty()));
        assertThat(report.document().agency()).contains(new Outlet("An Agency", Optional.of("CN")));
        assertThat(report.judgedOn()).isEqualTo(DAY);
        assertThat(report.head()).isEqualTo(HEAD);
    }

    @Test
    void withoutAnyDayTheCheckAsksForOne() {
        assertThatThrownBy(() -> check(outlets(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--as-of");
        assertThat(check(outlets(), Optional.empty(), Optional.of(DAY)).judgedOn())
                .isEqualTo(DAY);
    }

    @Test
    void aLinkedSpeakersRoleIsFilledFromTheRecordAndTheTextsOwnWins() {
        Speaker filled = speaker(check(roles(), Optional.of(DAY), Optional.empty()));

        assertThat(filled.role()).contains("Chairman");
        assertThat(filled.organization()).contains("A Network");
    }

    @Test
    void aDocumentWithASimilarTextIsACopyAndItsFiguresAreOfTheSameStory() {
        Records records = outlets()
                .page("copy", "fingerprint", Fingerprint.of(TEXT + " and more").hex(), "published", "2023-06-18")
                .on("copy")
                .add(EntityKind.FIGURE, "f", "figure", "100", "country", "country:US;country:CN", "on", "2023-06");
        CheckReport report = check(records, Optional.of(DAY), Optional.empty());

        assertThat(report.document().copies()).isEqualTo(2);
        assertThat(report.document().earliest()).isEqualTo("document:copy");
        Finding finding = report.statements().get(0).claims().get(0).finding();
        assertThat(finding.sameStory()).extracting(row -> row.id().toString()).containsExactly("figure:f");
        assertThat(finding.published()).isEmpty();
    }

    @Test
    void aPageOfTheSameDayAndAgencyThatQuotesTheSpeakerIsACopyWithItsWholeStory() {
        Records records = outlets()
                .page("wire", "agency", "publisher:agency", "published", "2023-06-19", "story", "story:s")
                .page("other", "story", "story:s")
                .page("yesterday", "agency", "publisher:agency", "published", "2023-06-18")
                .on("wire")
                .add(EntityKind.STATEMENT, "s", "speaker", "Bill Doe")
                .on("yesterday")
                .add(EntityKind.STATEMENT, "s2", "speaker", "Bill Doe");

        assertThat(Stories.find(reading(Optional.of(DAY)), records.view()).documents())
                .containsExactlyInAnyOrder(EntityId.parse("document:wire"), EntityId.parse("document:other"));
    }

    @Test
    void theQueryOfACountNamesUnitComparatorValueAndCountries() {
        assertThat(ClaimQuery.of(Claims.count(Comparator.AT_LEAST, 100)).toString())
                .isEqualTo("{unit=partnerships, comparator=>=, value=100, countries=[US, CN], state=EXISTS}");
    }

    @Test
    void shortNamesAreKnownOnlyInCapitals() {
        RecordView record = record().add(EntityKind.COUNTRY, "US", "alias", "US;us")
                .add(EntityKind.COUNTRY, "CN", "adjective", "Chinese")
                .view();
        Gazetteer gazetteer = Gazetteers.of(record);

        assertThat(gazetteer.find("US")).extracting(name -> name.label()).containsExactly("United States");
        assertThat(gazetteer.find("us")).isEmpty();
        assertThat(gazetteer.find("Chinese"))
                .extracting(Gazetteer.Name::adjective)
                .containsExactly(true);
        assertThat(gazetteer.find("Irvine", EntityKind.COMMUNITY)).hasSize(1);
    }

    private static Speaker speaker(CheckReport report) {
        return report.statements().get(0).statement().speaker();
    }

    private static Records outlets() {
        return record().publisher("paper", "A Paper", "publisher")
                .publisher("agency", "An Agency", "agency", "alias", "AA")
                .affiliated("agency", "CN");
    }

    private static Records roles() {
        return outlets()
                .add(EntityKind.PERSON, "bill-doe", "name", "Bill Doe")
                .add(EntityKind.ORGANIZATION, "network", "name", "A Network")
                .asOf("2018")
                .add(
                        EntityKind.ROLE,
                        "r1",
                        "person",
                        "person:bill-doe",
                        "title",
                        "Chairman",
                        "organization",
                        "organization:network")
                .asOf("2025")
                .add(EntityKind.ROLE, "r2", "person", "person:bill-doe", "title", "Ambassador");
    }

    private static CheckReport check(Records records, Optional<LocalDate> publishedOn, Optional<LocalDate> asOf) {
        return ArticleCheck.check(reading(publishedOn), records.view(), HEAD, asOf);
    }

    private static Reading reading(Optional<LocalDate> publishedOn) {
        Claim claim = Claims.count(Comparator.AT_LEAST, 100);
        Speaker speaker = new Speaker(
                "Bill Doe",
                Optional.of(EntityId.parse("person:bill-doe")),
                Optional.empty(),
                Optional.empty(),
                "he",
                true);
        Statement statement = new Statement(
                "s1",
                speaker,
                Optional.empty(),
                Form.DIRECT,
                Modality.ASSERTS,
                List.of(),
                List.of(),
                List.of(Claims.SPAN),
                Optional.empty(),
                List.of(claim));
        Article article = new Article(
                TEXT,
                0,
                Optional.empty(),
                Optional.empty(),
                publishedOn,
                Optional.empty(),
                Optional.of("A Paper"),
                Optional.of("AA"),
                Optional.empty(),
                Optional.empty(),
                "en");
        return new Reading(article, List.of(), List.of(statement), List.of(), List.of(), List.of());
    }
}
