package org.sisterledger.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

final class CountsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final List<EntityId> US_CN = List.of(EntityId.parse("country:US"), EntityId.parse("country:CN"));

    @Test
    void everyAxisNarrowsTheCount() {
        Counts counts = counts(mixed());
        CountDefinition all = CountDefinition.pairs(US_CN, Began.PRESUMED);

        assertThat(counts.figure(all).value()).isEqualTo(3);
        assertThat(counts.figure(all.withBegan(Began.KNOWN)).value()).isEqualTo(2);
        assertThat(counts.figure(all.withTypes(Set.of(PartnershipType.FRIENDSHIP)))
                        .value())
                .isEqualTo(1);
        assertThat(counts.figure(all.withLevels(Set.of(Level.STATE))).value()).isEqualTo(1);
        assertThat(counts.figure(all.withStanding(Standing.ENDED)).value()).isEqualTo(1);
        assertThat(counts.figure(all.withStanding(Standing.EVER)).value()).isEqualTo(4);
        assertThat(counts.figure(all.withRegister(Optional.of(EntityId.parse("register:list"))))
                        .value())
                .isEqualTo(1);
        assertThat(counts.figure(all.withCounted(Counted.PLACES_OF_FIRST)).value())
                .isEqualTo(2);
        assertThat(counts.figure(all.withCommunity(Optional.of(EntityId.parse("community:us-ca-newport"))))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aProposalIsNoTie() {
        Records proposed = record().tie("us-ca-irvine", "cn-xuhui")
                .status("p", "us-ca-irvine--cn-xuhui", "proposed", "decided", "2008");

        assertThat(counts(proposed)
                        .figure(CountDefinition.pairs(US_CN, Began.PRESUMED))
                        .value())
                .isZero();
    }

    @Test
    void aFigureComesWithItsDefinitionInWordsAndEveryParameter() {
        Figure figure = counts(mixed())
                .figure(CountDefinition.pairs(US_CN, Began.KNOWN).withTypes(Set.of(PartnershipType.SISTER)));

        assertThat(figure.name()).isEqualTo("sister pairs, not ended, known to have begun");
        assertThat(figure.definition().parameters().toString())
                .isEqualTo("{countries=US,CN, community=any, region=any, register=any, levels=any, types=sister,"
                        + " memberOf=any, activity=any, began=known, status=standing, counted=pairs}");
    }

    @Test
    void aFigureIsExplainedByThePlainestDefinitionThatGivesIt() {
        Explanation explained = counts(mixed()).explain(US_CN, 3);

        assertThat(explained.exact().get(0).name()).isEqualTo("pairs, not ended, presumed begun");
        assertThat(explained.nearest()).isEmpty();
        assertThat(explained.words())
                .startsWith("To get 3 on 2023-06-19, count pairs, not ended, presumed begun. ")
                .endsWith(" give it; a match may be chance.");
    }

    @Test
    void aFigureThatNothingGivesIsExplainedByTheNearestAndByWhoPublishedIt() {
        Records records = mixed().add(
                        EntityKind.FIGURE,
                        "f",
                        "figure",
                        "284",
                        "country",
                        "country:US;country:CN",
                        "unit",
                        "pairs",
                        "publishedBy",
                        "A Paper",
                        "on",
                        "2022");
        Explanation explained = counts(records).explain(US_CN, 284);

        assertThat(explained.exact()).isEmpty();
        assertThat(explained.nearest()).hasSize(5);
        assertThat(explained.words())
                .isEqualTo(
                        "No definition gives 284 on 2023-06-19; the nearest is 4, counting pairs, ended or not, presumed"
                                + " begun. 280 more would have to be on record and counted with them. 284 was published as \"pairs\" (A Paper, 2022, not of 2023-06-19).");
    }

    @Test
    void aFigureThatRestsOnRegistersAloneSaysSo() {
        Records listed = record().ties(3, "list", "2023-02-10").tie("us-ca-irvine", "cn-xuhui", "formed", "2000");
        Figure figure = counts(listed).figure(CountDefinition.pairs(US_CN, Began.KNOWN));

        assertThat(figure.value()).isEqualTo(4);
        assertThat(counts(listed).listNotes(figure))
                .containsExactly("3 of them are known to have begun only from register listings of 2023-02.");
        assertThat(counts(mixed()).listNotes(counts(mixed()).figure(CountDefinition.pairs(US_CN, Began.KNOWN))))
                .isEmpty();
    }

    @Test
    void theDefinitionsDeclaredForACommunityCountItsTiesAlone() {
        Optional<EntityId> newport = Optional.of(EntityId.parse("community:us-ca-newport"));

        assertThat(counts(mixed()).listDeclared(US_CN, newport))
                .hasSameSizeAs(counts(mixed()).listDeclared(US_CN))
                .allMatch(definition -> definition.community().equals(newport));
    }

    private static Records mixed() {
        return record().add(EntityKind.REGISTER, "list", "name", "the list")
                .tie("us-ca-irvine", "cn-xuhui", "type", "sister", "level", "city", "formed", "2000")
                .tie("us-ca-irvine", "cn-baoji", "type", "friendship", "level", "city")
                .tie("us-ca-newport", "cn-baoji", "type", "sister", "level", "state", "formed", "2001")
                .tie("us-ca-newport", "cn-xuhui", "type", "sister", "level", "city", "formed", "1990")
                .listing("us-ca-irvine--cn-xuhui", "list", "listed", "2020")
                .status("end", "us-ca-newport--cn-xuhui", "ended", "decided", "2010");
    }

    private static Counts counts(Records records) {
        return Counts.of(records.view(), DAY);
    }
}
