package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.story.StoryGrouping;

/** Seeded articles with known copies: a small run of what {@code bench/stories} measures. */
class StoriesTest {
    @Test
    void copiesAreFoundAndStrangersAreNotJoined() {
        for (long seed = 1; seed <= 3; seed++) {
            List<SeededStories.Made> made = new SeededStories(seed).make(600);
            GroupingScore score = new GroupingScore(
                    made,
                    StoryGrouping.group(
                            made.stream().map(SeededStories.Made::carrier).toList()));
            assertThat(score.precision()).as("precision, seed %d", seed).isGreaterThan(0.98);
            assertThat(score.recall()).as("recall, seed %d", seed).isGreaterThan(0.9);
        }
    }
}
