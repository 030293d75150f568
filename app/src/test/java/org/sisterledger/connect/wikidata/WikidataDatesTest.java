package org.sisterledger.connect.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sisterledger.connect.register.TieStatement.When;

class WikidataDatesTest {
    @ParameterizedTest
    @CsvSource({
        "+1955-06-03T00:00:00Z,11,1955-06-03",
        "+1955-06-00T00:00:00Z,10,1955-06",
        "+1955-06-03T00:00:00Z,10,1955-06",
        "+1955-00-00T00:00:00Z,9,1955",
        "1955-01-01T00:00:00Z,9,1955",
        "+1955-00-00T00:00:00Z,11,1955",
        "+1955-00-00T00:00:00Z,8,1950/1959",
        "+1955-00-00T00:00:00Z,7,1901/2000",
        "+2000-00-00T00:00:00Z,7,1901/2000",
        "+1955-00-00T00:00:00Z,6,1001/2000"
    })
    void timeIsAsCoarseAsItsPrecision(String time, int precision, String edtf) {
        assertThat(WikidataDates.find(time, precision, false)).contains(When.of(edtf));
    }

    @ParameterizedTest
    @CsvSource({
        "-0055-00-00T00:00:00Z,9",
        "+1955-00-00T00:00:00Z,5",
        "+12000-00-00T00:00:00Z,9",
        "+1955-13-01T00:00:00Z,11",
        "soon,9"
    })
    void timeWithoutAFormInEdtfIsNone(String time, int precision) {
        assertThat(WikidataDates.find(time, precision, false)).isEmpty();
    }

    @Test
    void julianDateIsKeptWithANote() {
        When date = WikidataDates.find("+1755-06-03T00:00:00Z", 11, true).orElseThrow();
        assertThat(date.value().written()).isEqualTo("1755-06-03");
        assertThat(date.note()).hasValueSatisfying(note -> assertThat(note).contains("Julian"));
    }
}
