package org.sisterledger.connect.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.connect.wikidata.Items.item;
import static org.sisterledger.connect.wikidata.Items.time;
import static org.sisterledger.connect.wikidata.Items.without;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.connect.register.FactSink;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.Tally;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Head;

class EntityDumpTest {
    private static final String WEIMAR = item("Q3955", "Weimar")
            .country("normal", "Q183")
            .tie("preferred", "Q160927", time("P580", "+1995-02-18T00:00:00Z", 11))
            .tie("normal", "Q2751", without("P582", "novalue"))
            .tie("normal", "Q3138", without("P580", "somevalue"), time("P582", "+2012-00-00T00:00:00Z", 9))
            .tie("deprecated", "Q1")
            .tie("normal", "Q3955")
            .line();
    private static final String FULDA = item("Q2751", "Fulda").line();
    private static final String TRIER =
            item("Q3138", "Trier").tie("normal", "Q3955").line();
    private static final String PERSON = item("Q42", "Mary Major").line();

    @TempDir
    Path scratch;

    private final Kept kept = new Kept();
    private final StringBuilder report = new StringBuilder();

    @Test
    void statementsOfADumpBecomeFactsWithRanksAndDates() throws IOException {
        Tally tally = read(dump(PERSON, WEIMAR, FULDA, TRIER), Set.of());
        assertThat(tally).isEqualTo(new Tally(4, 3, 2, 4));
        assertThat(kept.facts)
                .contains(
                        "community:wikidata-q3955 name Weimar",
                        "community:wikidata-q3955 country country:DE",
                        "country:DE name Germany",
                        "partnership:wikidata-q160927--wikidata-q3955 a community:wikidata-q160927",
                        "partnership:wikidata-q160927--wikidata-q3955 formed 1995-02-18",
                        "listing:wikidata-wikidata-q3955--wikidata-q160927 by community:wikidata-q3955",
                        "listing:wikidata-wikidata-q3955--wikidata-q160927 rank preferred",
                        "partnership:wikidata-q3138--wikidata-q3955 formed ?",
                        "status:wikidata-wikidata-q3955--wikidata-q3138-ended status ended",
                        "status:wikidata-wikidata-q3955--wikidata-q3138-ended side b",
                        "status:wikidata-wikidata-q3955--wikidata-q3138-ended effective 2012",
                        "status:wikidata-wikidata-q3955--wikidata-q2751-in-force until -")
                .doesNotContain("community:wikidata-q42 name Mary Major")
                .noneMatch(fact -> fact.contains("rank normal"));
        assertThat(report.toString())
                .contains("not taken,\"a statement that the register has deprecated\",\"Q1\"")
                .contains("not taken,\"a place is tied with itself\",\"Q3955\"");
    }

    @Test
    void placeNamedAsATwinGetsItsNameWhenItsItemComesLater() throws IOException {
        read(dump(WEIMAR, PERSON, FULDA), Set.of());
        assertThat(kept.facts)
                .contains("community:wikidata-q2751 name Fulda")
                .doesNotContain("community:wikidata-q42 wikidata Q42");
    }

    @Test
    void placeWhoseItemCameBeforeGetsItsNameInTheNextImport() throws IOException {
        Path dump = dump(FULDA, WEIMAR);
        read(dump, Set.of());
        assertThat(kept.facts).doesNotContain("community:wikidata-q2751 name Fulda");
        read(dump, Set.of("Q2751"));
        assertThat(kept.facts).contains("community:wikidata-q2751 name Fulda");
    }

    @Test
    void packedDumpGivesTheSameFacts() throws IOException {
        Path dump = dump(WEIMAR, FULDA, TRIER);
        read(dump, Set.of());
        List<String> plain = List.copyOf(kept.facts);
        for (String ending : List.of(".gz", ".bz2")) {
            kept.facts.clear();
            read(packed(dump, ending), Set.of());
            assertThat(kept.facts).as(ending).isEqualTo(plain);
        }
    }

