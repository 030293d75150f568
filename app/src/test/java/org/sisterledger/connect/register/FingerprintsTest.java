package org.sisterledger.connect.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void setAnswersAsASetOfTextsDoes() {
        Random random = new Random(4);
        Set<String> expected = new HashSet<>();
        Fingerprints prints = new Fingerprints();
        for (int i = 0; i < 60_000; i++) {
            String text = "Q" + random.nextInt(40_000);
            assertThat(prints.has(text)).isEqualTo(expected.contains(text));
            assertThat(prints.add(text)).isEqualTo(expected.add(text));
        }
        assertThat(prints.size()).isEqualTo(expected.size());
    }
}
