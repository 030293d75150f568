package org.sisterledger.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sisterledger.story.Carrier;

/**
 * Articles of made-up words with known copies. Words are as frequent as words of a language are (Zipf), so that unrelated
 * articles share runs by chance; every outlet has a footer of its own, and a third of the articles are copies.
 */
final class SeededStories {
    /** How a copy differs from what it was copied from. */
    enum Copy {
        ORIGINAL,
        HEADLINE,
        EDITED,
        CUT,
        EXCERPTED,
        ADDED_TO
    }

    /**
     * An article and what is true of it.
     *
     * @param story number of its story
     * @param copy how it came about
     */
    record Made(Carrier carrier, int story, Copy copy) {}

    private static final int WORDS = 20_000;
    private static final int OUTLETS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private final Random random;
    private final String[] words = new String[WORDS];
    private final double[] reach = new double[WORDS];
    private final List<String> footers = new ArrayList<>();

    SeededStories(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            words[i] = word();
            sum += 1.0 / (i + 2.7);
            reach[i] = sum;
        }
        for (int i = 0; i < OUTLETS; i++) {
            footers.add(text(30 + random.nextInt(50)));
        }
    }

    /** Makes articles, in an order that tells nothing. */
    List<Made> make(int count) {
        List<Made> made = new ArrayList<>();
        for (int story = 0; made.size() < count; story++) {
            String body = text(120 + random.nextInt(600));
            add(made, story, body, Copy.ORIGINAL);
            // Two of three stories stand alone; of the rest most have few copies and some many.
            int copies = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 3);
            for (int i = 0; i < copies && made.size() < count; i++) {
                Copy copy = Copy.values()[1 + random.nextInt(Copy.values().length - 1)];
                add(made, story, copied(body, copy), copy);
            }
        }
        Collections.shuffle(made, random);
        return made;
    }

    private void add(List<Made> made, int story, String body, Copy copy) {
        int outlet = random.nextInt(OUTLETS);
        // Every tenth article comes without the name of its outlet, and with the footer all the same.
        Optional<String> publisher = random.nextInt(10) == 0 ? Optional.empty() : Optional.of("Outlet " + outlet);
        made.add(new Made(
                new Carrier(
                        "article-" + made.size(),
                        text(8) + "\n\n" + body + "\n\n" + footers.get(outlet),
                        Optional.of(FIRST_DAY.plusDays(story % 300 + (copy == Copy.ORIGINAL ? 0 : random.nextInt(3)))),
                        publisher,
                        Optional.empty()),
                story,
                copy));
    }

    private String copied(String body, Copy copy) {
        String[] all = body.split(" ", -1);
        return switch (copy) {
            case ORIGINAL, HEADLINE -> body;
            case EDITED -> edited(all);
            case CUT -> join(all, 0, all.length * (35 + random.nextInt(50)) / 100);
            case EXCERPTED -> {
                int length = Math.max(60, all.length / 3);
                int from = random.nextInt(Math.max(1, all.length - length));
                yield join(all, from, Math.min(all.length, from + length));
            }
            case ADDED_TO -> body + " " + text(all.length / 3);
        };
    }

    // One word of thirty is replaced, left out or put in.
    private String edited(String[] all) {
        List<String> kept = new ArrayList<>();
        for (String word : all) {
            switch (random.nextInt(90)) {
                case 0 -> kept.add(next());
                case 1 -> {}
                case 2 -> Collections.addAll(kept, word, next());
                default -> kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    private String text(int count) {
        String[] text = new String[count];
        for (int i = 0; i < count; i++) {
            text[i] = next();
        }
        return String.join(" ", text);
    }

    private String next() {
        int at = Arrays.binarySearch(reach, random.nextDouble() * reach[WORDS - 1]);
        return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }
}
