package org.sisterledger.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which names are places, and which places they are. Each rule stands beside a case where it must not fire. */
class PlaceReaderTest {
    private static final PlaceReader READER = PlaceReader.of(Atlases.world());

    @Test
    void stateBehindTheNameDecidesBetweenNamesakes() {
        assertThat(read("They met in Portland, Maine, on Friday.")).containsExactly("Portland Maine", "Maine US");
        assertThat(read("They met in Portland, Ore., on Friday.")).containsExactly("Portland Oregon", "Oregon US");
    }

    @Test
    void theLargerNamesakeIsMeantWhereNothingElseTells() {
        assertThat(read("They met in Paris on Friday.")).containsExactly("Paris Île-de-France");
    }

    @Test
    void placesNearbyDecideBetweenNamesakes() {
        assertThat(read("They drove from Lewiston to Portland.")).containsExactly("Lewiston Maine", "Portland Maine");
        assertThat(read("They drove from Salem to Portland.")).containsExactly("Salem Oregon", "Portland Oregon");
    }

    @Test
    void thePartnerThatATextNamesTellsWhichNamesakeIsMeant() {
        int portland = READER.find("Portland", place -> place.region().equals(Optional.of("Maine")))
                .orElseThrow();
        int xuzhou = READER.find("Xuzhou", place -> true).orElseThrow();
        PlaceReader linked = READER.preferring(
                KnownPlaces.of(List.of(portland, xuzhou), List.of(new KnownPlaces.Tie(xuzhou, portland))));
        String text = "Portland welcomed guests from its sister city Xuzhou.";
        assertThat(read(linked, text)).containsExactly("Portland Maine", "Xuzhou Jiangsu");
        assertThat(read(linked, "Portland welcomed guests from Paris."))
                .containsExactly("Portland Oregon", "Paris Île-de-France");
        assertThat(read(text)).containsExactly("Portland Oregon", "Xuzhou Jiangsu");
    }

    @Test
    void aTextMeansOnePlaceByANameUnlessItSaysOtherwise() {
        assertThat(read("In Athens, Ohio, a bridge fell. Athens police closed the road."))
                .containsExactly("Athens Ohio", "Ohio US", "Athens Ohio");
        assertThat(read("In Athens, Ohio, a bridge fell. In Athens, Georgia, none did."))
                .containsExactly("Athens Ohio", "Ohio US", "Athens Georgia", "Georgia US");
    }

    @Test
    void aCountryAndAStateOfOneNameAreToldApartByTheirTowns() {
        assertThat(read("Protests went on in Tbilisi, and Georgia held its breath."))
                .containsExactly("Tbilisi Tbilisi", "Georgia GE");
        assertThat(read("Protests went on in Atlanta, and Georgia held its breath."))
                .containsExactly("Atlanta Georgia", "Georgia US");
    }

    @Test
    void adjectivesStandForTheirCountry() {
        assertThat(read("The Chinese and French ministers met.")).containsExactly("China CN", "France FR");
    }

    @Test
    void peopleAreNoPlaces() {
        assertThat(read("Mr. Jackson spoke first. John Houston spoke next. Jackson said no."))
                .isEmpty();
        assertThat(read("He lives in Jackson, Ohio. The Houston police came."))
                .containsExactly("Jackson Ohio", "Ohio US", "Houston Texas");
    }

    @Test
    void everydayWordsAreNoPlaces() {
        assertThat(read("Reading is fun.")).isEmpty();
        assertThat(read("He lives in Reading, Ohio.")).containsExactly("Reading Ohio", "Ohio US");
    }

    @Test
    void streetsAreNoPlaces() {
        assertThat(read("A car hit a tree on Portland Avenue.")).isEmpty();
        assertThat(read("A car hit a tree in Portland.")).containsExactly("Portland Oregon");
    }

    @Test
    void abbreviationsCountAsTheyAreWrittenForPlaces() {
        assertThat(read("It was made in the US and sold in ATHENS, GA."))
                .containsExactly("United States US", "Athens Georgia", "Georgia US");
        assertThat(read("Tell us, or me, or both.")).isEmpty();
    }

    @Test
    void spellingsWithMarksHyphensAndSaintsAreOne() {
        assertThat(read("He lives in St. Denis.")).containsExactly("Saint-Denis Île-de-France");
        assertThat(read("He lives in Saint Denis.")).containsExactly("Saint-Denis Île-de-France");
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "\ud83d\ude00 In Xuzhou\u2019s north.";
        Toponym toponym = READER.read(text).get(0);
        assertThat(text.substring(toponym.start(), toponym.end())).isEqualTo("Xuzhou");
    }

    @Test
    void twoLikelyNamesakesAreNotClear() {
        assertThat(READER.read("They met in Athens on Friday."))
                .extracting(Toponym::isClear)
                .containsExactly(false);
        assertThat(READER.read("They met in Athens, Ohio, on Friday.").get(0).isClear())
                .isTrue();
    }

    @Test
    @Timeout(20)
    void aLongTextOfNothingButNamesIsReadInTime() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 17_576; i++) {
            names.add("Town" + (char) ('a' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26));
        }
        PlaceReader many = PlaceReader.of(Atlases.of(names));
        String text = "They went to " + String.join(" and to ", names) + ".";
        assertThat(many.read(text.repeat(4))).hasSize(4 * names.size());
    }

    @Test
    void emptyAndStrangeTextsHaveNoPlaces() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\n. . \ud83d")).isEmpty();
        assertThat(read("\u5f90\u5dde")).isEmpty();
    }

    private static List<String> read(String text) {
        return read(READER, text);
    }

    private static List<String> read(PlaceReader reader, String text) {
        return reader.read(text).stream()
                .map(toponym -> reader.atlas().place(toponym.place()))
                .map(place ->
                        place.name() + " " + place.region().or(place::country).orElse(""))
                .toList();
    }
}
