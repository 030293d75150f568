package org.sisterledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryGroupingTest {
    private static final String PACT = "The council of a harbour city voted on Tuesday evening to keep its pact with a"
            + " partner abroad for another five years, after two hours in which residents spoke for and against it."
            + " A teacher told the members that forty pupils travel each spring and that their hosts had written to ask"
            + " whether they would come again. One member wanted the clause on trade struck out; the mayor answered that"
            + " nobody had ever used it. The vote was six to three, and the letter goes out on Friday.";
    private static final String BRIDGE = "Engineers closed the northern lane of the old bridge on Wednesday when a"
            + " routine look at the bearings showed two cracks that had not been there in autumn. Traffic is led over the"
            + " quay, where lorries above twelve tonnes may not turn. The works will last until the end of the month, the"
            + " office for roads wrote, unless frost comes back, and buses of three lines will stop at the mill instead.";
    private static final String FOOTER =
            "You have read all the pieces that are free this month. Readers who pay keep our"
                    + " newsroom alive, and a year costs less than a coffee a week. Write to the desk if something is wrong, to"
                    + " the office if your paper did not come, and to the archive if you look for an old issue. Our rules on"
                    + " corrections, on gifts and on names of minors are on the page of the house, with the names of all"
                    + " who work here.";

    @Test
    void sameTextUnderAnotherHeadlineIsOneStory() {
        assertThat(grouped(at("a", PACT), at("b", "City stays with its partner\n\n" + PACT), at("c", BRIDGE)))
                .containsExactly("a b", "c");
    }

    @Test
    void editedCopyIsTheSameStory() {
        String edited = PACT.replace("on Tuesday evening", "late on Tuesday")
                .replace("A teacher", "One of the teachers")
                .replace("six to three", "clear in the end");
        assertThat(grouped(at("a", PACT), at("b", edited), at("c", BRIDGE))).containsExactly("a b", "c");
    }

    @Test
    void cutCopyIsTheSameStoryAndSoAreTwoCutsOfDifferentLength() {
        String third = PACT.substring(0, PACT.indexOf("A teacher"));
        String half = PACT.substring(0, PACT.indexOf("One member"));
        assertThat(grouped(at("a", PACT), at("b", third), at("c", half), at("d", BRIDGE)))
                .containsExactly("a b c", "d");
    }

    @Test
    void excerptInsideALongArticleIsTheSameStory() {
        String article = "Long before the vote, in another century, the two ports had traded tar and salt. " + PACT
                + " " + "Historians differ on who came first, and the museum shows both accounts side by side. "
                + numbers(200);
        assertThat(grouped(at("excerpt", PACT), at("long", article))).containsExactly("excerpt long");
    }

    @Test
    void roundUpOfThreeStoriesJoinsNone() {
        String third = numbers(80);
        assertThat(grouped(
                        at("a", PACT), at("all", PACT + " " + BRIDGE + " " + third), at("b", BRIDGE), at("c", third)))
                .containsExactly("a", "all", "b", "c");
    }

    @Test
    void differentExcerptsOfAnEarlierArticleAreOneStory() {
        String article = numbers(0, 90) + PACT + " " + BRIDGE;
        assertThat(grouped(
                        new Carrier("a", PACT, day("2024-05-03"), Optional.empty(), Optional.empty()),
                        new Carrier("b", BRIDGE, day("2024-05-03"), Optional.empty(), Optional.empty()),
                        new Carrier("whole", article, day("2024-05-02"), Optional.empty(), Optional.empty())))
                .containsExactly("whole a b");
        assertThat(grouped(
                        new Carrier("a", PACT, day("2024-05-03"), Optional.empty(), Optional.empty()),
                        new Carrier("b", BRIDGE, day("2024-05-03"), Optional.empty(), Optional.empty()),
                        new Carrier("round-up", article, day("2024-05-04"), Optional.empty(), Optional.empty())))
                .containsExactly("a", "b", "round-up");
    }

    @Test
    void roundUpOfTwoStoriesDoesNotJoinTheTwo() {
        assertThat(grouped(at("a", PACT), at("b", BRIDGE), at("both", PACT + " " + BRIDGE)))
                .contains("b");
    }

    @Test
    void sameFooterIsNotTheSameStory() {
        String pact = PACT.substring(0, PACT.indexOf("A teacher")) + "\n" + FOOTER;
        String bridge = BRIDGE.substring(0, BRIDGE.indexOf("Traffic")) + "\n" + FOOTER;
        assertThat(grouped(at("a", pact), at("b", bridge))).containsExactly("a", "b");
        assertThat(grouped(at("a", pact, "The Gazette"), at("b", bridge, "The Gazette")))
                .containsExactly("a", "b");
    }

    @Test
    void footerOfAPublisherDoesNotHideCopiesNorMakeThem() {
        List<Carrier> carriers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            carriers.add(at("own-" + i, numbers(1000 + 40 * i, 30) + FOOTER, "The Gazette"));
        }
        carriers.add(at("copy", PACT + FOOTER, "The Gazette"));
        carriers.add(at("original", PACT, "The Courier"));
        assertThat(grouped(carriers))
                .containsExactlyInAnyOrder("copy original", "own-0", "own-1", "own-2", "own-3", "own-4", "own-5");
    }

    @Test
    void translatedAndRetoldReportsAreStoriesOfTheirOwn() {
        String german =
                "Der Rat einer Hafenstadt hat am Dienstagabend beschlossen, den Vertrag mit einem Partner im Ausland"
                        + " um fünf Jahre zu verlängern, nachdem Anwohner zwei Stunden lang dafür und dagegen gesprochen hatten.";
        String retold =
                "Six of nine council members want the town to go on with its foreign partner until the end of the"
                        + " decade. The decision came after a debate of two hours, in which a teacher spoke of forty pupils.";
        assertThat(grouped(at("a", PACT), at("b", german), at("c", retold))).containsExactly("a", "b", "c");
    }

    @Test
    void textsOfFewWordsStandAlone() {
        assertThat(grouped(at("a", ""), at("b", ""), at("c", "Photo gallery"), at("d", "Photo gallery")))
                .containsExactly("a", "b", "c", "d");
        assertThat(grouped(at("a", "one two three four five six"), at("b", "one two three four five six")))
                .containsExactly("a", "b");
    }

    @Test
    void resultDoesNotHangOnTheOrderOfTheCarriers() {
        List<Carrier> carriers = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String text = numbers(i / 3 * 500, 120);
            String[] words = text.split(" ", -1);
            String[] some = Arrays.copyOfRange(words, 0, 40 + random.nextInt(80));
            carriers.add(at("n" + i, String.join(" ", some)));
        }
        List<Story> once = StoryGrouping.group(carriers);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(carriers, random);
            assertThat(StoryGrouping.group(carriers)).isEqualTo(once);
        }
        assertThat(once).hasSize(20);
    }

    @Test
    void earliestCarrierIsByDayThenById() {
        Carrier late = new Carrier("a", PACT, day("2024-05-03"), Optional.empty(), Optional.of("Xinhua"));
        Carrier early = new Carrier("z", PACT, day("2024-05-02"), Optional.empty(), Optional.empty());
        Carrier undated = new Carrier("0", PACT, Optional.empty(), Optional.empty(), Optional.of("Reuters"));
        Carrier same = new Carrier("b", PACT, day("2024-05-03"), Optional.empty(), Optional.of("Xinhua"));
        Story story = StoryGrouping.group(List.of(late, early, undated, same)).get(0);
        assertThat(story.carriers()).containsExactly(early, late, same, undated);
        assertThat(story.key()).isEqualTo("z");
        assertThat(story.agency()).contains("Xinhua");
    }

    @Test
    void idsAreUnique() {
        assertThatThrownBy(() -> StoryGrouping.group(List.of(at("a", PACT), at("a", BRIDGE))))
                .hasMessageContaining("'a'");
        assertThat(StoryGrouping.group(List.of())).isEmpty();
    }

    private static String numbers(int from, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            out.append("w").append(i).append(' ');
        }
        return out.toString();
    }

    private static String numbers(int count) {
        return numbers(0, count);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static Carrier at(String id, String text) {
        return new Carrier(id, text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Carrier at(String id, String text, String publisher) {
        return new Carrier(id, text, Optional.empty(), Optional.of(publisher), Optional.empty());
    }

    private static List<String> grouped(Carrier... carriers) {
        return grouped(List.of(carriers));
    }

    private static List<String> grouped(List<Carrier> carriers) {
        return StoryGrouping.group(carriers).stream()
                .map(story -> String.join(
                        " ", story.carriers().stream().map(Carrier::id).toList()))
                .toList();
    }
}
