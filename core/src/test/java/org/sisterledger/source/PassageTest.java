package org.sisterledger.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String TEXT =
            "The mayor said \"yes\" to the pact.\nNobody asked\u0007 her why, or what for, that day.";

    @Test
    void passageIsPlaceInOneTextAndWordsInAnother() {
        Passage passage = passage(4, 9);
        assertThat(passage.locator()).isEqualTo(DIGEST + "#char=4,9");
        assertThat(passage.selectors())
                .isEqualTo("[{\"exact\":\"mayor\",\"prefix\":\"The \",\"suffix\":"
                        + "\" said \\\"yes\\\" to the pact.\\nNobody \",\"type\":\"TextQuoteSelector\"}]");
        assertThat(passage.words()).isEqualTo("mayor");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        Passage passage = Passage.of(
                TEXT, DIGEST, List.of(Span.of(TEXT, 0, 9), Span.of(TEXT, 15, 20), Span.of(TEXT, 40, TEXT.length())));
        assertThat(Passage.find(passage.locator(), passage.selectors())).contains(passage);
        assertThat(passage.words()).startsWith("The mayor … \"yes\" … ");
        assertThat(passage.fits(TEXT)).isTrue();
    }

    @Test
    void changedTextDoesNotFit() {
        Passage passage = passage(4, 9);
        assertThat(passage.fits(TEXT.replace("mayor", "Mayor"))).isFalse();
        assertThat(passage.fits(TEXT.replace("said", "told"))).isFalse();
        assertThat(passage.fits(" " + TEXT)).isFalse();
    }

    @Test
    void erasedWordsAreNoPassageAndNeitherIsALocatorOfAnotherForm() {
        Passage passage = passage(4, 9);
        assertThat(Passage.find(passage.locator(), "[erased]")).isEmpty();
        assertThat(Passage.find("row 12", passage.selectors())).isEmpty();
        assertThat(Passage.find(DIGEST + "#char=4,10", passage.selectors())).isEmpty();
        assertThat(Passage.find(DIGEST + "#char=4,9;12,13", passage.selectors()))
                .isEmpty();
        assertThat(Passage.find(passage.locator(), passage.selectors() + "x")).isEmpty();
    }

    @Test
    void contextHoldsNoHalfOfACharacter() {
        String text = "😂".repeat(20) + "word" + "😂".repeat(20) + "x";
        Passage passage = Passage.of("y" + text, DIGEST, List.of(Span.of("y" + text, 41, 45)));
        Passage.Stretch stretch = passage.stretches().get(0);
        assertThat(stretch.prefix()).isEqualTo("😂".repeat(16));
        assertThat(stretch.suffix()).isEqualTo("😂".repeat(16));
        Passage odd = Passage.of(text, DIGEST, List.of(Span.of(text, 41, 43)));
        assertThat(odd.stretches().get(0).prefix()).isEqualTo("😂".repeat(15) + "w");
        assertThat(odd.stretches().get(0).suffix()).isEqualTo("d" + "😂".repeat(15));
    }

    @Test
    void wordsMustStandAtTheirPlace() {
        assertThatThrownBy(() -> Passage.of(TEXT, DIGEST, List.of(new Span(5, 10, "mayor"))))
                .hasMessageContaining("'mayor'")
                .hasMessageContaining("5");
        assertThatThrownBy(() -> new Passage(DIGEST, List.of())).hasMessageContaining("at least one");
    }

    private static Passage passage(int start, int end) {
        return Passage.of(TEXT, DIGEST, List.of(Span.of(TEXT, start, end)));
    }
}
