package org.sisterledger.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The automaton against a matcher that tries every stretch of words. */
class SpotsTest {
    private static final List<String> WORDS = List.of(
            "North", "Port", "Land", "Portland", "St", "Saint", "Rio", "de", "Janeiro", "York", "New", "went", "and");

    @Test
    void theLongestNameAtEachPlaceIsFoundAsByTrying() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(phrase(random, 1 + random.nextInt(3)));
            }
            Atlas atlas = Atlases.of(names.stream()
                    .filter(name -> Character.isUpperCase(name.charAt(0)))
                    .toList());
            String text = phrase(random, 40);
            assertThat(found(atlas, text)).as("in '%s' of %s", text, names).isEqualTo(tried(names, text));
        }
    }

    private static List<String> found(Atlas atlas, String text) {
        Words words = Words.of(text);
        Spots spots = Spots.find(atlas, words, text);
        List<String> found = new ArrayList<>();
        for (int spot = 0; spot < spots.count(); spot++) {
            found.add(words.start(spots.first(spot)) + "-" + words.end(spots.behind(spot) - 1));
        }
        return found;
    }

    private static List<String> tried(List<String> names, String text) {
        Map<String, Boolean> known = new HashMap<>();
        for (String name : names) {
            if (Character.isUpperCase(name.charAt(0))) {
                known.put(spelled(name), true);
            }
        }
        String[] words = text.split(" ", -1);
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.length; ) {
            int taken = 0;
            for (int count = Math.min(4, words.length - i); count > 0 && taken == 0; count--) {
                String stretch = String.join(" ", List.of(words).subList(i, i + count));
                if (Character.isUpperCase(words[i].charAt(0))
                        && isNameLike(words, i, count)
                        && known.containsKey(spelled(stretch))) {
                    found.add(start + "-" + (start + stretch.length()));
                    taken = count;
                }
            }
            for (int j = 0; j < Math.max(1, taken); j++) {
                start += words[i++].length() + 1;
            }
        }
        return found;
    }

    // Of words in small letters only those that link the parts of a name can stand in one.
    private static boolean isNameLike(String[] words, int first, int count) {
        for (int i = first; i < first + count; i++) {
            if (words[i].equals("went")) {
                return false;
            }
        }
        return true;
    }

    // "St" and "Saint" at the beginning are one spelling.
    private static String spelled(String name) {
        return name.startsWith("Saint ") ? "St " + name.substring("Saint ".length()) : name;
    }

    private static String phrase(Random random, int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
