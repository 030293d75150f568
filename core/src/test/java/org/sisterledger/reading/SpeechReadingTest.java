package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sisterledger.source.Span;

final class SpeechReadingTest {
    @Test
    void sourceBeforeCueBeforeContent() {
        assertThat(Readings.said("Mayor Jane Roe said that the visit would go ahead."))
                .containsExactly("Jane Roe, Mayor | said | PLANS INDIRECT | the visit would go ahead");
    }

    @Test
    void contentBeforeSourceBeforeCue() {
        assertThat(Readings.said("The visit would go ahead, Mayor Jane Roe added on Monday."))
                .containsExactly("Jane Roe, Mayor | added | PLANS INDIRECT | The visit would go ahead");
    }

    @Test
    void quotationLosesItsMarks() {
        assertThat(Readings.said("\"We had no trouble at all,\" said Jane Roe, the mayor of Irvine."))
                .containsExactly("Jane Roe, mayor at Irvine | said | ASSERTS DIRECT | We had no trouble at all");
    }

    @Test
    void quotationGoesOnBehindTheCue() {
        assertThat(Readings.said("“It was a good year,” Jane Roe said, “and we will go back.”"))
                .containsExactly("Jane Roe | said | ASSERTS DIRECT | It was a good year ... and we will go back");
    }

    @Test
    void partlyQuotedSpeechIsMixed() {
        assertThat(Readings.said("Jane Roe said the plan was \"a mistake\" from the start."))
                .containsExactly("Jane Roe | said | ASSERTS MIXED | the plan was \"a mistake\" from the start");
    }

    @Test
    void sentenceOfNothingButQuotedWordsGoesOn() {
        assertThat(Readings.said("\"We met twice,\" Jane Roe said. \"Nobody spoke of politics.\""))
                .containsExactly(
                        "Jane Roe | said | ASSERTS DIRECT | We met twice",
                        "Jane Roe |  | ASSERTS DIRECT | Nobody spoke of politics");
    }

    @Test
    void accordingToStandsAtEitherEnd() {
        assertThat(Readings.said("According to Jane Roe, the tie is alive. The list is old, according to John Doe."))
                .containsExactly(
                        "Jane Roe | According to | ASSERTS INDIRECT | the tie is alive",
                        "John Doe | according to | ASSERTS INDIRECT | The list is old");
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
                        "Mary Major said the bill was needed. John Stiles said it was not. It would pass, she said."))
                .last()
                .isEqualTo("Mary Major | said | PLANS INDIRECT | It would pass");
    }

    @Test
    void groupAndTheOneIncludedSpeakWithTheSameSpans() {
        Reading reading =
                Readings.of("Some officials, including Senator Jane Roe, have claimed that the deal is a trap.");
        assertThat(reading.statements())
                .extracting(statement -> statement.speaker().name())
                .containsExactly("Some officials", "Jane Roe");
        assertThat(reading.statements().get(0).speaker().named()).isFalse();
        assertThat(reading.statements().get(0).content())
                .isEqualTo(reading.statements().get(1).content());
    }

    @Test
    void twoSpeakersOfOneSentenceGiveTwoStatements() {
        assertThat(Readings.said("Senators Jane Roe and John Doe wrote that the list was old."))
                .containsExactly(
                        "Jane Roe, Senator | wrote | ASSERTS INDIRECT | the list was old",
                        "John Doe, Senator | wrote | ASSERTS INDIRECT | the list was old");
    }

    @Test
    void siblingsShareASentence() {
        assertThat(Readings.said("Jane Roe said the tie was alive, and John Doe said it was dead."))
                .containsExactly(
                        "Jane Roe | said | ASSERTS INDIRECT | the tie was alive",
                        "John Doe | said | ASSERTS INDIRECT | it was dead");
    }

    @Test
    void nestedSpeechStaysInsideAndIsAStatementOfItsOwn() {
        assertThat(Readings.said("Jane Roe said that John Doe had denied that the memo existed."))
                .containsExactly(
                        "Jane Roe | said | ASSERTS INDIRECT | John Doe had denied that the memo existed",
                        "John Doe | denied | DENIES INDIRECT | the memo existed");
    }

    @Test
    void denialInsideAnAccusationIsTheAccusedOnes() {
        assertThat(Readings.said("Jane Roe accused John Doe of denying that the memo existed."))
                .containsExactly(
                        "Jane Roe | accused | ASSERTS INDIRECT | John Doe of denying that the memo existed",
                        "John Doe | denying | DENIES INDIRECT | the memo existed");
    }

    @Test
    void wordsThatAreNounsReportNothing() {
        assertThat(Readings.said("The senator's calls for an inquiry grew louder. A new state law bars such claims."))
                .isEmpty();
    }

    @Test
    void negatedCueReportsNothing() {
        assertThat(Readings.said("Jane Roe did not say that the tie was over.")).isEmpty();
    }

    @Test
    void headlineAndLedeAreOneStatement() {
        Reading reading = Readings.of("Date: 2023-06-19\nTitle: The tie is alive and well, Mayor Jane Roe said\n\n"
                + "IRVINE (Sputnik) - The tie is alive and well, Mayor Jane Roe said on Monday. It is old.");
        assertThat(reading.statements()).hasSize(1);
        assertThat(reading.statements().get(0).content()).hasSize(2);
        assertThat(reading.statements().get(0).saidOn()).hasToString("Optional[2023-06-19]");
    }

    @Test
    void everySpanHoldsItsWords() {
        String text = "Mayor Jane Roe told Sputnik: “We never had trouble with Xuhui.” It was, she said, a good tie.";
        Reading reading = Readings.of(text);
        assertThat(reading.statements()).isNotEmpty();
        assertThat(reading.statements())
                .allSatisfy(statement -> assertThat(statement.content()).allMatch((Span span) -> span.fits(text)));
    }

    @Test
    void sameTextGivesTheSameReading() {
        String text = "Mayor Jane Roe said Irvine and Xuhui were sister cities. Senator John Doe denied it.";
        assertThat(Readings.of(text)).isEqualTo(Readings.of(text));
    }

    @Test
    void nameThatSurelyFitsThePronounGoesBeforeOneThatTellsNothing() {
        assertThat(Readings.said("\"It is a bridge,\" Mayor Harry Hoe said. Senator Mary Major criticized the tie."
                        + " \"It is a risk,\" she said."))
                .last()
                .isEqualTo("Mary Major, Senator | said | ASSERTS DIRECT | It is a risk");
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
        assertThat(Readings.said("\u200f\"There are ties,\"\u200f Jane Roe\u200f said."))
                .containsExactly("Jane Roe | said | ASSERTS DIRECT | There are ties");
    }
}
