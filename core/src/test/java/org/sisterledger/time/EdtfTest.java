package org.sisterledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2006, 2006-01-01, 2006-12-31",
        "2006-05, 2006-05-01, 2006-05-31",
        "2006-05-30, 2006-05-30, 2006-05-30",
        "1984~, 1984-01-01, 1984-12-31",
        "2020?, 2020-01-01, 2020-12-31",
        "2004-06%, 2004-06-01, 2004-06-30",
        "201X, 2010-01-01, 2019-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "2004-02-XX, 2004-02-01, 2004-02-29",
        "2001-21, 2001-01-01, 2001-12-31",
        "2024/2025, 2024-01-01, 2025-12-31",
        "2006-05-30/2006-06-27, 2006-05-30, 2006-06-27"
    })
    void meansTheDaysFromEarliestToLatest(String text, LocalDate earliest, LocalDate latest) {
        Edtf date = Edtf.parse(text);
        assertThat(date.earliest()).contains(earliest);
        assertThat(date.latest()).contains(latest);
        assertThat(date).hasToString(text);
    }

    @Test
    void openAndUnknownEndsHaveNoBound() {
        assertThat(Edtf.parse("2012/..").latest()).isEmpty();
        assertThat(Edtf.parse("/2010").earliest()).isEmpty();
        assertThat(Edtf.parse("../2010").latest()).contains(LocalDate.of(2010, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "/",
                "../..",
                "20",
                "2023-02-30",
                "2023-13",
                "2023/2020",
                "2023-1-1",
                "yesterday",
                "2023-06-19T10:00"
            })
    void refusesWhatIsNoDateAndQuotesIt(String text) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void partialDateIsBeforeADayOnlyIfItsLatestDayIs() {
        LocalDate day = LocalDate.of(2006, 6, 15);
        assertThat(Edtf.parse("2006-05").isBefore(day)).isTrue();
        assertThat(Edtf.parse("2006-06").isBefore(day)).isFalse();
        assertThat(Edtf.parse("2006-06").mayBe(day)).isTrue();
        assertThat(Edtf.parse("2006-07").isAfter(day)).isTrue();
        assertThat(Edtf.parse("2006-06-15").isOnOrBefore(day)).isTrue();
    }

    @Test
    void everyDayIsBeforeWithinOrAfterAndNeverTwo() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            LocalDate one = LocalDate.ofEpochDay(random.nextInt(20_000));
            LocalDate other = LocalDate.ofEpochDay(random.nextInt(20_000));
            Edtf date = one.isAfter(other) ? Edtf.of(one) : Edtf.parse(one + "/" + other);
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(20_000));
            int answers = (date.isBefore(day) ? 1 : 0) + (date.isAfter(day) ? 1 : 0) + (date.mayBe(day) ? 1 : 0);
            assertThat(answers).as("%s and %s", date, day).isEqualTo(1);
        }
        assertThat(Edtf.of(LocalDate.EPOCH)).isEqualTo(Edtf.parse("1970-01-01"));
        assertThat(Edtf.of(LocalDate.EPOCH).earliest()).isEqualTo(Optional.of(LocalDate.EPOCH));
    }
}
