package org.sisterledger.connect.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | country:DE | ''",
                "Germany | country:DE | ''",
                "England | country:GB | England",
                "England, United Kingdom | country:GB | England",
                "Ohio, United States | country:US | Ohio",
                "Hong Kong | territory:HK | ''",
                "Taiwan | territory:TW | ''",
                "Czech Republic | country:CZ | ''"
            })
    void countryIsFoundByCodeNameAndPart(String text, String id, String region) {
        Countries.Land land = Countries.find(text).orElseThrow();
        assertThat(land.id()).hasToString(id);
        assertThat(land.region().orElse("")).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"Q183,country:DE", "Q35,country:DK", "Q8646,territory:HK", "Q148,country:CN", "Q30,country:US"})
    void countryIsFoundByItem(String item, String id) {
        assertThat(Countries.findItem(item).orElseThrow().id()).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Congo", "Korea", "Atlantis", "", "Northern Cyprus"})
    void nameOfNoneOrOfTwoIsNotGuessed(String name) {
        assertThat(Countries.find(name)).isEmpty();
    }
}
