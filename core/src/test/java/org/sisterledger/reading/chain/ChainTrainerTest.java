package org.sisterledger.reading.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTrainerTest {
    private static final Roles ROLES = new Roles(2);
    private static final int OPEN = 1;
    private static final int CLOSE = 2;

    @Test
    void learnsThatWhatStandsBehindAMarkPlaysARoleUpToTheNext() {
        ChainModel model = train(1);
        Random random = new Random(77);
        int tokens = 0;
        int right = 0;
        for (int n = 0; n < 100; n++) {
            int[] words = words(random);
            Lattice lattice = new Lattice(model, words.length);
            for (int t = 0; t < words.length; t++) {
                lattice.add(t, new int[] {words[t], t == 0 ? 0 : 32 + words[t - 1]}, 2);
                lattice.addEdge(t, 0);
            }
            float[] marginals = lattice.marginals();
            int[] labels = labels(words);
            for (int t = 0; t < words.length; t++) {
                tokens++;
                right += marginals[t * ROLES.labels() + labels[t]] > .5f ? 1 : 0;
            }
        }
        // No single token tells what stands far behind a mark: the chain has to carry it.
        assertThat(right / (double) tokens).isGreaterThan(.97);
    }

    @Test
    void theSameExamplesAndSeedGiveTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(bytes(train(1))).isEqualTo(bytes(train(1)));
        assertThat(bytes(train(2))).isNotEqualTo(bytes(train(1)));
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        byte[] written = bytes(train(1));
        ChainModel read = ChainModel.read(new DataInputStream(new ByteArrayInputStream(written)));
        assertThat(bytes(read)).isEqualTo(written);
        assertThatThrownBy(() -> ChainModel.read(
                        new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(written, written.length / 2)))))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void theExponentialIsThatOfTheLibraryToTenPlaces() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble(-60, 60);
            assertThat(Exponential.of(x) / Math.exp(x)).isCloseTo(1, within(1e-10));
        }
        assertThat(Exponential.of(-1e6)).isPositive().isLessThan(1e-300);
        assertThat(Exponential.of(1e6)).isFinite();
    }

    private static ChainModel train(long seed) {
        Random random = new Random(11);
        List<Example> examples = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            int[] words = words(random);
            Example example = new Example(labels(words));
            for (int t = 0; t < words.length; t++) {
                example.set(t, new int[] {words[t], t == 0 ? 0 : 32 + words[t - 1]}, 2, new int[] {0});
            }
            examples.add(example);
        }
        return ChainTrainer.train(ROLES, new ChainTrainer.Settings(6, 1, 40, .5f, 0, 1), examples, seed);
    }

    private static int[] words(Random random) {
        int[] words = new int[5 + random.nextInt(10)];
        for (int t = 0; t < words.length; t++) {
            words[t] = 3 + random.nextInt(20);
        }
        int open = random.nextInt(words.length - 3);
        words[open] = OPEN;
        words[open + 2 + random.nextInt(words.length - open - 2)] = CLOSE;
        return words;
    }

    private static int[] labels(int[] words) {
        int[] labels = new int[words.length];
        boolean inside = false;
        for (int t = 0; t < words.length; t++) {
            inside &= words[t] != CLOSE;
            labels[t] = inside ? (words[t - 1] == OPEN ? Roles.begin(1) : Roles.inside(1)) : Roles.OUTSIDE;
            inside |= words[t] == OPEN;
        }
        return labels;
    }

    private static byte[] bytes(ChainModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(new DataOutputStream(out));
        return out.toByteArray();
    }
}
