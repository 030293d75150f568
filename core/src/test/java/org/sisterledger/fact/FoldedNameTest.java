package org.sisterledger.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of one name fold alike, and other names do not. */
class FoldedNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Łódź, lodz
            LODZ, lodz
            Tromsø, tromso
            Straße, strasse
            STRAẞE, strasse
            Đà Nẵng, da nang
            Ísafjörður, isafjordur
            Diyarbakır, diyarbakir
            İzmir, izmir
            Kraków–Podgórze, krakow podgorze
            'Winston-Salem,  North Carolina', winston salem north carolina
            "St. John's", st john s
            Hawaiʻi, hawai i
            Ｔｏｋｙｏ, tokyo
            Århus, arhus
            Ærø, aero
            """)
    void aNameIsFoldedToItsBaseLetters(String name, String folded) {
        assertThat(FoldedName.of(name)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            苏州, 宿州
            大田, 대전
            バリ, パリ
            कानपुर, कनपुर
            Портленд, Рочестер
            กรุงเทพ, กรงเทพ
            """)
    void namesOfOtherScriptsStayApart(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(one.toLowerCase(java.util.Locale.ROOT));
        assertThat(FoldedName.of(other)).isNotEqualTo(FoldedName.of(one)).isNotEmpty();
    }

    @Test
    void accentsOfGreekCyrillicAndPointsOfHebrewGo() {
        assertThat(FoldedName.of("Αθήνα ΆΡΤΗΣ")).isEqualTo("αθηνα αρτησ").isEqualTo(FoldedName.of("αθηνα αρτης"));
        assertThat(FoldedName.of("Орёл")).isEqualTo("орел");
        assertThat(FoldedName.of("חֵיפָה")).isEqualTo("חיפה");
    }

    @Test
    void aNameWithoutLetterOrDigitFoldsToNothing() {
        assertThat(FoldedName.of(" – … !")).isEmpty();
        assertThat(FoldedName.of("")).isEmpty();
        assertThat(FoldedName.of("  7  ")).isEqualTo("7");
    }

    @Test
    void foldingWhatIsFoldedChangesNothing() {
        for (String name : new String[] {"Łódź", "서울", "カナガワ", "Straße 7", "Ærø", "ǅ ŉ ﬁ ½"}) {
            String folded = FoldedName.of(name);
            assertThat(FoldedName.of(folded)).isEqualTo(folded);
        }
    }
}
