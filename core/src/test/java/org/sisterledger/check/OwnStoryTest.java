package org.sisterledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.claim.Comparator;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Trend;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.source.Fingerprint;

final class OwnStoryTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final EntityId STORY = EntityId.parse("document:judged");
    private static final List<Claim> CLAIMS = List.of(
            Claims.noIssues(),
            Claims.never(Absent.ANY_ISSUES, Experiencer.COMMUNITIES, Experiencer.NETWORK_BODY),
            Claims.never(Absent.ACTIVITIES, Experiencer.COMMUNITIES),
            Claims.count(Comparator.AT_LEAST, 11),
            Claims.trend(Trend.REDUCED, "2020-01-01/..", ActivityLevel.MUNICIPAL),
            Claims.tie(PairEvent.EXISTS),
            Claims.tie(PairEvent.ENDED),
            Claims.sisters(),
            Claims.event(EventKind.CONFERENCE, EventStage.HELD),
            Claims.event(EventKind.DECISION, EventStage.DECIDED, Claims.person("Jane Doe", "jane-doe")),
            Claims.first(),
            new Claim.Intent(Claims.SPAN, "influence", Claims.US_CHINA));

    @Test
    void rowsOfTheJudgedStoryNeverChangeAFinding() {
        int changedIfTheyCounted = 0;
        for (long seed = 0; seed < 60; seed++) {
            Records without = random(new Random(seed), record());
            Records with = random(new Random(seed), record());
            random(new Random(seed + 1000), with.on("judged"));
            Checker plain = new Checker(without.view(), Set.of(STORY), DAY);
            Checker loaded = new Checker(with.view(), Set.of(STORY), DAY);
            Checker counting = new Checker(with.view(), Set.of(), DAY);
            for (Claim claim : CLAIMS) {
                assertThat(withoutSameStory(loaded.check(claim, Optional.empty())))
                        .as("seed %s, %s", seed, claim.typeName())
                        .isEqualTo(withoutSameStory(plain.check(claim, Optional.empty())));
                if (counting.check(claim, Optional.empty()).verdict()
                        != plain.check(claim, Optional.empty()).verdict()) {
                    changedIfTheyCounted++;
                }
            }
        }
        // The rows are of weight: were they evidence, many verdicts would be others.
        assertThat(changedIfTheyCounted).isGreaterThan(50);
    }

    @Test
    void rowsOfTheJudgedStoryAreListedAsSuch() {
        Records records = record().on("judged").issue("own", "2006-05-30");
        Finding found = new Checker(records.view(), Set.of(STORY), DAY).check(Claims.noIssues(), Optional.empty());

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CONTRADICTED);
        assertThat(found.sameStory()).extracting(row -> row.id().toString()).containsExactly("issue:own");
    }

    @Test
    void twoPagesThatCarryOneWireStoryAreOneIndependentDocument() {
        Records records = record().page("one", "story", "story:wire")
                .page("two", "story", "story:wire")
                .on("one")
                .issue("case", "2006-05-30")
                .on("two")
                .issue("case", "2006-05-30");
        Records apart = record().on("one").issue("case", "2006-05-30").on("two").issue("case", "2006-05-30");

        assertThat(independent(records)).isEqualTo(1);
        assertThat(independent(apart)).isEqualTo(2);
    }

    @Test
    void pagesOfOneOwnerOrAgencyAreOneIndependentDocument() {
        assertThat(independent(pages("publisher", "publisher:post", "publisher", "publisher:post")))
                .isEqualTo(1);
        assertThat(independent(pages("publisher", "publisher:post", "publisher", "publisher:other")))
                .isEqualTo(2);
        assertThat(independent(pages("agency", "publisher:wire", "publisher", "publisher:wire")))
                .isEqualTo(1);
        assertThat(independent(pages("publisher", "publisher:east", "publisher", "publisher:west")
                        .affiliated("east", "CN")
                        .affiliated("west", "CN")))
                .isEqualTo(1);
    }

    @Test
    void pagesWithLikeFingerprintsAreOneIndependentDocument() {
        String text =
                "The council kept its pact with a city abroad for five more years, six votes to three, on Tuesday.";
        String print = Fingerprint.of(text).hex();
        String other = Fingerprint.of("Engineers closed the old bridge when the bearings showed cracks in autumn.")
                .hex();
        assertThat(independent(pages("fingerprint", print, "fingerprint", print)))
                .isEqualTo(1);
        assertThat(independent(pages("fingerprint", print, "fingerprint", other)))
                .isEqualTo(2);
    }

    private static Records pages(String property, String value, String otherProperty, String otherValue) {
        Records records = record();
        for (String name : List.of("post", "other", "wire", "east", "west")) {
            records.publisher(name, name, "publisher");
        }
        return records.page("one", property, value)
                .page("two", otherProperty, otherValue)
                .on("one")
                .issue("case", "2006-05-30")
                .on("two")
                .issue("case", "2006-05-30");
    }

    private static int independent(Records records) {
        return new Checker(records.view(), Set.of(), DAY)
                .check(Claims.noIssues(), Optional.empty())
                .coverage()
                .orElseThrow()
                .independentDocuments();
    }

    private static Records random(Random random, Records records) {
        if (random.nextBoolean()) {
            records.tie("us-ca-irvine", "cn-xuhui", "type", "sister", "level", "city", "formed", day(random));
        }
        records.ties(8 + random.nextInt(6), "list", "20" + (10 + random.nextInt(16)));
        for (int i = 0; i < random.nextInt(20); i++) {
            records.activity("a" + random.nextInt(30), pick(random, "conference", "delegation"), day(random));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            records.issue(
                    "i" + random.nextInt(5),
                    day(random),
                    "state",
                    pick(random, "documented", "alleged"),
                    "actor",
                    pick(random, "counterpart", "own-side"));
        }
        if (random.nextBoolean()) {
            records.status(
                    "s",
                    "us-ca-irvine--cn-xuhui",
                    pick(random, "ended", "suspended", "restored"),
                    "decided",
                    day(random));
        }
        if (random.nextBoolean()) {
            records.add(
                    EntityKind.DECISION, "d", "by", "Jane Doe", "on", day(random), "summary", "An event was decided.");
        }
        return records.add(
                EntityKind.STATEMENT,
                "st" + random.nextInt(9),
                "speaker",
                "Somebody",
                "said",
                day(random),
                "claimType",
                "cause",
                "country",
                "country:US;country:CN");
    }

    private static String day(Random random) {
        return LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5000)).toString();
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Finding withoutSameStory(Finding finding) {
        return new Finding(
                finding.verdict(),
                finding.explanation(),
                finding.rows(),
                finding.definitions(),
                finding.coverage(),
                finding.scope(),
                List.of(),
                finding.published());
    }
}
