package org.sisterledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.check.Records.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;

final class MatcherTest {
    @Test
    void oneNameAndOnePartnerOfOneNameAreEnough() {
        Records records = record().community("us-ca-irvine", "Irvine", "US", "region", "California")
                .community("cn-xuhui", "Xuhui", "CN")
                .tie("us-ca-irvine", "cn-xuhui")
                .community("list-irvine", "Irvine", "US")
                .community("list-xuhui", "Xuhui District", "CN")
                .tie("list-irvine", "list-xuhui");

        assertThat(sure(records)).containsExactlyInAnyOrder("list-irvine > us-ca-irvine", "list-xuhui > cn-xuhui");
    }

    @Test
    void aNameAndACountryAloneAreForAPersonToDecide() {
        Records records = record().community("us-mn-rochester", "Rochester", "US", "region", "Minnesota")
                .community("list-rochester", "Rochester", "US");

        List<Match> found = find(records);

        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.sure()).isFalse();
            assertThat(match.score()).isEqualTo(70);
            assertThat(match.why()).isEqualTo("the score is below 85");
            assertThat(match.words()).isEqualTo("70: both are called Rochester (+55); both are in US (+15)");
        });
    }

    @Test
    void aNameWithOnePartnerNeedsACountryOrAGazetteer() {
        Records records = record().community("us-mn-rochester", "Rochester", "US", "region", "Minnesota")
                .community("cn-xianyang", "Xianyang", "CN")
                .tie("us-mn-rochester", "cn-xianyang")
                .add(EntityKind.COMMUNITY, "q49218", "name", "Rochester")
                .tie("q49218", "cn-xianyang");

        assertThat(find(records)).singleElement().satisfies(match -> {
            assertThat(match.score()).isEqualTo(84);
            assertThat(match.doubt()).isEqualTo(Match.Doubt.SCORE);
        });
        assertThat(find(records, bearers(3, false, "New York"), Set.of())).noneMatch(Match::sure);
        assertThat(find(records, bearers(3, true, "New York"), Set.of())).noneMatch(Match::sure);
        assertThat(find(records, bearers(3, true, "Minnesota"), Set.of()))
                .allMatch(Match::sure)
                .hasSize(1);
        assertThat(find(records, bearers(1, true, "Minnesota"), Set.of()))
                .allMatch(Match::sure)
                .hasSize(1);
    }

    @Test
    void whatWasTakenApartIsNotMergedAgain() {
        Records records = record().community("us-ca-irvine", "Irvine", "US", "region", "California")
                .community("cn-xuhui", "Xuhui", "CN")
                .tie("us-ca-irvine", "cn-xuhui")
                .community("list-irvine", "Irvine", "US")
                .tie("list-irvine", "cn-xuhui");
        Set<EntityId> pair = Set.of(EntityId.parse("community:us-ca-irvine"), EntityId.parse("community:list-irvine"));

        assertThat(sure(records)).hasSize(1);
        assertThat(find(records, Namesakes.UNKNOWN, Set.of(pair)))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.sure()).isFalse();
                    assertThat(match.why()).contains("taken apart again");
                });
    }

    @Test
    void tiesOfDifferentTypesBetweenTheSamePlacesStayTwo() {
        List<TieMatcher.Tie> ties = List.of(
                tie("one", "a", "b", "sister"), tie("two", "b", "a", "friendship"), tie("three", "a", "b", "sister"));
        Set<EntityId> apart = Set.of(EntityId.parse("partnership:one"), EntityId.parse("partnership:three"));

        assertThat(TieMatcher.find(ties, List.of(), Set.of())).containsOnlyKeys(EntityId.parse("partnership:three"));
        assertThat(TieMatcher.find(ties, List.of(), Set.of(apart))).isEmpty();
    }

    private static TieMatcher.Tie tie(String id, String a, String b, String type) {
        return new TieMatcher.Tie(
                EntityId.parse("partnership:" + id),
                EntityId.parse("community:" + a),
                EntityId.parse("community:" + b),
                type);
    }

    private static Namesakes bearers(int number, boolean outstanding, String region) {
        return (name, country) -> country.slug().equals("US")
                ? Optional.of(new Namesakes.Bearers(number, outstanding, Optional.of(region)))
                : Optional.empty();
    }

    @Test
    void ofTwoNamesakesWithOnePartnerNoneIsTaken() {
        Records records = record().community("us-or-portland", "Portland", "US", "region", "Oregon")
                .community("us-me-portland", "Portland", "US", "region", "Maine")
                .community("cn-suzhou", "Suzhou", "CN", "region", "Jiangsu")
                .tie("us-or-portland", "cn-suzhou")
                .tie("us-me-portland", "cn-suzhou")
                .community("list-portland", "Portland", "US")
                .community("list-suzhou", "Suzhou", "CN")
                .tie("list-portland", "list-suzhou");

        assertThat(sure(records)).containsExactly("list-suzhou > cn-suzhou");
        assertThat(find(records))
                .filteredOn(match -> match.from().slug().equals("list-portland"))
                .hasSize(2)
                .allSatisfy(match -> assertThat(match.why()).contains("comes near with"));
    }

    @Test
    void aTieWithANamesakeIsTheOneTieThatThePartnerHasWithSuchAName() {
        Records records = record().community("us-de-wilmington", "Wilmington", "US", "region", "Delaware")
                .community("us-nc-wilmington", "Wilmington", "US", "region", "North Carolina")
                .community("cn-ningbo", "Ningbo", "CN", "region", "Zhejiang")
                .community("cn-dandong", "Dandong", "CN", "region", "Liaoning")
                .tie("us-de-wilmington", "cn-ningbo")
                .tie("us-nc-wilmington", "cn-dandong")
                .community("list-wilmington", "Wilmington", "US")
                .tie("list-wilmington", "cn-ningbo")
                .tie("list-wilmington", "cn-dandong");

        assertThat(sure(records)).isEmpty();
        assertThat(sameTies(records))
                .containsExactlyInAnyOrder(
                        "list-wilmington--cn-ningbo > us-de-wilmington--cn-ningbo",
                        "list-wilmington--cn-dandong > us-nc-wilmington--cn-dandong");
    }

    @Test
    void aTieThatTwoNamesakesHaveWithOnePartnerIsLeftToAPerson() {
        Records records = record().community("us-or-portland", "Portland", "US", "region", "Oregon")
                .community("us-me-portland", "Portland", "US", "region", "Maine")
                .community("cn-suzhou", "Suzhou", "CN")
                .tie("us-or-portland", "cn-suzhou")
                .tie("us-me-portland", "cn-suzhou")
                .community("list-portland", "Portland", "US")
                .tie("list-portland", "cn-suzhou");

        assertThat(sameTies(records)).isEmpty();
    }

    private static List<String> sameTies(Records records) {
        List<TieMatcher.Tie> ties = records.view().partnerships().values().stream()
                .map(tie -> new TieMatcher.Tie(
                        tie.id(), tie.a(), tie.b(), tie.type().name()))
                .toList();
        return TieMatcher.find(ties, find(records), Set.of()).entrySet().stream()
                .map(same -> same.getKey().slug() + " > " + same.getValue().slug())
                .toList();
    }

    @Test
    void provincesTellNamesakesApart() {
        Records records = record().community("cn-jiangsu-suzhou", "Suzhou", "CN", "region", "Jiangsu")
                .community("cn-anhui-suzhou", "Suzhou", "CN", "region", "Anhui")
                .community("it-venice", "Venice", "IT")
                .tie("cn-jiangsu-suzhou", "it-venice")
                .community("list-suzhou", "Suzhou", "CN", "region", "Jiangsu")
                .community("list-venice", "Venice", "IT")
                .tie("list-suzhou", "list-venice");

        assertThat(sure(records))
                .containsExactlyInAnyOrder("list-suzhou > cn-jiangsu-suzhou", "list-venice > it-venice");
    }

    @Test
    void aDistrictIsTheSameHoweverItsCityIsNamed() {
        Records records = record().community("cn-jiangsu-wuxi", "Wuxi", "CN", "region", "Jiangsu")
                .community(
                        "cn-jiangsu-wuxi-xishan",
                        "Xishan District",
                        "CN",
                        "region",
                        "Jiangsu",
                        "within",
                        "community:cn-jiangsu-wuxi",
                        "kind",
                        "district")
                .community("us-nj-west-orange", "West Orange", "US", "region", "New Jersey")
                .tie("us-nj-west-orange", "cn-jiangsu-wuxi-xishan")
                .community("dash-xishan", "Wuxi – Xishan", "CN")
                .tie("us-nj-west-orange", "dash-xishan")
                .community("bracket-xishan", "Xishan (Wuxi)", "CN")
                .community("comma-xishan", "Xishan", "CN", "region", "Wuxi")
                .community("other-xishan", "Xishan (Kunming)", "CN")
                .tie("us-nj-west-orange", "other-xishan");

        assertThat(sure(records))
                .contains("dash-xishan > cn-jiangsu-wuxi-xishan", "comma-xishan > cn-jiangsu-wuxi-xishan")
                .contains("bracket-xishan > comma-xishan")
                .noneMatch(match -> match.contains("other-xishan"));
    }

    @Test
    void anOutsideIdIsSureAndAnotherOneIsImpossible() {
        Records same = record().community("a", "Nouméa", "FR", "wikidata", "Q9733", "region", "South")
                .community("b", "Numea", "NC", "wikidata", "Q9733");
        Records other = record().community("a", "Brest", "FR", "wikidata", "Q12193")
                .community("b", "Brest", "FR", "wikidata", "Q1");

        assertThat(sure(same)).containsExactly("b > a");
        assertThat(find(other)).isEmpty();
    }

    @Test
    void whatAPersonToldApartStaysApart() {
        Records records = record().community("us-ca-irvine", "Irvine", "US", "region", "California")
                .community("list-irvine", "Irvine", "US", "distinctFrom", "community:us-ca-irvine")
                .community("cn-xuhui", "Xuhui", "CN")
                .tie("us-ca-irvine", "cn-xuhui")
                .tie("list-irvine", "cn-xuhui");

        assertThat(find(records)).isEmpty();
    }

    @Test
    void aCityAndTheCountyOfItsNameAreTwo() {
        Records records = record().community("us-ca-alameda", "Alameda", "US", "kind", "city", "region", "California")
                .community("us-ca-alameda-county", "Alameda County", "US", "kind", "county", "region", "California")
                .community("cn-wuxi", "Wuxi", "CN")
                .tie("us-ca-alameda", "cn-wuxi")
                .community("list-alameda", "Alameda", "US", "kind", "city")
                .tie("list-alameda", "cn-wuxi");

        assertThat(sure(records)).containsExactly("list-alameda > us-ca-alameda");
    }

    @Test
    void distanceSpeaksForAndAgainst() {
        Records near = record().community("a", "Springfield", "US", "point", "39.8017,-89.6436", "region", "Illinois")
                .community("b", "Springfield", "US", "point", "39.78,-89.65");
        Records far = record().community("a", "Springfield", "US", "point", "39.8017,-89.6436", "region", "Illinois")
                .community("b", "Springfield", "US", "point", "42.10,-72.59")
                .community("p", "Ashikaga", "JP")
                .tie("a", "p")
                .tie("b", "p");

        assertThat(sure(near)).containsExactly("b > a");
        assertThat(sure(far)).isEmpty();
    }

    @Test
    void nothingIsSureBelowTheThreshold() {
        assertThatThrownBy(() -> Matcher.find(List.of(), new Partners(), Namesakes.UNKNOWN, Set.of(), 84))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 85 to 100");
    }

    @Test
    void aQueryGetsCandidatesWithReasonsAndOneMatchAtMost() {
        RecordView view = record().community("us-mn-rochester", "Rochester", "US", "region", "Minnesota")
                .community("us-ny-rochester", "Rochester", "US", "region", "New York")
                .community("gb-rochester", "Rochester", "GB")
                .view();
        Reconciler reconciler = new Reconciler(Profile.listOf(view));
        Profile query = query(record().community("q", "rochester", "US", "region", "new york"));

        List<Candidate> found = reconciler.find(query, 5);

        assertThat(found)
                .extracting(candidate -> candidate.id().slug() + " " + candidate.score())
                .containsExactly("us-ny-rochester 90");
        assertThat(found.get(0).match()).isTrue();
        assertThat(found.get(0).features()).extracting(Feature::points).containsExactly(55, 15, 20);
        Profile bare = query(record().community("q", "Rochester", "US"));
        assertThat(reconciler.find(bare, 5))
                .extracting(candidate -> candidate.id().slug() + " " + candidate.match())
                .containsExactly("us-mn-rochester false", "us-ny-rochester false");
        assertThat(reconciler.find(bare, 1)).hasSize(1);
    }

    @Test
    void aMisspeltQueryFindsNamesThatAreAlike() {
        Reconciler reconciler = new Reconciler(
                Profile.listOf(record().community("ru-saratov", "Saratov", "RU").view()));
        Profile query = query(record().community("q", "Saratow", "RU"));

        assertThat(reconciler.find(query, 5))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.match()).isFalse());
    }

    private static Profile query(Records records) {
        return Profile.listOf(records.view()).stream()
                .filter(profile -> profile.id().slug().equals("q"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sure(Records records) {
        return find(records).stream()
                .filter(Match::sure)
                .map(match -> match.from().slug() + " > " + match.into().slug())
                .toList();
    }

    private static List<Match> find(Records records) {
        return find(records, Namesakes.UNKNOWN, Set.of());
    }

    private static List<Match> find(Records records, Namesakes namesakes, Set<Set<EntityId>> apart) {
        RecordView view = records.view();
        Partners partners = new Partners();
        for (Partnership tie : view.partnerships().values()) {
            partners.add(tie.a(), tie.b());
        }
        return Matcher.find(Profile.listOf(view), partners, namesakes, apart, Reconciler.THRESHOLD);
    }
}
