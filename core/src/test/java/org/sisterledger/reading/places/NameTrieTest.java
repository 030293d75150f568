package org.sisterledger.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameTrieTest {
    private static final int TRIALS = 200;

    @Test
    void everyNameIsFoundAndNothingElse() {
        Random random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> names = names(random);
            NameTrie trie = NameTrie.of(names);
            for (int i = 0; i < names.size(); i++) {
                assertThat(trie.find(names.get(i))).isEqualTo(i);
            }
            for (int i = 0; i < 50; i++) {
                String other = name(random);
                assertThat(trie.find(other)).isEqualTo(names.indexOf(other));
            }
        }
    }

    @Test
    void noNamesAreNotFound() {
        assertThat(NameTrie.of(List.of()).find("\u0002")).isEqualTo(NameTrie.NOWHERE);
    }

    private static List<String> names(Random random) {
        TreeSet<String> names = new TreeSet<>();
        int count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            names.add(name(random));
        }
        return new ArrayList<>(names);
    }

    // Few letters, so that names share beginnings and one is often the beginning of another.
    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            name.append((char) (random.nextInt(8) == 0 ? Folding.CODES - 1 : 2 + random.nextInt(3)));
        }
        return name.toString();
    }
}
