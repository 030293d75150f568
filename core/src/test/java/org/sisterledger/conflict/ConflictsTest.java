package org.sisterledger.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.check.Records.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.check.Records;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Side;
import org.sisterledger.record.SubjectFacts;

final class ConflictsTest {
    private static final String TIE = "us-ca-irvine--cn-xuhui";

    @Test
    void aTieThatOneSideListsIsOneSidedAndOneThatBothListIsNot() {
        Records one = listed(tie(), "us-ca-irvine");
        Records both = listed(listed(tie(), "us-ca-irvine"), "cn-xuhui");

        assertThat(Conflicts.ofTies(one.view())).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.ONE_SIDED);
            assertThat(conflict.accounts())
                    .extracting(Conflict.Account::value)
                    .containsExactly("Irvine names the tie in the list", "Xuhui does not");
        });
        assertThat(Conflicts.ofTies(both.view())).isEmpty();
    }

    @Test
    void daysThatCannotBothBeRightAreAConflictAndAYearWithADayInItIsNone() {
        Records differ = tie().on("one")
                .add(EntityKind.PARTNERSHIP, TIE, "formed", "1985")
                .on("two")
                .add(EntityKind.PARTNERSHIP, TIE, "formed", "1986-05-30");
        Records agree = tie().on("one")
                .add(EntityKind.PARTNERSHIP, TIE, "formed", "1986")
                .on("two")
                .add(EntityKind.PARTNERSHIP, TIE, "formed", "1986-05-30");

        assertThat(Conflicts.ofTies(differ.view())).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.DATES);
            assertThat(conflict.property()).isEqualTo("formed");
            assertThat(conflict.rule()).isEqualTo(SubjectFacts.RULE);
            assertThat(conflict.accounts())
                    .containsExactly(
                            new Conflict.Account("1985", List.of(EntityId.parse("document:one"))),
                            new Conflict.Account("1986-05-30", List.of(EntityId.parse("document:two"))));
        });
        assertThat(Conflicts.ofTies(agree.view())).isEmpty();
    }

    @Test
    void aTieListedAfterItsEndIsShownWithBoth() {
        Records later =
                tie().status("end", TIE, "ended", "decided", "2010-02-03").listing(TIE, "list", "listed", "2020");
        Records before =
                tie().status("end", TIE, "ended", "decided", "2010-02-03").listing(TIE, "list", "listed", "2009");

        assertThat(Conflicts.ofTies(later.view())).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.LISTED_AND_ENDED);
            assertThat(conflict.accounts())
                    .extracting(Conflict.Account::value)
                    .containsExactly("ended since 2010-02-03", "listed in the list on 2020");
        });
        assertThat(Conflicts.ofTies(before.view())).isEmpty();
    }

    @Test
    void oneRegisterThatDroppedWhatAnotherShowsIsAConflict() {
        Records records = tie().add(EntityKind.REGISTER, "other", "name", "the other")
                .listing(TIE, "list", "listed", "2020")
                .listing(TIE, "other", "delisted", "2021");

        assertThat(Conflicts.ofTies(records.view())).extracting(Conflict::kind).containsExactly(ConflictKind.REGISTERS);
    }

    @Test
    void whatTheSidesSayOfTheEndIsKeptApart() {
        Records records = tie().status("x", TIE, "ended", "decided", "2010", "side", "a")
                .status("y", TIE, "in-force", "decided", "2011", "side", "b");

        assertThat(Conflicts.ofTies(records.view())).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.STATES);
            assertThat(conflict.accounts())
                    .extracting(Conflict.Account::value)
                    .containsExactly("ended by Irvine since 2010", "in-force by Xuhui since 2011");
        });
    }

    @Test
    void placesInTwoCountriesAreAConflictAndSpellingsOfOneNameAreNone() {
        Records records = record().community("x", "Ma'anshan", "CN").on("two").community("x", "Ma’anshan", "TW");

        assertThat(Conflicts.ofPlaces(records.view()))
                .extracting(conflict -> conflict.kind() + " " + conflict.property())
                .containsExactly("PLACES country");
    }

    @Test
    void sourcesMayNameTheSidesInEitherOrder() {
        Records records = tie().on("two")
                .add(EntityKind.PARTNERSHIP, TIE, "a", "community:cn-xuhui", "b", "community:us-ca-irvine")
                .status("end", TIE, "ended", "decided", "2010", "side", "a");
        Partnership tie = records.view().partnerships().get(EntityId.parse("partnership:" + TIE));

        assertThat(Conflicts.ofTies(records.view())).isEmpty();
        assertThat(tie.a()).isEqualTo(EntityId.parse("community:us-ca-irvine"));
        assertThat(tie.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.side()).isEqualTo(Side.B));
    }

    private static Records tie() {
        return record().add(EntityKind.REGISTER, "list", "name", "the list")
                .community("us-ca-irvine", "Irvine", "US")
                .community("cn-xuhui", "Xuhui", "CN")
                .tie("us-ca-irvine", "cn-xuhui");
    }

    private static Records listed(Records records, String by) {
        return records.add(
                EntityKind.LISTING,
                "list-" + by,
                "partnership",
                "partnership:" + TIE,
                "register",
                "register:list",
                "by",
                "community:" + by,
                "on",
                "2016");
    }
}
