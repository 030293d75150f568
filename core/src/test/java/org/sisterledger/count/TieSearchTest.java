package org.sisterledger.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.check.Records.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

final class TieSearchTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final EntityId US = EntityId.parse("country:US");
    private static final EntityId CN = EntityId.parse("country:CN");
    private static final CountDefinition ALL =
            CountDefinition.pairs(List.of(), Began.PRESUMED).withStanding(Standing.EVER);
    private static final List<String> NAMES =
            List.of("Ōtsu", "Otsego", "São Tomé", "New Lund", "Lund", "Åre", "are new", "Lodz", "Łódź", "Lo");

    @Test
    void everyWordBeginsAWordOfTheNameOfASideInAnyCaseAndWithoutAccents() {
        TieSearch search = TieSearch.over(TieTable.of(named().view()));

        assertThat(ids(search, "lod")).containsExactly("us-lodz--cn-otsu");
        assertThat(ids(search, "ŁÓDŹ OTS")).containsExactly("us-lodz--cn-otsu");
        assertThat(ids(search, "otsu")).containsExactly("us-lodz--cn-otsu", "us-tome--cn-otsu");
        assertThat(ids(search, "tomé  sao")).containsExactly("us-tome--cn-otsu");
        assertThat(ids(search, "principe")).containsExactly("us-tome--cn-otsu");
        assertThat(ids(search, "prague lodz")).isEmpty();
        assertThat(ids(search, "odz")).isEmpty();
        assertThat(ids(search, "...")).isEmpty();
        assertThat(ids(search, "")).hasSize(2);
    }

    @Test
    void anIdFindsTheTieOrTheTiesOfThePlace() {
        TieSearch search = TieSearch.over(TieTable.of(named().view()));

        assertThat(ids(search, "partnership:us-lodz--cn-otsu")).containsExactly("us-lodz--cn-otsu");
        assertThat(ids(search, "us-lodz--cn-otsu")).containsExactly("us-lodz--cn-otsu");
        assertThat(ids(search, "community:cn-otsu")).hasSize(2);
        assertThat(ids(search, "us-tome")).containsExactly("us-tome--cn-otsu");
        assertThat(ids(search, "community:nowhere")).isEmpty();
        assertThat(ids(search, "country:US")).isEmpty();
    }

    @Test
    void aRowShowsWhatIsOnRecordOfTheTieOnTheDay() {
        Records records = named().status("s", "us-lodz--cn-otsu", "suspended", "decided", "2020-01-05")
                .add(
                        EntityKind.ACTIVITY,
                        "a",
                        "kind",
                        "delegation",
                        "stage",
                        "held",
                        "on",
                        "2019-03-04",
                        "partnership",
                        "partnership:us-lodz--cn-otsu");

        TieRow row = search(records)
                .page(new TieQuery(ALL, DAY, "lodz"), TiePaging.first(TieSort.NAME, 5))
                .rows()
                .get(0);

        assertThat(row.a())
                .isEqualTo(new TieRow.Place(
                        EntityId.parse("community:us-lodz"),
                        "Łódź",
                        Optional.of(US),
                        Optional.of(new Point(51.75, -19.466667))));
        assertThat(row.b().point()).isEmpty();
        assertThat(row.type()).isEqualTo(PartnershipType.SISTER);
        assertThat(row.level()).contains(Level.CITY);
        assertThat(row.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(row.since().orElseThrow().text()).isEqualTo("2001-05");
        assertThat(row.lastActivity()).hasValue(2019);
    }

    @Test
    void pagesInEveryOrderGiveWhatSortingAllTiesGives() {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            // More than are sorted alone, so that both ways to a page are gone.
            TieTable table = TieTable.of(random(random, seed == 4 ? 5_000 : 60).view());
            TieSearch search = TieSearch.over(table);
            for (TieQuery query : queries(random)) {
                List<Integer> expected = naive(table, query);
                assertThat(search.count(query)).as(query.toString()).isEqualTo(expected.size());
                for (TieSort sort : TieSort.values()) {
                    Comparator<Integer> order = order(table, sort, query.day());
                    TiePaging paging = TiePaging.first(sort, seed == 4 ? 700 : 7);
                    assertThat(allPages(search, query, paging))
                            .as(query + " by " + sort)
                            .isEqualTo(expected.stream()
                                    .sorted(order)
                                    .map(table::id)
                                    .toList());
                    assertThat(allPages(search, query, paging.turned()))
                            .as(query + " by " + sort + " turned")
                            .isEqualTo(expected.stream()
                                    .sorted(order.reversed())
                                    .map(table::id)
                                    .toList());
                }
            }
        }
    }

    @Test
    void aPageBehindATieThatMatchesNoMoreGoesOnWhereItStands() {
        TieSearch search = search(named());
        TiePaging paging = TiePaging.first(TieSort.NAME, 10);

        assertThat(search.page(new TieQuery(ALL, DAY, "tome"), paging.behind(tie("us-lodz--cn-otsu")))
                        .rows())
                .hasSize(1);
        assertThat(search.page(new TieQuery(ALL, DAY, "lodz"), paging.behind(tie("us-tome--cn-otsu")))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> search.page(TieQuery.of(ALL, DAY), paging.behind(tie("gone"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'partnership:gone'")
                .hasMessageContaining("Begin with the first page");
        assertThatThrownBy(() -> TiePaging.first(TieSort.NAME, 1_001)).hasMessageContaining("1 to 1000, got 1001");
    }

    @Test
    void facetsAreTheFiguresGrouped() {
        for (int seed = 5; seed <= 8; seed++) {
            Random random = new Random(seed);
            TieTable table = TieTable.of(random(random, 80).view());
            Counts counts = Counts.of(table, List.of(), DAY);
            for (CountDefinition definition :
                    List.of(ALL, ALL.withStanding(Standing.STANDING), ALL.withBegan(Began.KNOWN))) {
                Facets facets = TieSearch.over(table).facets(TieQuery.of(definition, DAY));

                assertThat(facets.total())
                        .isEqualTo((int) counts.figure(definition).value());
                assertThat(words(facets.types())).isEqualTo(groups(counts, definition, Dimension.TYPE));
                assertThat(words(facets.levels())).isEqualTo(groups(counts, definition, Dimension.LEVEL));
                assertThat(words(facets.statuses())).isEqualTo(groups(counts, definition, Dimension.STATUS));
                assertThat(words(facets.registers()))
                        .isEqualTo(without("none", groups(counts, definition, Dimension.REGISTER)));
                assertThat(facets.countries().stream()
                                .map(facet -> facet.key().replace("country:", "") + " " + facet.ties())
                                .toList())
                        .isEqualTo(without("?", groups(counts, definition, Dimension.COUNTRY)));
            }
        }
    }

    @Test
    void placesAreSuggestedByTheBeginningOfAWordThoseWithMoreTiesFirst() {
        Records records = record().community("us-new-lund", "New Lund", "US", "region", "Lunenburg")
                .community("us-lund", "Lund", "US")
                .community("cn-lundi", "Lundi", "CN")
                .tie("us-new-lund", "cn-xuhui")
                .tie("us-new-lund", "cn-baoji")
                .tie("us-lund", "cn-xuhui")
                .tie("cn-lundi", "us-new-lund")
                .tie("cn-lundi", "us-ca-irvine");
        TieSearch search = search(records);

        assertThat(suggested(search, "lund", Optional.empty(), 5))
                .containsExactly("Lundi 2", "Lund 1", "New Lund, Lunenburg 3");
        assertThat(suggested(search, "lund", Optional.of(US), 1)).containsExactly("Lund 1");
        assertThat(suggested(search, "LUND ne", Optional.empty(), 5)).containsExactly("New Lund, Lunenburg 3");
        assertThat(suggested(search, "lund", Optional.of(EntityId.parse("country:FR")), 5))
                .isEmpty();
        assertThat(suggested(search, "", Optional.of(CN), 2)).containsExactly("Lundi 2", "Xuhui 2");
    }

    @Test
    void aMapShowsPlacesWithPointsOrCellsWithEachTieCountedOnce() {
        Records records = record().community("us-a", "A", "US", "point", "10.5,20.5")
                .community("us-b", "B", "US", "point", "11.5,21.5")
                .community("us-c", "C", "US", "point", "-40,100")
                .tie("us-a", "us-b")
                .tie("us-a", "cn-xuhui")
                .tie("us-c", "cn-xuhui");
        TieSearch search = search(records);
        TieQuery all = TieQuery.of(ALL, DAY);

        assertThat(search.points(all, 10))
                .extracting(point -> point.label() + " " + point.places() + " " + point.ties())
                .containsExactly("A 1 2", "B 1 1", "C 1 1");
        assertThat(search.points(all, 1)).extracting(MapPoint::label).containsExactly("A");
        assertThat(search.points(all, 5, 10))
                .extracting(point -> point.label() + " " + point.places() + " " + point.ties())
                .containsExactly("A 2 2", "C 1 1");
        assertThat(search.points(all.withText("c"), 10))
                .extracting(MapPoint::label)
                .containsExactly("C");
    }

    @Test
    void theMatrixHoldsTheTiesBetweenTheCountriesWithTheMost() {
        Records records = record().country("FR", "France")
                .community("fr-lyon", "Lyon", "FR")
                .tie("us-ca-irvine", "cn-xuhui")
                .tie("cn-baoji", "us-ca-irvine")
                .tie("us-ca-irvine", "us-ca-newport")
                .tie("fr-lyon", "cn-xuhui");

        assertThat(search(records).matrix(TieQuery.of(ALL, DAY), 2))
                .isEqualTo(new CountryMatrix(List.of(CN, US), List.of(List.of(0, 2), List.of(2, 1))));
    }

    private static TieSearch search(Records records) {
        return TieSearch.over(TieTable.of(records.view()));
    }

    private static Records named() {
        return record().community("us-lodz", "Łódź", "US", "point", "51.75,-19.466667")
                .community("us-tome", "São Tomé", "US", "alias", "Santo Tomé;Príncipe")
                .community("cn-otsu", "Ōtsu", "CN")
                .tie("us-lodz", "cn-otsu", "type", "sister", "level", "city", "formed", "2001-05")
                .tie("us-tome", "cn-otsu");
    }

    private static Records random(Random random, int ties) {
        Records records = record().country("FR", "France");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < Math.max(12, ties / 4); i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            records = random.nextInt(4) == 0
                    ? records.community(
                            "p" + i, name, "FR", "region", "Région", "alias", "Alias " + (char) ('a' + i % 26))
                    : records.community("p" + i, name, random.nextBoolean() ? "US" : "CN");
            places.add("p" + i);
        }
        Set<String> made = new HashSet<>();
        for (int i = 0; i < ties; i++) {
            String a = places.get(random.nextInt(places.size()));
            String b = places.get(random.nextInt(places.size()));
            if (!made.add(a + "--" + b)) {
                continue;
            }
            records = switch (random.nextInt(4)) {
                case 0 -> records.tie(a, b);
                case 1 -> records.tie(a, b, "formed", String.valueOf(1980 + random.nextInt(50)), "type", "friendship");
                default -> records.tie(a, b, "formed", "1999-0" + (1 + random.nextInt(9)), "level", "city");
            };
            if (random.nextInt(4) == 0) {
                String status = random.nextBoolean() ? "ended" : "suspended";
                records = records.status("s" + i, a + "--" + b, status, "decided", "2010");
            }
            if (random.nextInt(3) == 0) {
                records = records.listing(a + "--" + b, "list" + random.nextInt(2), "listed", "2020");
            }
            if (random.nextInt(3) == 0) {
                records = records.add(
                        EntityKind.ACTIVITY,
                        "v" + i,
                        "stage",
                        "held",
                        "on",
                        String.valueOf(2000 + random.nextInt(30)),
                        "partnership",
                        "partnership:" + a + "--" + b);
            }
        }
        return records;
    }

    private static List<TieQuery> queries(Random random) {
        List<TieQuery> queries = new ArrayList<>();
        CountDefinition known = CountDefinition.pairs(List.of(US, CN), Began.KNOWN);
        for (String text : List.of("", "l", "lo", "new lu", "alias b", "region are", "lund otsu", "ots ots")) {
            LocalDate day = LocalDate.of(1995 + random.nextInt(40), 1 + random.nextInt(12), 3);
            queries.add(new TieQuery(ALL, day, text));
            queries.add(new TieQuery(known, day, text));
            queries.add(new TieQuery(ALL.withStanding(Standing.STANDING), day, text));
        }
        return queries;
    }

    private static List<Integer> naive(TieTable table, TieQuery query) {
        List<String> words = query.text().isEmpty()
                ? List.of()
                : List.of(FoldedName.of(query.text()).split(" ", -1));
        return table.select(query.definition(), query.day()).stream()
                .filter(tie -> words.stream()
                        .allMatch(word -> Stream.of(table.a(tie), table.b(tie))
                                .flatMap(place -> names(table, place))
                                .anyMatch(name -> name.startsWith(word))))
                .toList();
    }

    private static Stream<String> names(TieTable table, int place) {
        PlaceRow row = table.placeColumns().row(place);
        return Stream.concat(Stream.of(row.label()), row.aliases().stream())
                .flatMap(name -> Arrays.stream(FoldedName.of(name).split(" ", -1)));
    }

    private static Comparator<Integer> order(TieTable table, TieSort sort, LocalDate day) {
        Comparator<Integer> byName = Comparator.<Integer, String>comparing(
                        tie -> FoldedName.of(table.placeLabel(table.a(tie))))
                .thenComparingInt(table::a)
                .thenComparing(tie -> FoldedName.of(table.placeLabel(table.b(tie))))
                .thenComparingInt(table::b)
                .thenComparingInt(tie -> tie);
        return switch (sort) {
            case NAME -> byName;
            case COUNTRY ->
                Comparator.<Integer, String>comparing(tie ->
                                table.country(table.a(tie)).map(table::label).orElse("\uffff"))
                        .thenComparing(byName);
            case BEGAN ->
                Comparator.<Integer>comparingInt(tie -> table.formed(tie)
                                .flatMap(date -> date.earliest())
                                .map(LocalDate::getYear)
                                .orElse(9999))
                        .thenComparing(byName);
            case ACTIVITY ->
                Comparator.<Integer>comparingInt(tie -> table.tieColumns().lastHeld(tie, TieColumns.number(day)))
                        .thenComparing(byName);
            case STATUS ->
                Comparator.<Integer>comparingInt(tie -> {
                            TieState state = table.state(tie, day);
                            return state.ended() ? 2 : state.suspended() ? 1 : 0;
                        })
                        .thenComparing(byName);
        };
    }

    private static List<EntityId> allPages(TieSearch search, TieQuery query, TiePaging first) {
        List<EntityId> all = new ArrayList<>();
        Optional<TiePaging> paging = Optional.of(first);
        while (paging.isPresent()) {
            TiePage page = search.page(query, paging.get());
            page.rows().forEach(row -> all.add(row.id()));
            paging = page.next().map(first::behind);
        }
        return all;
    }

    private static List<String> ids(TieSearch search, String text) {
        return search.page(new TieQuery(ALL, DAY, text), TiePaging.first(TieSort.NAME, 50)).rows().stream()
                .map(row -> row.id().slug())
                .toList();
    }

    private static List<String> suggested(TieSearch search, String text, Optional<EntityId> country, int limit) {
        return search.suggest(text, country, limit).stream()
                .map(place -> place.label() + " " + place.ties())
                .toList();
    }

    private static List<String> words(List<Facets.Facet> facets) {
        return facets.stream().map(facet -> facet.key() + " " + facet.ties()).toList();
    }

    private static List<String> groups(Counts counts, CountDefinition definition, Dimension by) {
        Function<Grouping.Group, String> words = group -> group.keys().get(0) + " " + group.value();
        return Grouping.of(counts, definition, List.of(by)).stream().map(words).toList();
    }

    private static List<String> without(String key, List<String> groups) {
        return groups.stream().filter(group -> !group.startsWith(key + " ")).toList();
    }

    private static EntityId tie(String slug) {
        return EntityId.parse("partnership:" + slug);
    }
}
