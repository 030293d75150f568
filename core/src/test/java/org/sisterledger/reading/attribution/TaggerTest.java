package org.sisterledger.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.TokenRange;

class TaggerTest {
    private static final int MOST_BYTES = 8_000_000;
    private static final List<String> SPEAKERS =
            List.of("The mayor", "Jane Roe", "A spokesman", "The council", "John Doe", "Officials");
    private static final List<String> CONTENTS = List.of(
            "the tie was ended in May",
            "students had visited the city",
            "no letter was ever sent",
            "the agreement runs for ten years",
            "both harbours gain from it");

    @Test
    void readsDirectIndirectAndReportedSpeechWithTheShippedModel() {
        assertThat(read("The council met on Tuesday. “We signed the agreement in May,” said Jane Roe, the mayor."))
                .containsExactly("Jane Roe, the mayor | said | We signed the agreement in May");
        assertThat(read("Officials said that the partnership would be suspended."))
                .containsExactly("Officials | said | that the partnership would be suspended");
        assertThat(read("The two cities have exchanged students since 1998, according to the annual report."))
                .containsExactly(
                        "the annual report | according to | The two cities have exchanged students since 1998");
    }

    @Test
    void readsBeliefAndIntention() {
        assertThat(read("Mr. Doe believes that the exchange helps both towns."))
                .containsExactly("Mr. Doe | believes | that the exchange helps both towns");
        assertThat(read("The senator wants to end the program.")).hasSize(1);
    }

    @Test
    void findsNothingWhereNobodyIsQuoted() {
        assertThat(read("The bridge is two miles long. It was built in 1936.")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void aParagraphWithoutEndIsReadInParts() {
        String text = "The mayor said that the tie was over. ".repeat(3000);
        Layout layout = Reader.layout(text);
        assertThat(new Tagger(TaggerModel.shipped()).tag(layout)).hasSizeGreaterThan(2900);
    }

    @Test
    void theShippedModelIsSmallEnoughToShip() throws IOException {
        try (InputStream in = TaggerModel.class.getResourceAsStream(TaggerModel.SHIPPED)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).hasSizeLessThan(MOST_BYTES);
        }
    }

    @Test
    void theSameTextsTrainTheSameBytesAndTheModelFindsWhatItLearned() throws IOException {
        TaggerModel model = TaggerTrainer.train(texts(60), line -> {});
        assertThat(bytes(TaggerTrainer.train(texts(60), line -> {}))).isEqualTo(bytes(model));
        assertThat(bytes(TaggerTrainer.train(texts(55), line -> {}))).isNotEqualTo(bytes(model));
        TaggerModel read = TaggerModel.read(new ByteArrayInputStream(bytes(model)));
        Layout layout = Reader.layout("The council said that students had visited the city.");
        assertThat(words(layout, new Tagger(read).tag(layout)))
                .containsExactly("The council | said | that students had visited the city");
    }

    @Test
    void aFileThatIsNoModelOrEndsEarlyIsRefused() throws IOException {
        byte[] bytes = bytes(TaggerModel.shipped());
        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 9))))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> TaggerModel.read(new ByteArrayInputStream(new byte[400])))
                .hasMessageContaining("Expected a model of version 1");
    }

    @Test
    void tooFewTextsAreRefused() {
        List<GoldText> few = texts(4);
        assertThatThrownBy(() -> TaggerTrainer.train(few, line -> {})).hasMessageContaining("at least 5 texts, got 4");
    }

    private static List<String> read(String text) {
        Layout layout = Reader.layout(text);
        return words(layout, new Tagger(TaggerModel.shipped()).tag(layout));
    }

    private static List<String> words(Layout layout, List<Relation> relations) {
        return relations.stream()
                .map(relation -> words(layout, relation, 0) + " | " + words(layout, relation, 1) + " | "
                        + words(layout, relation, 2))
                .toList();
    }

    // The words of a role without the quotation marks and commas at their ends.
    private static String words(Layout layout, Relation relation, int role) {
        List<TokenRange> ranges = role == 0 ? relation.source() : role == 1 ? relation.cue() : relation.content();
        List<String> words = new ArrayList<>();
        for (TokenRange range : ranges) {
            words.add(layout.words(range.first(), range.last()).replaceAll("^[“”,]+|[“”,.]+$", ""));
        }
        return String.join(" … ", words);
    }

    private static List<GoldText> texts(int count) {
        List<GoldText> texts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String speaker = SPEAKERS.get(n % SPEAKERS.size());
            String content = CONTENTS.get(n / 2 % CONTENTS.size());
            String text = n % 2 == 0
                    ? speaker + " said that " + content + "."
                    : "It rained for a day. " + speaker + " said that " + content + ".";
            Layout layout = Reader.layout(text);
            int said = 0;
            while (!layout.tokens().get(said).is("said")) {
                said++;
            }
            int words = speaker.split(" ", -1).length;
            int size = layout.tokens().size();
            texts.add(new GoldText(
                    layout,
                    List.of(new Relation(
                            List.of(new TokenRange(said - words, said)),
                            List.of(new TokenRange(said, said + 1)),
                            List.of(new TokenRange(said + 1, size - 1))))));
        }
        return texts;
    }

    private static byte[] bytes(TaggerModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
