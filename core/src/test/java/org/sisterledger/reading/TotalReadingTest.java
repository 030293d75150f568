package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/** Totals in the article's own voice. */
final class TotalReadingTest {
    private static final String HEAD = "Publisher: Sputnik\nDate: 2023-06-20\n\n";

    @Test
    void totalInTheArticlesOwnVoiceIsAClaimOfThePublisher() {
        Statement total = only("The US and China have some 150 sister-city pairs.");
        assertThat(total.speaker().name()).isEqualTo("Sputnik");
        assertThat(total.speaker().id()).hasToString("Optional[publisher:sputnik]");
        assertThat(total.source()).isEmpty();
        assertThat(total.cue()).isEmpty();
        assertThat(total.content())
                .extracting(Span::quote)
                .containsExactly("The US and China have some 150 sister-city pairs");
        assertThat(total.claims())
                .extracting(claim -> claim.reading())
                .containsExactly("about 150 partnerships between US and CN");
    }

    @Test
    void totalWithoutAKnownPublisherIsOfAnUnnamedOne() {
        Statement total = Readings.of("The US and China have 157 sister-city pairs.")
                .statements()
                .get(0);
        assertThat(total.speaker().named()).isFalse();
        assertThat(total.speaker().id()).isEmpty();
    }

    @Test
    void noneAtAllIsATotalOfNought() {
        assertThat(totals("There are no sister-city pairs between the US and Russia."))
                .containsExactly("exactly 0 partnerships between US and RU");
        assertThat(totals("Irvine does not have a single sister-city partnership with Russia."))
                .containsExactly("exactly 0 partnerships between US and RU");
        assertThat(totals("The US and Russia do not have more than 30 sister-city pairs."))
                .containsExactly("at most 30 partnerships between US and RU");
    }

    @Test
    void deniedFigureIsNoTotal() {
        assertThat(totals("The US and China do not have 300 sister-city ties.")).isEmpty();
        assertThat(totals("The council has no ties to the police.")).isEmpty();
    }

    @Test
    void figureOfSomebodyElseIsNotThePublishers() {
        assertThat(totals("The association counts 157 sister-city pairs between the US and China."))
                .isEmpty();
        assertThat(totals("By the ministry's count, the US and China have 284 sister-city pairs."))
                .isEmpty();
        assertThat(totals("Jane Roe said the US and China had 157 sister-city pairs."))
                .isEmpty();
        assertThat(totals("According to Jane Roe, the US and China have 157 sister-city pairs."))
                .isEmpty();
    }

    @Test
    void whatCountedTiesDidOrWillBeIsNoTotal() {
        assertThat(totals("Delegates from 40 sister cities attended the party."))
                .isEmpty();
        assertThat(totals("Three sister-city pairs were honoured by the US and China."))
                .isEmpty();
        assertThat(totals("The US and China will have 300 sister-city pairs by 2030."))
                .isEmpty();
    }

    @Test
    void whatIsLeftOrEndedOfThemIsATotal() {
        assertThat(totals("Of the 157 pairs between the US and China, 20 have ended."))
                .containsExactly("exactly 20 partnerships between US and CN");
    }

    private static Statement only(String text) {
        List<Statement> statements = Readings.of(HEAD + text).statements();
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static List<String> totals(String text) {
        return Readings.of(HEAD + text).statements().stream()
                .filter(statement ->
                        statement.cue().isEmpty() && statement.source().isEmpty())
                .flatMap(statement -> statement.claims().stream())
                .map(claim -> claim.reading())
                .toList();
    }
}
