package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;

final class ClaimReadingTest {
    @Test
    void comparatorsComeFromTheWords() {
        assertThat(Readings.claims(
                        "Jane Roe said there were more than 90 sister-city relationships between the US and China."))
                .containsExactly("COUNT: more than 90 partnerships between US and CN");
        assertThat(Readings.claims("Jane Roe said there were about 150 partnerships between the US and China."))
                .containsExactly("COUNT: about 150 partnerships between US and CN");
        assertThat(Readings.claims("Jane Roe said dozens of US cities had sister cities in China."))
                .containsExactly("COUNT: between 24 and 99 communities between US and CN");
    }

    @Test
    void pairsOfStatesAndCitiesArePairsAndCitiesWithTiesArePlaces() {
        assertThat(Readings.claims("Jane Roe said 284 pairs of states and cities tie the US and China."))
                .containsExactly("COUNT: exactly 284 partnerships between US and CN");
        assertThat(Readings.claims("Jane Roe said 167 US cities had agreements with China."))
                .containsExactly("COUNT: exactly 167 communities between US and CN");
    }

    @Test
    void daysYearsAndArticleNumbersCountNothing() {
        assertThat(Readings.claims("Jane Roe said article 3 of the 2016 agreement with China was signed on June 12."))
                .noneMatch(claim -> claim.startsWith("COUNT"));
    }

    @Test
    void neverIsAnAbsenceAndNotANegatedTie() {
        assertThat(Readings.claims(
                        "Jane Roe said US cities had never met a security problem with their Chinese partners."))
                .containsExactly("ABSENCE: no political or security issue met by the communities that hold the ties,"
                        + " ties between US and CN");
    }

    @Test
    void spokesmansWeHasTwoReadings() {
        Reading reading = Readings.of(
                "\"We have had no incidents with China,\" said Bill Boerum, chairman of Sister Cities International in the US.");
        Claim claim = reading.statements().get(0).claims().get(0);
        assertThat(claim)
                .isInstanceOfSatisfying(
                        Claim.Absence.class,
                        absence -> assertThat(absence.experiencers())
                                .containsExactly(Claim.Experiencer.NETWORK_BODY, Claim.Experiencer.COMMUNITIES));
    }

    @Test
    void politicsKeptOutOfTalksIsAnAbsenceOfTopics() {
        assertThat(Readings.claims("Jane Roe said all discussions dealt with trade rather than politics."))
                .containsExactly("ABSENCE: no politics in discussions met by the communities that hold the ties");
    }

    @Test
    void trendHasAWindowAndLevels() {
        assertThat(
                        Readings.claims(
                                "Jane Roe said exchanges between the US and China had been close to zero at the federal level since the pandemic."))
                .containsExactly("ACTIVITY_LEVEL: activity close to zero in 2020-01-01/.. at level federal");
    }

    @Test
    void suspendedIsNotEnded() {
        assertThat(Readings.claims("Jane Roe said Des Moines had suspended its sister-city tie with Stavropol."))
                .containsExactly("EXISTENCE: the tie between Des Moines and Stavropol: suspended");
    }

    @Test
    void wishedEndIsNoEnd() {
        assertThat(Readings.claims("Jane Roe said Carmel should end its sister-city tie with Xiangyang."))
                .noneMatch(claim -> claim.startsWith("EXISTENCE"));
    }

    @Test
    void namesakesAreToldApartByTheStateBehindThem() {
        Reading reading = Readings.of("Columbus, Ohio, is large. Columbus, Indiana, is small.");
        assertThat(reading.places())
                .extracting(place -> place.id().orElseThrow().toString())
                .containsExactly("community:us-oh-columbus", "community:us-in-columbus");
    }

    @Test
    void namesakeWithoutAnyHintIsNoPlace() {
        assertThat(Readings.of("Columbus is lovely.").places()).isEmpty();
    }

    @Test
    void unnamedPartyStaysUnnamed() {
        Reading reading = Readings.of("Jane Roe said Irvine had ended a sister-city agreement with a Chinese city.");
        assertThat(reading.statements().get(0).claims().get(0)).isInstanceOfSatisfying(Claim.Existence.class, tie -> {
            assertThat(tie.b().orElseThrow().named()).isFalse();
            assertThat(tie.b().orElseThrow().id()).isEmpty();
        });
    }

    @Test
    void billIsAnEventOfTheArticle() {
        Reading reading = Readings.of("Senator Marsha Blackburn introduced a bill to study sister cities.");
        assertThat(reading.events())
                .singleElement()
                .satisfies(event -> assertThat(event.ownVoice()).isTrue())
                .satisfies(event ->
                        assertThat(event.claim().reading()).isEqualTo("legislation by Marsha Blackburn, introduced"));
    }

    @Test
    void decidedBriefingIsPlannedAndNotHeld() {
        assertThat(Readings.claims(
                        "Jane Roe said the SCI leadership decided to brief Senator Marsha Blackburn privately."))
                .containsExactly(
                        "EVENT: decision by Sister Cities International, to Marsha Blackburn, decided",
                        "EVENT: briefing by Sister Cities International, to Marsha Blackburn, planned");
    }

