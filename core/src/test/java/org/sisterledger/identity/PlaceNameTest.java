package org.sisterledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlaceNameTest {
    @Test
    void spellingsThatFoldAlikeAreTheSame() {
        assertThat(similarity("Łódź", "LODZ")).isEqualTo(1);
        assertThat(similarity("São Paulo", "Sao Paulo")).isEqualTo(1);
    }

    @Test
    void designationsAndAbbreviationsCostLittle() {
        assertThat(similarity("Kunshan City", "Kunshan")).isEqualTo(0.99);
        assertThat(similarity("St. Louis", "Saint Louis")).isEqualTo(0.99);
        assertThat(similarity("苏州市", "苏州")).isEqualTo(0.99);
        assertThat(similarity("Xi'an", "Xian")).isGreaterThanOrEqualTo(0.985);
    }

    @Test
    void aPlaceThatIsCalledAfterItsKindKeepsItsName() {
        assertThat(PlaceName.of("The City").bare()).isEqualTo("the city");
        assertThat(similarity("The City", "Village")).isLessThan(0.8);
    }

    @Test
    void otherNamesAreAlikeByTheirLetters() {
        assertThat(similarity("Saratow", "Saratov")).isBetween(0.85, 0.97);
        assertThat(similarity("Portland", "Rochester")).isLessThan(0.6);
        assertThat(similarity("Irvine", "")).isZero();
    }

    @Test
    void theMeasureIsTheOneOfItsAuthors() {
        // Winkler and Thibaudeau print 0.961 for MARTHA and MARHTA, 0.840 for DWAYNE and DUANE, 0.813 for DIXON and
        // DICKSONX.
        assertThat(similarity("MARTHA", "MARHTA") / 0.96).isBetween(0.9605, 0.9615);
        assertThat(similarity("DWAYNE", "DUANE") / 0.96).isBetween(0.8395, 0.8405);
        assertThat(similarity("DIXON", "DICKSONX") / 0.96).isBetween(0.8125, 0.8135);
    }

    private static double similarity(String one, String other) {
        double forth = PlaceName.of(one).similarity(PlaceName.of(other));
        assertThat(PlaceName.of(other).similarity(PlaceName.of(one))).isEqualTo(forth);
        return forth;
    }
}
