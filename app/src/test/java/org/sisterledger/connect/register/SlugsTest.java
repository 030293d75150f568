package org.sisterledger.connect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suzhou, Jiangsu | suzhou-jiangsu",
                "Munster | munster",
                "M\u00FCnster | muenster",
                "\u0141\u00F3d\u017A | lodz",
                "Ch\u2019\u014Fngjin | chongjin",
                "S\u00E3o Tom\u00E9 | sao-tome",
                "Washington, D.C. | washington-d-c",
                "\u9B4F\u739B | u9b4fu739b"
            })
    void nameBecomesLettersDigitsAndDashes(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @Test
    void longNamesAreCutAndStayApart() {
        String one = Slugs.of("a".repeat(200) + " one");
        String other = Slugs.of("a".repeat(200) + " other");
        assertThat(one).hasSize(80).isNotEqualTo(other);
    }

    @Test
    void nameWithoutALetterIsRefused() {
        assertThatThrownBy(() -> Slugs.of("--")).hasMessageContaining("'--'");
    }
}
