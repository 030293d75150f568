package org.sisterledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Gazetteers;
import org.sisterledger.check.Records;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Fingerprint;
import org.sisterledger.source.Passage;

class ProposalMakerTest {
    private static final String TEXT = """
            Irvine parts with Xuhui
            Date: 2024-05-02
            Source: The Example Post

            Irvine ended its sister-city relationship with Xuhui in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            """;
    private final RecordView record = Records.record()
            .tie("us-ca-irvine", "cn-xuhui", "type", "sister")
            .publisher("example-post", "The Example Post", "publisher")
            .view();

    @Test
    void documentIsOfferedWithDigestTitleDayPublisherAndFingerprint() {
        Proposals proposals = make(TEXT, Origin.at("https://example.org/a"));
        assertThat(lines(proposals, EntityKind.DOCUMENT))
                .containsExactly(
                        "textDigest " + sha256(TEXT),
                        "url https://example.org/a",
                        "title Irvine parts with Xuhui",
                        "published 2024-05-02",
                        "publisher publisher:example-post",
                        "fingerprint " + Fingerprint.of(TEXT));
        assertThat(proposals.document().slug()).matches("read-[0-9a-f]{20}");
    }

    @Test
    void endOfATieIsOfferedAsAStatusWithTheWords() {
        Proposals proposals = make(TEXT, Origin.UNKNOWN);
        assertThat(lines(proposals, EntityKind.STATUS))
                .containsExactly(
                        "partnership partnership:us-ca-irvine--cn-xuhui",
                        "status ended",
                        "side a",
                        "effective 2024-03",
                        "by community:us-ca-irvine");
        Assertion status = proposals.assertions().stream()
                .filter(fact -> fact.property().name().equals("status"))
                .findFirst()
                .orElseThrow();
        Passage passage = Passage.find(
                        status.source().locator().orElseThrow(), status.note().orElseThrow())
                .orElseThrow();
        assertThat(passage.textDigest()).isEqualTo(sha256(TEXT));
        assertThat(passage.fits(TEXT)).isTrue();
        assertThat(passage.words()).startsWith("Irvine ended its sister-city relationship with Xuhui");
        assertThat(lines(proposals, EntityKind.PARTNERSHIP)).isEmpty();
    }

    @Test
    void claimIsOfferedAsAStatementOfItsSpeaker() {
        assertThat(lines(make(TEXT, Origin.UNKNOWN), EntityKind.STATEMENT))
                .containsExactly(
                        "speaker Mary Major",
                        "role council member",
                        "claimType count",
                        "summary more than 100 partnerships between US and CN",
                        "country country:US",
                        "country country:CN");
    }

    @Test
    void everyFactStandsOnWordsOfTheTextOrIsTheDocumentsOwn() {
        for (Assertion fact : make(TEXT, Origin.UNKNOWN).assertions()) {
            boolean own = fact.subject().kind() == EntityKind.DOCUMENT;
            assertThat(own || fact.source().locator().isPresent())
                    .as(fact.toString())
                    .isTrue();
            assertThat(fact.note().isPresent())
                    .isEqualTo(fact.source().locator().isPresent());
        }
    }

    @Test
    void sameTextGivesTheSameFactsAndAnotherAddressAnotherDocument() {
        Proposals once = make(TEXT, Origin.at("https://example.org/a"));
        assertThat(make(TEXT, Origin.at("https://example.org/a"))).isEqualTo(once);
        Proposals elsewhere = make(TEXT, Origin.at("https://example.org/b"));
        assertThat(elsewhere.document()).isNotEqualTo(once.document());
        assertThat(make(TEXT + "More.", Origin.at("https://example.org/a")).document())
                .isNotEqualTo(once.document());
    }

    @Test
    void documentOfTheRecordIsFoundByAddressUntilAnotherTextIsKnownOfIt() {
        Origin origin = Origin.at("https://example.org/a");
        RecordView untold =
                Records.record().page("known", "url", "https://example.org/a").view();
        assertThat(document(untold, origin)).isEqualTo("document:known");
        RecordView same = Records.record()
                .page("known", "url", "https://example.org/a", "textDigest", sha256(TEXT))
                .view();
        assertThat(document(same, origin)).isEqualTo("document:known");
        assertThat(document(same, Origin.UNKNOWN)).isEqualTo("document:known");
        RecordView other = Records.record()
                .page("known", "url", "https://example.org/a", "textDigest", sha256("another text"))
                .view();
        assertThat(document(other, origin)).startsWith("document:read-");
    }

