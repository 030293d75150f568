package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.source.Span;

final class HeaderReadingTest {
    @Test
    void dayAndTitleOnOneLine() {
        Article article = Readings.of(
                        "date 2023-06-19 A headline of some length\n\nThe body stands here. It has two sentences.")
                .article();
        assertThat(article.publishedOn()).contains(LocalDate.of(2023, 6, 19));
        assertThat(article.title().map(Span::quote)).contains("A headline of some length");
    }

    @Test
    void titleAndDateLinesInAnyOrder() {
        Article article = Readings.of(
                        "Title: Two towns\nDate: June 19, 2023\nPublisher: The Herald\n\nThe body stands here.")
                .article();
        assertThat(article.titleText()).contains("Two towns");
        assertThat(article.publishedOn()).contains(LocalDate.of(2023, 6, 19));
        assertThat(article.publisher()).contains("The Herald");
        assertThat(article.text().substring(article.bodyStart())).isEqualTo("The body stands here.");
    }

    @Test
    void datelineWithPublisherAgencyAndDay() {
        Article article = Readings.of("WASHINGTON (UrduPoint News / Sputnik - 19th June, 2023) The body stands here.")
                .article();
        assertThat(article.dateline().flatMap(Article.Dateline::place)).contains("WASHINGTON");
        assertThat(article.publisher()).contains("UrduPoint News");
        assertThat(article.agency()).contains("Sputnik");
        assertThat(article.publishedOn()).contains(LocalDate.of(2023, 6, 19));
        assertThat(article.text().substring(article.bodyStart())).startsWith("The body");
    }

    @Test
    void authorIsNamedByALineOrAByline() {
        String body = "\n\nThe body stands here. It has two sentences, and the second is longer than the first.";
        assertThat(Readings.of("Title: Two towns\nAuthor: Jane Roe" + body)
                        .article()
                        .author())
                .contains("Jane Roe");
        assertThat(Readings.of("Two towns\n\nBy Jane Roe | March 2, 2025" + body)
                        .article()
                        .author())
                .contains("Jane Roe");
        assertThat(Readings.of("Two towns\n\nBy Jane Roe and John Doe" + body)
                        .article()
                        .author())
                .contains("Jane Roe and John Doe");
    }

    @Test
    void sentenceThatBeginsWithByNamesNoAuthor() {
        assertThat(Readings.of("Two towns\n\nBy Monday the council had answered. Nobody spoke against it at all.")
                        .article()
                        .author())
                .isEmpty();
    }

    @Test
    void datelineWithStateAndDash() {
        Article article =
                Readings.of("DES MOINES, Iowa - The body stands here.").article();
        assertThat(article.dateline().flatMap(Article.Dateline::place)).contains("DES MOINES");
    }

    @Test
    void weekdayIsTheLastOneByThePublicationDay() {
        Reading reading = Readings.on("2023-06-21", "Mayor Jane Roe said on Monday that the tie was alive.");
        assertThat(reading.statements().get(0).saidOn()).contains(LocalDate.of(2023, 6, 19));
    }

    @Test
    void withoutPublicationDayAWeekdayIsNoDay() {
        assertThat(Readings.of("Mayor Jane Roe said on Monday that the tie was alive.")
                        .statements()
                        .get(0)
                        .saidOn())
                .isEqualTo(Optional.empty());
    }

    @Test
    void plainFirstSentenceIsNoHeadline() {
        assertThat(Readings.of("The body stands here.\n\nIt goes on.").article().titleText())
                .isEmpty();
    }

    @Test
    void dayOnALineOfItsOwnIsThePublicationDay() {
        for (String line : new String[] {
            "March 2, 2025",
            "Published March 2, 2025",
            "2025-03-02",
            "By Jane Doe | March 2, 2025",
            "Updated: March 2, 2025"
        }) {
            assertThat(Readings.of("A headline of some length\n\n" + line
                                    + "\n\nThe body stands here. It goes on for a while.")
                            .article()
                            .publishedOn())
                    .as(line)
                    .contains(LocalDate.of(2025, 3, 2));
        }
    }
}
