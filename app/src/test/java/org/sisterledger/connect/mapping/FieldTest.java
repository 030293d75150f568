package org.sisterledger.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.M.uuuu | 3.6.1955 | 1955-06-03",
                "M/d/uuuu | 6/3/1955 | 1955-06-03",
                "MM.uuuu | 06.1955 | 1955-06",
                "uuuu | 1955 | 1955",
                "d.M.uuuu | 31.2.1955 | none",
                "uuuu | about 1955 | none"
            })
    void patternGivesADateAsCoarseAsItself(String pattern, String text, String edtf) {
        assertThat(Field.DatePattern.of(pattern).find(text).orElse("none")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suzhou, Jiangsu | Suzhou | Jiangsu",
                "Chaoyang (Beijing) | Chaoyang | Beijing",
                "Suzhou | Suzhou | ''",
                "Sankt Georgen (Wald) am See | Sankt Georgen (Wald) am See | ''"
            })
    void qualifierStandsBehindACommaOrInParentheses(String text, String name, String qualifier) {
        assertThat(Qualified.of(text)).isEqualTo(new Qualified(name, qualifier));
    }
}
