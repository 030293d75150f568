package org.sisterledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
    private static final String TEXT = "The council of one city voted on Monday to keep its tie with a city abroad, "
            + "after the mayor had told its members that students on both sides would lose by an end of the exchange.";

    @Test
    void theSameTextIsTheSameWhateverItsCaseAndPunctuation() {
        Fingerprint plain = Fingerprint.of(TEXT);

        assertThat(Fingerprint.of(TEXT.toUpperCase(Locale.ROOT).replace(",", " --")))
                .isEqualTo(plain);
        assertThat(plain.similarity(plain)).isEqualTo(1);
    }

    @Test
    void aCopyWithANewHeadlineIsSimilarAndAnotherTextIsNot() {
        Fingerprint plain = Fingerprint.of(TEXT);

        assertThat(plain.similarity(Fingerprint.of("City keeps its tie. " + TEXT)))
                .isGreaterThan(0.6);
        assertThat(plain.similarity(
                        Fingerprint.of("Ships sailed from the harbour at dawn while the crowd on the quay sang.")))
                .isLessThan(0.1);
    }

    @Test
    void itIsTheSameOnEveryMachine() {
        assertThat(Fingerprint.of("one two three four five six").hex())
                .startsWith("4318bc3876b3e1fa")
                .hasSize(512);
    }

    @Test
    void aTextWithoutWordsIsLikeNone() {
        assertThat(Fingerprint.of("...").similarity(Fingerprint.of("!"))).isZero();
    }

    @Test
    void theHexFormIsReadBackAndNothingElseIs() {
        Fingerprint plain = Fingerprint.of(TEXT);

        assertThat(Fingerprint.parse(plain.hex())).isEqualTo(plain);
        assertThat(Fingerprint.find("not a fingerprint")).isEmpty();
        assertThatThrownBy(() -> Fingerprint.parse("abc")).hasMessageContaining("'abc'");
    }
}
