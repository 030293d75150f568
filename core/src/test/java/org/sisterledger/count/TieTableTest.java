package org.sisterledger.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Records.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;

final class TieTableTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 19);
    private static final List<EntityId> US_CN = List.of(EntityId.parse("country:US"), EntityId.parse("country:CN"));
    private static final EntityId BODY = EntityId.parse("organization:body");

    @Test
    void theTableAnswersOnAnyDayWhatTheTieItselfAnswers() {
        Random random = new Random(7);
        RecordView view = seeded(random).view();
        TieTable table = TieTable.of(view);

        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(60 * 366));
            for (int tie = 0; tie < table.size(); tie++) {
                Partnership partnership = view.partnerships().get(table.id(tie));
                TieOnDay onDay = TieOnDay.of(view, partnership, day);
                TieState state = table.state(tie, day);
                assertThat(List.of(
                                state.knownBegun(),
                                state.mayHaveBegun(),
                                state.type(),
                                state.ended(),
                                state.suspended(),
                                state.isListed(EntityId.parse("register:list"), Began.KNOWN),
                                state.isListed(EntityId.parse("register:list"), Began.PRESUMED)))
                        .as(table.id(tie) + " on " + day)
                        .isEqualTo(List.of(
                                onDay.isKnownBegun(),
                                onDay.mayHaveBegun(),
                                onDay.type(),
                                partnership.hasEndedBy(day),
                                partnership.isSuspendedOn(day),
                                onDay.isListed(EntityId.parse("register:list"), Began.KNOWN),
                                onDay.isListed(EntityId.parse("register:list"), Began.PRESUMED)));
            }
        }
    }

    @Test
    void aTableThatWasWrittenIsReadBackWhole() throws IOException {
        TieTable table = TieTable.of(seeded(new Random(11)).view());
        byte[] bytes = written(table);

        TieTable again =
                TieTableFile.read("root", new ByteArrayInputStream(bytes)).orElseThrow();

        assertThat(written(again)).isEqualTo(bytes);
        CountDefinition all = CountDefinition.pairs(US_CN, Began.PRESUMED);
        assertThat(Counts.of(again, List.of(), DAY).figure(all).counted())
                .isEqualTo(Counts.of(table, List.of(), DAY).figure(all).counted())
                .isNotEmpty();
    }

    @Test
    void aTableMadeFromSomethingElseOrDamagedIsNone() throws IOException {
        byte[] bytes = written(TieTable.of(seeded(new Random(3)).view()));

        assertThat(TieTableFile.read("another root", new ByteArrayInputStream(bytes)))
                .isEmpty();
        assertThat(TieTableFile.read("root", new ByteArrayInputStream(bytes, 0, bytes.length / 2)))
                .isEmpty();
        for (int at = 0; at < bytes.length; at += 97) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(TieTableFile.read("root", new ByteArrayInputStream(changed)))
                    .as("byte " + at)
                    .isEmpty();
        }
    }

    @Test
    void tiesAreCountedByRegionMembershipAndActivity() {
        Records records = record().add(
                        EntityKind.COMMUNITY,
                        "us-ca-irvine",
                        "name",
                        "Irvine",
                        "country",
                        "country:US",
                        "region",
                        "California")
                .add(
                        EntityKind.COMMUNITY,
                        "us-or-portland",
                        "name",
                        "Portland",
                        "country",
                        "country:US",
                        "region",
                        "Oregon")
                .add(EntityKind.COMMUNITY, "cn-xuhui", "name", "Xuhui", "country", "country:CN")
                .add(EntityKind.ORGANIZATION, "body", "name", "the body")
                .tie("us-ca-irvine", "cn-xuhui", "formed", "2000")
                .tie("us-or-portland", "cn-xuhui", "formed", "2001")
                .add(
                        EntityKind.MEMBERSHIP,
                        "m1",
                        "community",
                        "community:us-or-portland",
                        "organization",
                        BODY.toString(),
                        "on",
                        "2020-05-01")
                .add(
                        EntityKind.MEMBERSHIP,
                        "m2",
                        "community",
                        "community:us-or-portland",
                        "organization",
                        BODY.toString(),
                        "state",
                        "lapsed",
                        "on",
                        "2024-01-01")
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
                        "partnership:us-ca-irvine--cn-xuhui");
        RecordView view = records.view();

        assertThat(value(view, DAY, TieCriteria.ALL.withRegion(Optional.of("california"))))
                .isEqualTo(1);
        assertThat(value(view, DAY, TieCriteria.ALL.withRegion(Optional.of("Nevada"))))
                .isZero();
        assertThat(value(view, DAY, TieCriteria.ALL.withMemberOf(Optional.of(BODY))))
                .isEqualTo(1);
        assertThat(value(view, LocalDate.of(2020, 4, 30), TieCriteria.ALL.withMemberOf(Optional.of(BODY))))
                .isZero();
        assertThat(value(view, LocalDate.of(2024, 1, 1), TieCriteria.ALL.withMemberOf(Optional.of(BODY))))
                .isZero();
        assertThat(value(
                        view,
                        DAY,
                        TieCriteria.ALL.withMemberOf(Optional.of(BODY)).withRegion(Optional.of("California"))))
                .isZero();
        assertThat(value(view, DAY, TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(5, true)))))
                .isEqualTo(1);
        assertThat(value(view, DAY, TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(4, true)))))
                .isZero();
        assertThat(value(view, DAY, TieCriteria.ALL.withActivity(Optional.of(new ActivityWindow(4, false)))))
                .isEqualTo(2);
    }

    @Test
    void aFigureIsGroupedByEveryDimensionWithItsUnknownsShown() {
        Counts counts = Counts.of(grouped().view(), DAY);
        CountDefinition all = CountDefinition.pairs(List.of(), Began.PRESUMED).withStanding(Standing.EVER);

        assertThat(groups(counts, all, Dimension.TYPE)).containsExactly("sister 2", "friendship 1");
        assertThat(groups(counts, all, Dimension.STATUS)).containsExactly("standing 2", "ended 1");
        assertThat(groups(counts, all, Dimension.LEVEL)).containsExactly("city 2", "? 1");
        assertThat(groups(counts, all, Dimension.COUNTRIES)).containsExactly("CN,US 3");
        assertThat(groups(counts, all, Dimension.COUNTRY)).containsExactly("CN 3", "US 3");
        assertThat(groups(counts, all, Dimension.REGISTER)).containsExactly("none 2", "register:list 1");
        assertThat(groups(counts, all, Dimension.ACTIVITY)).containsExactly("nothing-on-record 3");
        assertThat(groups(counts, all, Dimension.TYPE, Dimension.STATUS))
                .containsExactly("friendship,standing 1", "sister,ended 1", "sister,standing 1");
        assertThat(groups(
                        counts,
                        CountDefinition.pairs(US_CN, Began.PRESUMED).withCounted(Counted.PLACES_OF_SECOND),
                        Dimension.TYPE))
                .containsExactly("friendship 1", "sister 1");
    }

    @Test
    void aSeriesCountsTheLastDayOfEachYear() {
        TieTable table = TieTable.of(grouped().view());

        assertThat(Series.of(table, CountDefinition.pairs(US_CN, Began.KNOWN), 1989, 2011, LocalDate.of(2011, 3, 1)))
                .filteredOn(point -> Set.of(1989, 1990, 2000, 2009, 2010, 2011)
                        .contains(point.day().getYear()))
                .containsExactly(
                        new Series.Point(LocalDate.of(1989, 12, 31), 0),
                        new Series.Point(LocalDate.of(1990, 12, 31), 1),
                        new Series.Point(LocalDate.of(2000, 12, 31), 2),
                        new Series.Point(LocalDate.of(2009, 12, 31), 2),
                        new Series.Point(LocalDate.of(2010, 12, 31), 1),
                        new Series.Point(LocalDate.of(2011, 3, 1), 1));
    }

    @Test
    void everyPointOfASeriesIsTheFigureOfItsDay() {
        TieTable table = TieTable.of(seeded(new Random(5)).view());
        for (CountDefinition definition : List.of(
                CountDefinition.pairs(US_CN, Began.KNOWN),
                CountDefinition.pairs(List.of(), Began.PRESUMED).withStanding(Standing.ENDED),
                CountDefinition.pairs(US_CN, Began.KNOWN).withTypes(Set.of(PartnershipType.SISTER)),
                CountDefinition.pairs(US_CN, Began.KNOWN).withCounted(Counted.PLACES_OF_FIRST),
                CountDefinition.pairs(US_CN, Began.PRESUMED).withCounted(Counted.PLACES_OF_SECOND),
                active(CountDefinition.pairs(List.of(), Began.KNOWN), new ActivityWindow(5, true)),
                active(CountDefinition.pairs(US_CN, Began.KNOWN), new ActivityWindow(2, false)),
                active(
                        CountDefinition.pairs(US_CN, Began.KNOWN).withCounted(Counted.PLACES_OF_SECOND),
                        new ActivityWindow(9, true)))) {
            for (Series.Point point : Series.of(table, definition, 1970, 2024, LocalDate.of(2024, 6, 30))) {
                assertThat(point.value())
                        .as(definition + " on " + point.day())
                        .isEqualTo(Counts.of(table, List.of(), point.day())
                                .figure(definition)
                                .value());
            }
        }
    }

    @Test
    void theDifferenceBetweenTwoFiguresIsExplainedStepByStep() {
        Difference difference = Difference.between(Counts.of(grouped().view(), DAY), US_CN, 1, 3);

        assertThat(difference.first().value()).isEqualTo(1);
        assertThat(difference.second().value()).isEqualTo(3);
        assertThat(difference.steps()).isNotEmpty();
        long value = 1;
        for (Difference.Step step : difference.steps()) {
            assertThat(step.before()).isEqualTo(value);
            assertThat(step.from()).isNotEqualTo(step.to());
            value = step.after();
        }
        assertThat(value).isEqualTo(3);
    }

    @Test
    void aNumberThatNothingGivesSaysSoInTheDifference() {
        Difference difference = Difference.between(Counts.of(grouped().view(), DAY), US_CN, 1, 50);

        assertThat(difference.words().get(difference.words().size() - 1))
                .startsWith("50 is not what any definition gives; the nearest is 3 on 2023-06-19");
    }

    private static CountDefinition active(CountDefinition definition, ActivityWindow window) {
        return definition.withTies(definition.ties().withActivity(Optional.of(window)));
    }

    private static List<String> groups(Counts counts, CountDefinition definition, Dimension... by) {
        return Grouping.of(counts, definition, List.of(by)).stream()
                .map(group -> String.join(",", group.keys()) + " " + group.value())
                .toList();
    }

    private static long value(RecordView view, LocalDate day, TieCriteria filter) {
        return Counts.of(view, day)
                .figure(CountDefinition.pairs(List.of(), Began.KNOWN).withTies(filter))
                .value();
    }

    private static Records grouped() {
        return record().add(EntityKind.REGISTER, "list", "name", "the list")
                .tie("us-ca-irvine", "cn-xuhui", "type", "sister", "level", "city", "formed", "2000")
                .tie("us-ca-irvine", "cn-baoji", "type", "friendship")
                .tie("us-ca-newport", "cn-xuhui", "type", "sister", "level", "city", "formed", "1990")
                .listing("us-ca-irvine--cn-xuhui", "list", "listed", "2020")
                .status("end", "us-ca-newport--cn-xuhui", "ended", "decided", "2010");
    }

    // Ties with every sort of date and change, some contradicting each other.
    private static Records seeded(Random random) {
        Records records = record().add(EntityKind.REGISTER, "list", "name", "the list");
        List<String> statuses =
                List.of("proposed", "signed", "suspended", "ended", "restored", "reclassified", "expired", "rejected");
        for (int i = 0; i < 40; i++) {
            String slug = "us-place-" + i + "--cn-place-" + i;
            records =
                    records.community("us-place-" + i, "Place " + i, "US").community("cn-place-" + i, "Shi " + i, "CN");
            records = random.nextInt(3) == 0
                    ? records.tie("us-place-" + i, "cn-place-" + i)
                    : records.tie("us-place-" + i, "cn-place-" + i, "formed", date(random), "type", "sister");
            for (int j = random.nextInt(4); j > 0; j--) {
                String status = statuses.get(random.nextInt(statuses.size()));
                records = status.equals("reclassified")
                        ? records.status(
                                i + "-" + j,
                                slug,
                                status,
                                "effective",
                                date(random),
                                "typeBefore",
                                "friendship",
                                "typeAfter",
                                "partner")
                        : records.status(i + "-" + j, slug, status, "decided", date(random));
            }
            if (random.nextInt(3) == 0) {
                records = records.add(
                        EntityKind.ACTIVITY,
                        "v" + i,
                        "stage",
                        "held",
                        "on",
                        date(random),
                        "partnership",
                        "partnership:" + slug);
            }
            for (int j = random.nextInt(3); j > 0; j--) {
                records = records.listing(slug, "list", random.nextInt(4) == 0 ? "delisted" : "listed", date(random));
            }
        }
        return records;
    }

    private static String date(Random random) {
        int year = 1972 + random.nextInt(50);
        String month = String.format("%02d", 1 + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + "-" + month;
            case 2 -> year + "-" + month + "-11";
            default -> year + "/" + (year + 2);
        };
    }

    private static byte[] written(TieTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TieTableFile.write(table, "root", out);
        return out.toByteArray();
    }
}