    @Test
    void tieThatTheRecordDoesNotHaveIsOfferedWithItsSides() {
        String text = "Date: 2024-05-02\n\nNewport signed a sister-city agreement with Baoji on May 1, 2024.\n";
        Proposals proposals = make(text, Origin.UNKNOWN);
        assertThat(lines(proposals, EntityKind.PARTNERSHIP))
                .contains("a community:cn-baoji", "b community:us-ca-newport")
                .doesNotHaveDuplicates();
        assertThat(lines(proposals, EntityKind.STATUS))
                .contains("partnership partnership:cn-baoji--us-ca-newport", "status signed");
    }

    @Test
    void whatSomebodySaysOfATieIsAStatementAndNoStatus() {
        String text = "Date: 2024-05-02\n\nIrvine ended its sister-city relationship with Xuhui, Mary Major said.\n";
        Proposals proposals = make(text, Origin.UNKNOWN);
        assertThat(lines(proposals, EntityKind.STATUS)).isEmpty();
        assertThat(lines(proposals, EntityKind.STATEMENT)).contains("claimType existence");
        assertThat(proposals.leftOut()).extracting(Proposals.LeftOut::why).allMatch(why -> why.contains("statement"));
        assertThat(proposals.leftOut()).isNotEmpty();
    }

    @Test
    void unnamedPartyMakesNoTie() {
        String text = "Date: 2024-05-02\n\nIrvine ended its sister-city relationship with a Chinese city.\n";
        Proposals proposals = make(text, Origin.UNKNOWN);
        assertThat(lines(proposals, EntityKind.STATUS)).isEmpty();
        assertThat(lines(proposals, EntityKind.PARTNERSHIP)).isEmpty();
    }

    @Test
    void newPublisherIsOfferedWithItsNameAndOneOfANameInAnotherScriptByDigest() {
        String text = "Title: A visit\nDate: 2024-05-02\nSource: %s\n\nNobody came.\n";
        assertThat(lines(make(text.formatted("Harbor Daily"), Origin.UNKNOWN), EntityKind.PUBLISHER))
                .containsExactly("name Harbor Daily", "kind publisher");
        assertThat(subjects(make(text.formatted("Harbor Daily"), Origin.UNKNOWN)))
                .contains("publisher:harbor-daily");
        assertThat(subjects(make(text.formatted("日報"), Origin.UNKNOWN)))
                .anyMatch(id -> id.startsWith("publisher:read-"));
        RecordView taken = Records.record()
                .publisher("harbor-daily", "Another", "publisher")
                .view();
        assertThat(subjects(ProposalMaker.of(taken).make(read(taken, text.formatted("Harbor Daily")), Origin.UNKNOWN)))
                .anyMatch(id -> id.startsWith("publisher:read-"));
    }

    private String document(RecordView view, Origin origin) {
        return ProposalMaker.of(view).make(read(view, TEXT), origin).document().toString();
    }

    private Proposals make(String text, Origin origin) {
        return ProposalMaker.of(record).make(read(record, text), origin);
    }

    private static Reading read(RecordView view, String text) {
        Metadata day = Metadata.NONE.withPublishedOn(LocalDate.of(2024, 5, 2));
        return Reader.of(Gazetteers.of(view)).read(text, day);
    }

    private static List<String> lines(Proposals proposals, EntityKind kind) {
        return proposals.assertions().stream()
                .filter(fact -> fact.subject().kind() == kind)
                .map(fact -> fact.property() + " " + fact.value().written())
                .toList();
    }

    private static List<String> subjects(Proposals proposals) {
        return proposals.assertions().stream()
                .map(Assertion::subject)
                .map(EntityId::toString)
                .toList();
    }

    private static String sha256(String text) {
        return Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
