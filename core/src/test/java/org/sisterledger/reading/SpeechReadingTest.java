package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sisterledger.source.Span;

final class SpeechReadingTest {
    @Test
    void sourceBeforeCueBeforeContent() {
        assertThat(Readings.said("Mayor Ann Lee said that the visit would go ahead."))
                .containsExactly("Ann Lee, Mayor | said | PLANS INDIRECT | the visit would go ahead");
    }

    @Test
    void contentBeforeSourceBeforeCue() {
        assertThat(Readings.said("The visit would go ahead, Mayor Ann Lee added on Monday."))
                .containsExactly("Ann Lee, Mayor | added | PLANS INDIRECT | The visit would go ahead");
    }

    @Test
    void quotationLosesItsMarks() {
        assertThat(Readings.said("\"We had no trouble at all,\" said Ann Lee, the mayor of Irvine."))
                .containsExactly("Ann Lee, mayor at Irvine | said | ASSERTS DIRECT | We had no trouble at all");
    }

    @Test
    void quotationGoesOnBehindTheCue() {
        assertThat(Readings.said("“It was a good year,” Ann Lee said, “and we will go back.”"))
                .containsExactly("Ann Lee | said | ASSERTS DIRECT | It was a good year ... and we will go back");
    }

    @Test
    void partlyQuotedSpeechIsMixed() {
        assertThat(Readings.said("Ann Lee said the plan was \"a mistake\" from the start."))
                .containsExactly("Ann Lee | said | ASSERTS MIXED | the plan was \"a mistake\" from the start");
    }

    @Test
    void sentenceOfNothingButQuotedWordsGoesOn() {
        assertThat(Readings.said("\"We met twice,\" Ann Lee said. \"Nobody spoke of politics.\""))
                .containsExactly(
                        "Ann Lee | said | ASSERTS DIRECT | We met twice",
                        "Ann Lee |  | ASSERTS DIRECT | Nobody spoke of politics");
    }

    @Test
    void accordingToStandsAtEitherEnd() {
        assertThat(Readings.said("According to Ann Lee, the tie is alive. The list is old, according to Tom Orr."))
                .containsExactly(
                        "Ann Lee | According to | ASSERTS INDIRECT | the tie is alive",
                        "Tom Orr | according to | ASSERTS INDIRECT | The list is old");
    }

    @Test
    void surnameAndPronounMeanTheOneNamedBefore() {
        assertThat(Readings.said("Sister Cities International (SCI) Chairman Bill Boerum told Sputnik that ties grew."
                        + " Boerum said the list was long. \"It is old,\" he said."))
                .containsExactly(
                        "Bill Boerum, Chairman at Sister Cities International | told | ASSERTS INDIRECT | ties grew",
                        "Bill Boerum, Chairman at Sister Cities International | said | ASSERTS INDIRECT | the list was long",
                        "Bill Boerum, Chairman at Sister Cities International | said | ASSERTS DIRECT | It is old");
    }

    @Test
    void pronounOfTheOtherGenderSkipsToWhomItFits() {
        assertThat(Readings.said(
                        "Susan Hall said the bill was needed. William Ford said it was not. It would pass, she said."))
                .last()
                .isEqualTo("Susan Hall | said | PLANS INDIRECT | It would pass");
    }

    @Test
    void groupAndTheOneIncludedSpeakWithTheSameSpans() {
        Reading reading =
                Readings.of("Some officials, including Senator Ann Lee, have claimed that the deal is a trap.");
        assertThat(reading.statements())
                .extracting(statement -> statement.speaker().name())
                .containsExactly("Some officials", "Ann Lee");
        assertThat(reading.statements().get(0).speaker().named()).isFalse();
        assertThat(reading.statements().get(0).content())
                .isEqualTo(reading.statements().get(1).content());
    }

    @Test
    void twoSpeakersOfOneSentenceGiveTwoStatements() {
        assertThat(Readings.said("Senators Ann Lee and Tom Orr wrote that the list was old."))
                .containsExactly(
                        "Ann Lee, Senator | wrote | ASSERTS INDIRECT | the list was old",
                        "Tom Orr, Senator | wrote | ASSERTS INDIRECT | the list was old");
    }