    @Test
    void currentCountryIsThatOfTheBestRankWithoutAnEnd() throws IOException {
        String moved = item("Q1", "Town")
                .country("normal", "Q142", time("P582", "+1918-00-00T00:00:00Z", 9))
                .tie("normal", "Q2")
                .line();
        read(
                dump(
                        moved,
                        item("Q2", "Other")
                                .country("normal", "Q99999999")
                                .tie("normal", "Q1")
                                .line()),
                Set.of());
        assertThat(kept.facts).noneMatch(fact -> fact.startsWith("community:wikidata-q1 country"));
        assertThat(report.toString()).contains("no code of this country item").contains("Q99999999");
    }

    @Test
    void brokenLineIsToldAndTheRestIsRead() throws IOException {
        read(dump("{\"type\":\"item\",\"id\":\"Q9\",\"claims\":{\"P190\":[{", WEIMAR), Set.of());
        assertThat(report.toString()).contains("\"line 2\",not taken,\"a line that is not the JSON of an item\"");
        assertThat(kept.facts).contains("community:wikidata-q3955 name Weimar");
    }

    @Test
    void dumpThatBreaksOffSaysSoAndKeepsWhatItHad() throws IOException {
        Path file = Files.writeString(scratch.resolve("cut.json"), "[\n" + WEIMAR + ",\n");
        assertThatThrownBy(() -> read(file, Set.of()))
                .isInstanceOf(UnreadableImportException.class)
                .hasMessageContaining("cut.json, line 2")
                .hasMessageContaining("']'");
        assertThat(kept.facts).contains("community:wikidata-q3955 name Weimar");
    }

    private Tally read(Path file, Set<String> waiting) throws IOException {
        RegisterIntake intake = new RegisterIntake(WikidataSource.of("dump", Optional.empty()), kept);
        new EntityDump(intake, new RowOutcomes(report), waiting).read(new ImportFile(file));
        return intake.tally();
    }

    private Path dump(String... lines) throws IOException {
        return Files.writeString(scratch.resolve("dump.json"), "[\n" + String.join(",\n", lines) + "\n]\n");
    }

    // In two parts, as tools that pack with several threads write them.
    private Path packed(Path file, String ending) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int half = bytes.length / 2;
        Path packed = scratch.resolve("dump.json" + ending);
        try (OutputStream out = Files.newOutputStream(packed)) {
            pack(out, ending, new String(bytes, 0, half, StandardCharsets.UTF_8));
            pack(out, ending, new String(bytes, half, bytes.length - half, StandardCharsets.UTF_8));
        }
        return packed;
    }

    private static void pack(OutputStream out, String ending, String text) throws IOException {
        if (ending.equals(".gz")) {
            GZIPOutputStream part = new GZIPOutputStream(out);
            part.write(text.getBytes(StandardCharsets.UTF_8));
            part.finish();
        } else {
            BZip2CompressorOutputStream part = new BZip2CompressorOutputStream(out);
            part.write(text.getBytes(StandardCharsets.UTF_8));
            part.finish();
        }
    }

    /** Keeps facts as texts. */
    private static final class Kept implements FactSink {
        private final List<String> facts = new ArrayList<>();

        @Override
        public void take(List<Assertion> assertions) {
            assertions.forEach(fact -> facts.add(fact.subject() + " "
                    + fact.property().name() + " " + fact.value().written()));
        }

        @Override
        public boolean isStopped() {
            return false;
        }

        @Override
        public boolean commit() {
            return true;
        }

        @Override
        public Optional<Head> head() {
            return Optional.empty();
        }

        @Override
        public boolean extendsFrom(Head head) {
            return false;
        }

        @Override
        public void finish() {}

        @Override
        public long appended() {
            return facts.size();
        }

        @Override
        public long repeated() {
            return 0;
        }
    }
}
