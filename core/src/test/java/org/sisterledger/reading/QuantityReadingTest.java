package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;

/** Figures and the words that bound them. */
final class QuantityReadingTest {
    private static final String TIES = " sister-city ties between the US and China.";

    @Test
    void dozensSharesAndRangesAreFigures() {
        assertThat(bound("more than a dozen")).isEqualTo("more than 12");
        assertThat(bound("two dozen")).isEqualTo("exactly 24");
        assertThat(bound("several dozen")).isEqualTo("between 24 and 99");
        assertThat(bound("between 100 and 120")).isEqualTo("between 100 and 120");
        assertThat(bound("100 to 120")).isEqualTo("between 100 and 120");
        assertThat(bound("100-120")).isEqualTo("between 100 and 120");
        assertThat(bound("nineteen")).isEqualTo("exactly 19");
    }

    @Test
    void shareOfAWholeIsCountedFromIt() {
        assertThat(counts("Jane Roe said Irvine had kept about half of its 40 sister-city ties with China."))
                .containsExactly("about 20 partnerships between US and CN");
        assertThat(counts("Jane Roe said two thirds of the 90 sister-city ties with China were alive."))
                .containsExactly("exactly 60 partnerships between CN");
        assertThat(counts("Jane Roe said half of the sister-city ties with China were alive."))
                .isEmpty();
    }

    @Test
    void boundsComeFromTheWordsBeforeAndBehind() {
        assertThat(bound("fewer than 90")).isEqualTo("fewer than 90");
        assertThat(bound("no fewer than 90")).isEqualTo("at least 90");
        assertThat(bound("no more than 90")).isEqualTo("at most 90");
        assertThat(bound("well over 90")).isEqualTo("more than 90");
        assertThat(bound("just under 90")).isEqualTo("fewer than 90");
        assertThat(bound("90 or so")).isEqualTo("about 90");
        assertThat(bound("90 or more")).isEqualTo("at least 90");
        assertThat(bound("90-odd")).isEqualTo("about 90");
        assertThat(bound("an estimated 90")).isEqualTo("about 90");
    }

    @Test
    void negationOfTheVerbTurnsTheBound() {
        assertThat(counts("Jane Roe said the US did not have more than 30 sister-city ties with Russia."))
                .containsExactly("at most 30 partnerships between US and RU");
        assertThat(counts("Jane Roe said the US did not have 30 sister-city ties with Russia."))
                .isEmpty();
        assertThat(counts("Jane Roe said the US had not only 30 sister-city ties with Russia."))
                .containsExactly("exactly 30 partnerships between US and RU");
    }

    @Test
    void figureWithoutANounCountsWhatTheSentenceBeforeCounts() {
        assertThat(counts("The US and China had sister-city pairs for years. Jane Roe said fewer than 90 remained."))
                .containsExactly("fewer than 90 partnerships between US and CN");
        assertThat(counts("The US and China talked of visitors. Jane Roe said fewer than 90 remained."))
                .isEmpty();
    }

    @Test
    void secondFigureHasItsOwnScope() {
        assertThat(counts("Jane Roe said the US had two dozen sister-city ties with China and no more than five with"
                        + " Russia."))
                .containsExactly(
                        "exactly 24 partnerships between US and CN", "at most 5 partnerships between US and RU");
    }

    @Test
    void pairOfCountriesInOneWordIsAScope() {
        assertThat(counts("Jane Roe said there were 90 US-China sister-city pairs."))
                .containsExactly("exactly 90 partnerships between US and CN");
    }

    @Test
    void millionsPercentAndMoneyAreNoTies() {
        for (String measure : List.of("1.2 million", "40 percent of", "40% of", "$40")) {
            assertThat(counts("Jane Roe said " + measure + TIES)).as(measure).isEmpty();
        }
    }

    @Test
    void sinceAndPastDecadeOpenAWindow() {
        assertThat(on("Jane Roe said 12 sister-city ties between the US and China had ended since 2019."))
                .isEqualTo("2019-01-01/..");
        assertThat(on("Jane Roe said 12 sister-city ties between the US and China had ended in the past decade."))
                .isEqualTo("2013-06-20/..");
        assertThat(on("Jane Roe said 12 sister-city ties between the US and China had ended in 2019."))
                .isEqualTo("2019");
    }

    private static String bound(String words) {
        List<String> counts = counts("Jane Roe said there were " + words + TIES);
        assertThat(counts).as(words).hasSize(1);
        return counts.get(0).replace(" partnerships between US and CN", "");
    }

    private static List<String> counts(String text) {
        return Readings.claims(text).stream()
                .filter(claim -> claim.startsWith("COUNT: "))
                .map(claim -> claim.substring("COUNT: ".length()))
                .toList();
    }

    private static String on(String text) {
        Claim claim =
                Readings.on("2023-06-20", text).statements().get(0).claims().get(0);
        return ((Claim.Count) claim).on().orElseThrow().text();
    }
}
