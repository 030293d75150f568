package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;

/** What is told of ties: event, day, who, in verbs, nouns and votes. */
final class TieReadingTest {
    @Test
    void nounsTellEventsWithWhoAndWhen() {
        assertThat(ties(
                        "The termination of the sister-city agreement between Irvine and Xuhui by the council in May 2021"
                                + " surprised many."))
                .containsExactly("Irvine - Xuhui ended 2021-05 by the council");
        assertThat(ties("The suspension of the agreement between Irvine and Xuhui was announced by Mayor Jane Roe on"
                        + " Monday."))
                .containsExactly("Irvine - Xuhui suspended 2023-06-19 by Jane Roe");
    }

    @Test
    void nounsThatAreOnlyWishedTellNoEvent() {
        assertThat(ties("Opponents called for the termination of the sister-city agreement between Irvine and Xuhui."))
                .containsExactly("Irvine - Xuhui exists");
        assertThat(ties("Irvine proposed ending its sister-city agreement with Xuhui."))
                .containsExactly("Irvine - Xuhui exists");
    }

    @Test
    void votesAndRejectionsTellWhatStays() {
        assertThat(ties("The council voted 7-2 to keep the sister-city tie between Irvine and Xuhui on May 4, 2021."))
                .containsExactly("Irvine - Xuhui retained 2021-05-04 by The council");
        assertThat(ties("The council voted against ending the sister-city tie between Irvine and Xuhui."))
                .containsExactly("Irvine - Xuhui retained by The council");
        assertThat(ties("A proposal for a sister-city tie between Irvine and Xuhui was rejected by the council."))
                .containsExactly("Irvine - Xuhui rejected by the council");
    }

    @Test
    void passiveTellsWhoByItsAgent() {
        assertThat(ties("The sister-city tie between Irvine and Xuhui was suspended by the mayor last Tuesday."))
                .containsExactly("Irvine - Xuhui suspended 2023-06-13 by the mayor");
    }

    @Test
    void sisterCityWithoutANameIsFilledInOnlyIfOneIsKnownFromTheText() {
        assertThat(ties("Carmel ended its agreement with its sister city."))
                .containsExactly("Carmel - its sister city ended by Carmel");
        assertThat(
                        ties(
                                "Carmel and Xiangyang have been sister cities. Carmel ended its agreement with its sister city."))
                .last()
                .isEqualTo("Carmel - Xiangyang ended by Carmel");
        assertThat(
                        ties(
                                "Carmel and Xiangyang have been sister cities. Carmel ended its agreement with a Chinese city."))
                .last()
                .isEqualTo("Carmel - a Chinese city ended by Carmel");
    }

    @Test
    void monthsSeasonsAndWeekdaysAreToldAgainstThePublicationDay() {
        String tie = "Irvine ended its sister-city agreement with Xuhui ";
        assertThat(ties(tie + "in May.")).containsExactly("Irvine - Xuhui ended 2023-05 by Irvine");
        assertThat(ties(tie + "in November.")).containsExactly("Irvine - Xuhui ended 2022-11 by Irvine");
        assertThat(ties(tie + "in the summer of 2019.")).containsExactly("Irvine - Xuhui ended 2019-22 by Irvine");
        assertThat(ties(tie + "last fall.")).containsExactly("Irvine - Xuhui ended 2022-23 by Irvine");
        assertThat(ties(tie + "last Tuesday.")).containsExactly("Irvine - Xuhui ended 2023-06-13 by Irvine");
        assertThat(ties(tie + "last week.")).containsExactly("Irvine - Xuhui ended 2023-06-12/2023-06-18 by Irvine");
        assertThat(ties(tie + "without a word.")).containsExactly("Irvine - Xuhui ended by Irvine");
    }

    // The publication day is a Tuesday.
    private static List<String> ties(String text) {
        return Readings.on("2023-06-20", text).partnerships().stream()
                .map(pair -> line(pair.claim()))
                .toList();
    }

    private static String line(Claim.Existence tie) {
        return tie.a().name() + " - " + tie.b().map(Party::name).orElse("?") + " "
                + tie.event().name().toLowerCase(Locale.ROOT)
                + tie.on().map(on -> " " + on.text()).orElse("")
                + tie.by().map(by -> " by " + by.name()).orElse("");
    }
}