    @Test
    void useForInfluenceIsIntentAndValueIsOpinion() {
        assertThat(Readings.claims("Jane Roe said China uses sister cities to gain influence."))
                .first()
                .asString()
                .startsWith("INTENT");
        assertThat(Readings.claims("Jane Roe said the tie was very important."))
                .first()
                .asString()
                .startsWith("OPINION");
    }

    @Test
    void firstAmongTiesIsASuperlative() {
        assertThat(Readings.claims(
                        "Jane Roe said Irvine and Xuhui had the oldest sister-city tie between the US and China."))
                .first()
                .asString()
                .startsWith("SUPERLATIVE: the tie between Irvine and Xuhui ranks first");
    }

    @Test
    void figuresInWordsAreWhole() {
        assertThat(Readings.claims("Jane Roe said there were one hundred and fifty ties between the US and China."))
                .containsExactly("COUNT: exactly 150 partnerships between US and CN");
    }

    @Test
    void measuresAndVotesCountNoTies() {
        assertThat(Readings.claims("Jane Roe said 250 miles lay between the sister cities of the US and China."))
                .noneMatch(claim -> claim.startsWith("COUNT"));
        assertThat(Readings.claims("Jane Roe said the council voted 4–1 for sister cities in China."))
                .noneMatch(claim -> claim.startsWith("COUNT"));
    }

    @Test
    void negationOfATieIsKept() {
        assertThat(Readings.claims("Jane Roe said Irvine is not a sister city of Xuhui."))
                .containsExactly("EXISTENCE: the tie between Irvine and Xuhui: not exists");
        assertThat(Readings.claims("Jane Roe said Irvine and Xuhui are no longer sister cities."))
                .containsExactly("EXISTENCE: the tie between Irvine and Xuhui: ended");
        assertThat(Readings.claims("Jane Roe said Irvine has never been a sister city of Xuhui."))
                .containsExactly("EXISTENCE: the tie between Irvine and Xuhui: not signed");
        assertThat(Readings.claims("Jane Roe said Irvine has no sister-city relationship with Xuhui."))
                .containsExactly("EXISTENCE: the tie between Irvine and Xuhui: not exists");
    }

    @Test
    void whatIsDeniedIsTurnedIntoWhatTheSpeakerHolds() {
        assertThat(Readings.claims("Jane Roe denied that Irvine and Xuhui are sister cities."))
                .containsExactly("EXISTENCE: denied: the tie between Irvine and Xuhui: exists");
        Claim.Existence tie = (Claim.Existence) Readings.of("Jane Roe denied that Irvine and Xuhui are sister cities.")
                .statements()
                .get(0)
                .claims()
                .get(0);
        assertThat(tie.negated()).isTrue();
        assertThat(Readings.of("Jane Roe said it is false that there are more than 100 ties with China.")
                        .statements()
                        .get(0)
                        .modality())
                .hasToString("DENIES");
    }

    @Test
    void deniedNeverIsNoNever() {
        assertThat(
                        Readings.claims(
                                "Jane Roe said it is not true that US cities have never had political issues with Chinese partners."))
                .noneMatch(claim -> claim.startsWith("ABSENCE"));
    }

    @Test
    void otherCountriesAreNotTakenForThoseOfTheArticle() {
        assertThat(Readings.claims(
                        "The US and China talk. Jane Roe said German cities never had issues with Chinese partners."))
                .containsExactly(
                        "ABSENCE: no issue of any kind met by the communities that hold the ties, ties between DE and CN");
        assertThat(Readings.claims(
                        "The US and China talk. Jane Roe said there were no issues with our sister city Toyama."))
                .noneMatch(claim -> claim.contains("US and CN"));
    }

    @Test
    void absenceBeforeAYearReachesOnlyToIt() {
        Claim claim = Readings.of(
                        "Jane Roe said that before 2000 US cities never had any political issues with Chinese partners.")
                .statements()
                .get(0)
                .claims()
                .get(0);
        assertThat(claim)
                .isInstanceOfSatisfying(
                        Claim.Absence.class,
                        absence -> assertThat(absence.window()).hasToString("Optional[../1999-12-31]"));
    }

    @Test
    void noneEndedIsAnAbsenceOfEndings() {
        assertThat(Readings.claims("Jane Roe said no US city has ever ended its sister-city tie with a Chinese city."))
                .containsExactly(
                        "ABSENCE: no tie ended met by the communities that hold the ties, ties between US and CN");
    }

    @Test
    void plannedAndSupposedAreNotDone() {
        assertThat(Readings.of("Irvine plans to sign a sister-city agreement with Xuhui.")
                        .events())
                .extracting(event -> event.claim().reading())
                .containsExactly("signing by Irvine, planned");
        assertThat(Readings.claims("Jane Roe said that if Carmel ended its tie with Xiangyang, it would lose much."))
                .noneMatch(claim -> claim.startsWith("EXISTENCE") || claim.startsWith("EVENT: termination"));
    }

    @Test
    void placeToldOfBesideIsNoParty() {
        Reading reading = Readings.of(
                "Carmel and Xiangyang have been sister cities. Carmel ended the relationship in 2024, when Xuhui's office closed.");
        assertThat(reading.partnerships())
                .last()
                .satisfies(pair ->
                        assertThat(pair.claim().b().orElseThrow().name()).isEqualTo("Xiangyang"));
    }
}
