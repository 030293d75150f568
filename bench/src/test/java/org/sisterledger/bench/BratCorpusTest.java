package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.reading.attribution.GoldText;
import org.sisterledger.reading.attribution.Relation;
import org.sisterledger.reading.text.TokenRange;

class BratCorpusTest {
    // The first letter lies outside the basic plane: two code units, one code point.
    private static final String TEXT = "\ud835\udc00 note. “Yes,” said Jane Roe, “we did.”";

    @Test
    void offsetsAreCodePointsAndSeveralRangesAreOneSpan() {
        GoldText gold = BratCorpus.of(TEXT, """
                T1\tSource 20 28\tJane Roe
                T2\tCue 15 19\tsaid
                T3\tContent 9 12;31 37\tYes we did
                E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1
                """);
        assertThat(gold.relations()).hasSize(1);
        Relation relation = gold.relations().get(0);
        assertThat(words(gold, relation.source())).containsExactly("Jane Roe");
        assertThat(words(gold, relation.cue())).containsExactly("said");
        assertThat(words(gold, relation.content())).containsExactly("Yes", "we did");
    }

    @Test
    void theFirstAnnotatorByNameCountsAndTextsComeByName(@TempDir Path corpus) throws IOException {
        Path split = corpus.resolve("data/train");
        Files.createDirectories(split.resolve("text"));
        Files.createDirectories(split.resolve("attributions"));
        for (String name : List.of("b", "a")) {
            Files.writeString(split.resolve("text/" + name + ".txt"), TEXT);
            Files.writeString(split.resolve("attributions/" + name + "_2.ann"), "");
            Files.writeString(
                    split.resolve("attributions/" + name + "_1.ann"),
                    "T1\tCue 15 19\tsaid\nT2\tContent 9 12\tYes\nE1\tAttribution:T1 Content:T2 Cue:T1\n");
        }
        List<GoldText> texts = BratCorpus.read(corpus, "train");
        assertThat(texts)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.relations())
                        .hasSize(1)
                        .allSatisfy(relation -> assertThat(relation.source()).isEmpty()));
    }

    @Test
    void aFolderThatIsNoCorpusIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> BratCorpus.read(empty, "train"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a folder of .ann files");
    }

    private static List<String> words(GoldText gold, List<TokenRange> ranges) {
        return ranges.stream()
                .map(range -> gold.layout().words(range.first(), range.last()))
                .toList();
    }
}
