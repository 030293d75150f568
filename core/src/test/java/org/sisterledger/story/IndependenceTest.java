package org.sisterledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.story.Independence.Report;

class IndependenceTest {
    @Test
    void storyCountsOnceHoweverManyCarryIt() {
        assertThat(count(report("a", "s", "", "Post"), report("b", "s", "", "Courier"), report("c", "", "", "Herald")))
                .isEqualTo(new Independence(3, 2));
    }

    @Test
    void twoStoriesOfOneAgencyAreOneAccount() {
        assertThat(count(report("a", "s", "Xinhua", "Post"), report("b", "t", "Xinhua", "Courier")))
                .isEqualTo(new Independence(2, 1));
        assertThat(count(report("a", "s", "Xinhua", "Post"), report("b", "t", "", "Xinhua")))
                .isEqualTo(new Independence(2, 1));
    }

    @Test
    void twoStoriesOfOneOwnerAreOneAccount() {
        assertThat(count(report("a", "", "", "Post"), report("b", "", "", "Post")))
                .isEqualTo(new Independence(2, 1));
    }

    @Test
    void carryingAnAgencyDoesNotMakeAPapersOwnReportTheAgencys() {
        assertThat(count(
                        report("a", "s", "Reuters", "Post"),
                        report("b", "s", "", "Courier"),
                        report("c", "", "", "Post"),
                        report("d", "", "", "Courier")))
                .isEqualTo(new Independence(4, 3));
    }

    @Test
    void reportsOfWhichNothingIsKnownStandAlone() {
        assertThat(count(report("a", "", "", ""), report("b", "", "", ""))).isEqualTo(new Independence(2, 2));
        assertThat(count()).isEqualTo(new Independence(0, 0));
    }

    private static Independence count(Report... reports) {
        return Independence.of(List.of(reports));
    }

    private static Report report(String id, String story, String agency, String owner) {
        return new Report(id, known(story), known(agency), known(owner));
    }

    private static Optional<String> known(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