    @Test
    void siblingsShareASentence() {
        assertThat(Readings.said("Ann Lee said the tie was alive, and Tom Orr said it was dead."))
                .containsExactly(
                        "Ann Lee | said | ASSERTS INDIRECT | the tie was alive",
                        "Tom Orr | said | ASSERTS INDIRECT | it was dead");
    }

    @Test
    void nestedSpeechStaysInsideAndIsAStatementOfItsOwn() {
        assertThat(Readings.said("Ann Lee said that Tom Orr had denied that the memo existed."))
                .containsExactly(
                        "Ann Lee | said | ASSERTS INDIRECT | Tom Orr had denied that the memo existed",
                        "Tom Orr | denied | DENIES INDIRECT | the memo existed");
    }

    @Test
    void denialInsideAnAccusationIsTheAccusedOnes() {
        assertThat(Readings.said("Ann Lee accused Tom Orr of denying that the memo existed."))
                .containsExactly(
                        "Ann Lee | accused | ASSERTS INDIRECT | Tom Orr of denying that the memo existed",
                        "Tom Orr | denying | DENIES INDIRECT | the memo existed");
    }

    @Test
    void wordsThatAreNounsReportNothing() {
        assertThat(Readings.said("The senator's calls for an inquiry grew louder. A new state law bars such claims."))
                .isEmpty();
    }

    @Test
    void negatedCueReportsNothing() {
        assertThat(Readings.said("Ann Lee did not say that the tie was over.")).isEmpty();
    }

    @Test
    void headlineAndLedeAreOneStatement() {
        Reading reading = Readings.of("Date: 2023-06-19\nTitle: The tie is alive and well, Mayor Ann Lee said\n\n"
                + "IRVINE (Sputnik) - The tie is alive and well, Mayor Ann Lee said on Monday. It is old.");
        assertThat(reading.statements()).hasSize(1);
        assertThat(reading.statements().get(0).content()).hasSize(2);
        assertThat(reading.statements().get(0).saidOn()).hasToString("Optional[2023-06-19]");
    }

    @Test
    void everySpanHoldsItsWords() {
        String text = "Mayor Ann Lee told Sputnik: “We never had trouble with Xuhui.” It was, she said, a good tie.";
        Reading reading = Readings.of(text);
        assertThat(reading.statements()).isNotEmpty();
        assertThat(reading.statements())
                .allSatisfy(statement -> assertThat(statement.content()).allMatch((Span span) -> span.fits(text)));
    }

    @Test
    void sameTextGivesTheSameReading() {
        String text = "Mayor Ann Lee said Irvine and Xuhui were sister cities. Senator Tom Orr denied it.";
        assertThat(Readings.of(text)).isEqualTo(Readings.of(text));
    }

    @Test
    void nameThatSurelyFitsThePronounGoesBeforeOneThatTellsNothing() {
        assertThat(Readings.said("\"It is a bridge,\" Mayor Bruce Hale said. Senator Mary Orr criticized the tie."
                        + " \"It is a risk,\" she said."))
                .last()
                .isEqualTo("Mary Orr, Senator | said | ASSERTS DIRECT | It is a risk");
    }

    @Test
    void headlineIsNobodysEmployer() {
        assertThat(Readings.said("Title: Treasury\nDate: 2023-06-19\n\nRepresentative Young Kim said the tie was old."))
                .containsExactly("Young Kim, Representative | said | ASSERTS INDIRECT | the tie was old");
    }

    @Test
    void sentenceOfManyNestedReportsIsReadInTime() {
        String text = "He said that she said that ".repeat(2_000) + "it was so.";
        assertThat(Readings.of(text).statements()).hasSizeLessThan(40);
    }

    @Test
    void marksOfDirectionAreNoLetters() {
        assertThat(Readings.said("\u200f\"There are ties,\"\u200f Ann Lee\u200f said."))
                .containsExactly("Ann Lee | said | ASSERTS DIRECT | There are ties");
    }
}
